import { LONGEST_RUN } from '../../base/time';
import type { EmbedRequest } from './host/frame';

/** Reads what the embedding page asks of a lesson or a program; null for what is none of these. */
export function readRequest(data: unknown): EmbedRequest | null {
  if (typeof data !== 'object' || data === null) return null;
  const { target, type, id, code, seconds, theme } = data as Record<string, unknown>;
  if (target !== 'loopscope') return null;
  const named = typeof id === 'string' || typeof id === 'number';
  switch (type) {
    case 'run':
      if (!named || (code !== undefined && typeof code !== 'string')) return null;
      return { type, id, ...(code !== undefined && { code }) };
    case 'hello':
    case 'stop':
      return { type };
    case 'set-code':
      return typeof code === 'string' ? { type, code } : null;
    case 'get-code':
      return named ? { type, id } : null;
    case 'go-to':
      return typeof seconds === 'number' && seconds >= 0 ? { type, seconds: Math.min(seconds, LONGEST_RUN) } : null;
    case 'theme':
      return theme === 'light' || theme === 'dark' || theme === 'system' ? { type, theme } : null;
    default:
      return null;
  }
}
