import { BookOpen, BookText, Code, History } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endSearch } from '../../actions/search';
import { linkBetween, pathOf } from '../../lesson/address';
import { useStore } from '../../store/store';
import { Dialog } from '../../views/shared/Dialog';
import { useAddress } from '../../views/shared/href';
import { type Hit, search } from '../search';
import styles from './SearchDialog.module.css';

const ICONS = { lesson: BookOpen, glossary: BookText, api: Code, versions: History };

/** How long typing has to pause before the index is asked. */
const PAUSE_MS = 120;

/** Searches lessons, glossary, names of asyncio and versions. */
export function SearchDialog() {
  const { t } = useTranslation();
  const open = useStore((state) => state.searching);
  return (
    <Dialog title={t('search.title')} open={open} onClose={endSearch} shape="wide">
      <Search />
    </Dialog>
  );
}

type Answer = { readonly text: string; readonly hits: readonly Hit[] } | 'failed' | null;

function Search() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const answer = useAnswer(text.trim());
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between what can be focused inside
    <div ref={list} onKeyDown={(event) => moveFocus(event, list.current)}>
      <input
        ref={field}
        type="search"
        className={styles.field}
        aria-label={t('search.title')}
        placeholder={t('search.hint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Results answer={answer} />
    </div>
  );
}

/** What the index says to a text, once typing has paused; answers that come late are dropped. */
function useAnswer(text: string): Answer {
  const [answer, setAnswer] = useState<Answer>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      const asked = text === '' ? Promise.resolve(null) : search(text).then((hits) => ({ text, hits }));
      asked.then(
        (found) => wanted && setAnswer(found),
        () => wanted && setAnswer('failed'),
      );
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return answer;
}

function Results({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  if (answer === null) return null;
  if (answer === 'failed') return <p role="status">{t('search.failed')}</p>;
  const { text, hits } = answer;
  return (
    <>
      <p role="status" className={hits.length > 0 ? 'visually-hidden' : styles.none}>
        {hits.length > 0 ? t('search.found', { count: hits.length }) : t('search.none', { text })}
      </p>
      <ul className={styles.hits}>
        {hits.map((hit) => (
          <HitRow key={hit.path} hit={hit} />
        ))}
      </ul>
    </>
  );
}

function HitRow({ hit: { path, title, page, kind, excerpt } }: { readonly hit: Hit }) {
  const { t } = useTranslation();
  const { address } = useAddress();
  const Icon = ICONS[kind];
  return (
    <li>
      <a className={styles.hit} href={linkBetween(pathOf(address), path)}>
        <span className={styles.kind}>
          <Icon aria-hidden />
          {t(`search.kind-${kind}`)}
          {page && ` · ${page}`}
        </span>
        <span className={styles.title}>{title}</span>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build's index from the site's own pages, escaped but for its marks */}
        <span className={styles.excerpt} dangerouslySetInnerHTML={{ __html: excerpt }} />
      </a>
    </li>
  );
}

/** The arrow keys go from the field to the hits, and back. */
function moveFocus(event: KeyboardEvent, area: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !area) return;
  const stops = [...area.querySelectorAll<HTMLElement>('input, a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[Math.max(0, Math.min(stops.length - 1, at + step))];
  event.preventDefault();
  next?.focus();
}
