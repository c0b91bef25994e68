import { type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { fileName } from '../../store/comparison';
import { useStore } from '../../store/store';
import { selectTrace } from '../../store/trace-selectors';
import type { Trace } from '../../trace/model';
import { narrate } from '../../trace/narrative';
import styles from './PrintedRun.module.css';
import { TaskTable } from './TaskTable';
import { TimeTable } from './TimeTable';
import type { Page } from './use-page';
import { usePrinting } from './use-printing';
import { titlesOf } from './words';

interface Props {
  /** The still picture of a run; the page gives it, because views don't know each other. */
  readonly renderPicture: (trace: Trace) => ReactNode;
}

/** The run on paper, where nothing can be scrolled or pointed at: its picture and its tables, below everything else. */
export function PrintedRun({ renderPicture }: Props) {
  const printing = usePrinting();
  return printing && createPortal(<Sheet renderPicture={renderPicture} />, document.body);
}

/** Nobody wants a thousand pages. */
const MOST_ROWS = 500;
const MOST_TASKS = 100;

function Sheet({ renderPicture }: Props) {
  const { t } = useTranslation();
  const trace = useStore(selectTrace);
  const name = useStore(fileName);
  const happenings = useMemo(() => narrate(trace).filter((happening) => !happening.machinery), [trace]);
  const titles = useMemo(() => titlesOf(t, trace.tracks), [t, trace.tracks]);
  const tracks = trace.tracks.filter((track) => track.kind !== 'loop');
  if (happenings.length === 0) return null;
  return (
    <section className={styles.sheet}>
      <h2 className={styles.title}>{t('text.print-title', { name })}</h2>
      {tracks.length <= MOST_TASKS && renderPicture(trace)}
      <TaskTable
        tracks={tracks}
        titles={titles}
        page={firstOf(tracks, MOST_TASKS)}
        cursor={-1}
        selected={null}
        onSelect={ignore}
      />
      <Cut shown={MOST_TASKS} all={tracks.length} />
      <TimeTable
        happenings={happenings}
        titles={titles}
        page={firstOf(happenings, MOST_ROWS)}
        current={-1}
        onCursor={ignore}
      />
      <Cut shown={MOST_ROWS} all={happenings.length} />
    </section>
  );
}

function Cut({ shown, all }: { readonly shown: number; readonly all: number }) {
  const { t } = useTranslation();
  return all > shown && <p className={styles.cut}>{t('text.print-cut', { shown, all })}</p>;
}

function firstOf(rows: readonly unknown[], most: number): Page {
  return { first: 0, beyond: Math.min(most, rows.length), all: rows.length, turnTo: ignore };
}

/** Paper can't be clicked. */
function ignore(): void {}
