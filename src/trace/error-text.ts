import type { ErrorText } from '../protocol/events';

/** An error as the last line of a traceback shows it. */
export function errorText({ type, message }: Pick<ErrorText, 'type' | 'message'>): string {
  return message ? `${type}: ${message}` : type;
}
