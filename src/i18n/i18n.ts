/**
 * The interface's messages. One language is loaded at a time; the language is part of the address, so it never changes
 * while a page is open.
 */
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from './en.json';

/** The shape of a language's file; en.json is the model (i18n.test.ts keeps the others like it). */
export type Messages = typeof en;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'interface';
    resources: { interface: Messages };
  }
}

const LOADERS: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  en: () => import('./en.json'),
  'zh-Hant': () => import('./zh-Hant.json'),
  'zh-Hans': () => import('./zh-Hans.json'),
};

/**
 * Loads one language and makes an instance for it, to be handed to `I18nextProvider`.
 * @throws where there is no such language.
 */
export async function createI18n(language: string): Promise<i18n> {
  const load = LOADERS[language];
  if (!load) throw new Error(`There are no messages in the language ${language}`);
  const { default: messages } = await load();
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'interface',
    resources: { [language]: { interface: messages as Messages } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
