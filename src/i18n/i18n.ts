/**
 * The interface's messages. One language is loaded at a time; the language is part of the address, so it never changes
 * while a page is open.
 */
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from './en.json';
import type workbenchEn from './workbench/en.json';

/** The shape of a language's files; the English ones are the model (i18n.test.ts keeps the others like them). */
export type Messages = typeof en & typeof workbenchEn;

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

const WORKBENCH_LOADERS: typeof LOADERS = {
  en: () => import('./workbench/en.json'),
  'zh-Hant': () => import('./workbench/zh-Hant.json'),
  'zh-Hans': () => import('./workbench/zh-Hans.json'),
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

/**
 * Adds the messages of what is loaded after the text: the workbench and the sheet of keys. Loaded with them, so that no
 * reader waits for words that nobody has asked for yet.
 */
export async function addWorkbenchMessages(instance: i18n): Promise<void> {
  const { default: messages } = (await WORKBENCH_LOADERS[instance.language]?.()) ?? { default: {} };
  instance.addResourceBundle(instance.language, 'interface', messages, true);
}
