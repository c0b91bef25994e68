import { type ComponentType, lazy } from 'react';
import { getI18n } from 'react-i18next';
import { addWorkbenchMessages } from '../../i18n/i18n';

/** The words of all such components come once. In a build they are there before anything is rendered (entry-server.tsx). */
let messages: Promise<void> | null = null;

/** A component that is loaded after the text has come alive, together with its words. */
export function later<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), laterMessages()]);
    return { default: component };
  });
}

/** The words of what is loaded after the text, for whoever speaks them from elsewhere. */
export function laterMessages(): Promise<void> {
  messages ??= import.meta.env.SSR ? Promise.resolve() : addWorkbenchMessages(getI18n());
  return messages;
}
