import { ExternalLink } from 'lucide-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Curriculum } from '../../lesson/lesson';
import type { ApiGroup, ApiName, GlossaryEntry, LessonLink, Version } from '../../lesson/reference';
import { useAddress } from '../../views/shared/href';
import { useHydrated } from '../../views/shared/use-hydrated';
import { type ReferenceKind, referenceIn } from '../content';
import { LANGUAGE_NAMES } from '../layout/Header';
import { TextPage } from '../layout/TextPage';
import styles from './ReferencePage.module.css';

interface Props {
  readonly kind: ReferenceKind;
  readonly curriculum: Curriculum;
}

/** A page to look things up: the glossary, the names of asyncio, what changed in which Python. */
export function ReferencePage({ kind, curriculum }: Props) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim().toLowerCase());
  return (
    <TextPage title={t(`${kind}.title`)} curriculum={curriculum}>
      <header>
        <h1 tabIndex={-1}>{t(`${kind}.title`)}</h1>
        <p>{t(`${kind}.lead`)}</p>
        <References shown={kind} />
        {hydrated && (
          <label className={`${styles.filter} no-print`}>
            {t('reference.filter')}
            <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
          </label>
        )}
      </header>
      <div className={styles.entries} data-pagefind-body>
        <Entries kind={kind} wanted={wanted} />
      </div>
    </TextPage>
  );
}

const KINDS: readonly ReferenceKind[] = ['glossary', 'api', 'versions'];

function References({ shown }: { readonly shown: ReferenceKind }) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  return (
    <nav className={`${styles.kinds} no-print`} aria-label={t('reference.label')}>
      {KINDS.map((kind) => (
        <a key={kind} href={linkTo({ page: { kind } })} aria-current={kind === shown ? 'page' : undefined}>
          {t(`${kind}.title`)}
        </a>
      ))}
    </nav>
  );
}

function Entries({ kind, wanted }: { readonly kind: ReferenceKind; readonly wanted: string }) {
  const { t } = useTranslation();
  const { address } = useAddress();
  const { language } = address;
  const list = {
    glossary: () => glossaryList(referenceIn(language, 'glossary'), wanted),
    api: () => apiList(referenceIn(language, 'api'), wanted),
    versions: () => versionList(referenceIn(language, 'versions'), wanted),
  }[kind]();
  return list.length > 0 ? list : <p role="status">{t('reference.none', { text: wanted })}</p>;
}

function has(wanted: string, ...texts: readonly string[]): boolean {
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function glossaryList(entries: readonly GlossaryEntry[], wanted: string): ReactNode[] {
  return entries
    .filter(({ id, term, text, others }) => has(wanted, id, term, text, ...others.map((other) => other.term)))
    .map((entry) => <Term key={entry.id} entry={entry} />);
}

function Term({ entry: { id, term, text, others, lessons } }: { readonly entry: GlossaryEntry }) {
  const { t } = useTranslation();
  return (
    <section id={id} className={styles.entry} aria-labelledby={`term-${id}`}>
      <h2 id={`term-${id}`}>
        <a href={`#${id}`}>{term}</a>
      </h2>
      <p className={styles.others}>
        {others.map((other) => (
          <span key={other.language} lang={other.language}>
            <span className="visually-hidden">{LANGUAGE_NAMES[other.language]} </span>
            {other.term}
          </span>
        ))}
      </p>
      <p>{text}</p>
      <Lessons label={t('reference.lessons')} lessons={lessons} />
    </section>
  );
}

function apiList(groups: readonly ApiGroup[], wanted: string): ReactNode[] {
  return groups
    .map(({ id, names }) => ({ id, names: names.filter(({ name }) => has(wanted, `asyncio.${name}`)) }))
    .filter(({ names }) => names.length > 0)
    .map((group) => <NameGroup key={group.id} group={group} />);
}

function NameGroup({ group: { id, names } }: { readonly group: ApiGroup }) {
  const { t } = useTranslation();
  return (
    <section className={styles.group} aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`}>{t(`api.group.${id}`)}</h2>
      <ul>
        {names.map((name) => (
          <Name key={name.name} entry={name} />
        ))}
      </ul>
    </section>
  );
}

function Name({ entry: { name, official, audience, taughtIn, usedIn } }: { readonly entry: ApiName }) {
  const { t } = useTranslation();
  return (
    <li id={name} className={styles.name}>
      <code>asyncio.{name}</code>
      <a href={official} aria-label={t('api.official', { name: `asyncio.${name}` })} rel="external">
        {t('api.docs')}
        <ExternalLink aria-hidden />
      </a>
      {taughtIn.length + usedIn.length === 0 && <p className={styles.lessons}>{t(`api.${audience}`)}</p>}
      <Lessons label={t('api.taught')} lessons={taughtIn} />
      <Lessons label={t('api.used')} lessons={usedIn} />
    </li>
  );
}

function versionList(versions: readonly Version[], wanted: string): ReactNode[] {
  return versions
    .map((version) => ({
      ...version,
      changes: version.changes.filter(({ text }) => has(wanted, text, version.python)),
    }))
    .filter(({ changes }) => changes.length > 0)
    .map((version) => <Python key={version.python} version={version} />);
}

function Python({ version: { python, released, changes } }: { readonly version: Version }) {
  const { t } = useTranslation();
  return (
    <section id={python} className={styles.group} aria-labelledby={`python-${python}`}>
      <h2 id={`python-${python}`}>
        <a href={`#${python}`}>{t('versions.python', { version: python })}</a>{' '}
        <span className={styles.released}>{t('versions.released', { month: released })}</span>
      </h2>
      <ul className={styles.changes}>
        {changes.map(({ text, lessons }) => (
          <li key={text}>
            <p>{withCode(text)}</p>
            <Lessons label={t('reference.lessons')} lessons={lessons} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A text with code in backticks. */
function withCode(text: string): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change their order
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

function Lessons({ label, lessons }: { readonly label: string; readonly lessons: readonly LessonLink[] }) {
  const { linkTo } = useAddress();
  if (lessons.length === 0) return null;
  return (
    <p className={styles.lessons} data-pagefind-ignore>
      {label}
      {lessons.map(({ slug, title }) => (
        <a key={slug} href={linkTo({ page: { kind: 'lesson', slug } })}>
          {title}
        </a>
      ))}
    </p>
  );
}
