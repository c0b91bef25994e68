/**
 * The interface's messages. One language is loaded at a time; the language is part of the address, so it never changes
 * while a page is open.
 */
import i18next, { type i18n } from 'i18next';
import type authorsEn from './authors/en.json';
import type coursesEn from './courses/en.json';
import type en from './en.json';
import type pagesEn from './pages/en.json';
import { SIMULATOR } from './simulator';
import type workbenchEn from './workbench/en.json';

/** The shape of a language's files; the English ones are the model (i18n.test.ts keeps the others like them). */
export type Messages = typeof en & typeof authorsEn & typeof coursesEn & typeof pagesEn & typeof workbenchEn;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'interface';
    resources: { interface: Messages };
  }
}

type Loaders = Readonly<Record<string, () => Promise<{ default: unknown }>>>;

const LOADERS: Loaders = {
  en: () => import('./en.json'),
  'zh-Hant': () => import('./zh-Hant.json'),
  'zh-Hans': () => import('./zh-Hans.json'),
};

const PAGES_LOADERS: Loaders = {
  en: () => import('./pages/en.json'),
  'zh-Hant': () => import('./pages/zh-Hant.json'),
  'zh-Hans': () => import('./pages/zh-Hans.json'),
};

const COURSES_LOADERS: Loaders = {
  en: () => import('./courses/en.json'),
  'zh-Hant': () => import('./courses/zh-Hant.json'),
  'zh-Hans': () => import('./courses/zh-Hans.json'),
};

const AUTHORS_LOADERS: Loaders = {
  en: () => import('./authors/en.json'),
  'zh-Hant': () => import('./authors/zh-Hant.json'),
  'zh-Hans': () => import('./authors/zh-Hans.json'),
};

const WORKBENCH_LOADERS: Loaders = {
  en: () => import('./workbench/en.json'),
  'zh-Hant': () => import('./workbench/zh-Hant.json'),
  'zh-Hans': () => import('./workbench/zh-Hans.json'),
};

const SIMULATOR_LOADERS: Loaders = {
  'zh-Hant': () => import('./simulator/zh-Hant.json'),
  'zh-Hans': () => import('./simulator/zh-Hans.json'),
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
  await instance.init({
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
 * Adds the messages of what is loaded after the text: the workbench and the sheet of keys, and what the simulator says in
 * them. Loaded with them, so that no reader waits for words that nobody has asked for yet.
 */
export async function addWorkbenchMessages(instance: i18n): Promise<void> {
  const simulator = SIMULATOR_LOADERS[instance.language]?.();
  await addMessages(instance, WORKBENCH_LOADERS);
  if (simulator) instance.addResourceBundle(instance.language, SIMULATOR, (await simulator).default);
}

/** Adds the messages of the pages around the lessons: the landing page, the progress. */
export function addPagesMessages(instance: i18n): Promise<void> {
  return addMessages(instance, PAGES_LOADERS);
}

/** Adds the messages of courses and completion codes. */
export function addCoursesMessages(instance: i18n): Promise<void> {
  return addMessages(instance, COURSES_LOADERS);
}

/** Adds what is said to authors of lessons of their own. */
export function addAuthorMessages(instance: i18n): Promise<void> {
  return addMessages(instance, AUTHORS_LOADERS);
}

async function addMessages(instance: i18n, loaders: Loaders): Promise<void> {
  const { default: messages } = (await loaders[instance.language]?.()) ?? { default: {} };
  instance.addResourceBundle(instance.language, 'interface', messages, true);
}
