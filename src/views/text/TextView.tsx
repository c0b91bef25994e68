import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveCursor, selectTask } from '../../actions/cursor';
import { partitionPoint } from '../../base/search';
import { useStore } from '../../store/store';
import { selectPosition, selectTrace } from '../../store/trace-selectors';
import type { Happening } from '../../trace/happening';
import { narrate } from '../../trace/narrative';
import { Segments } from '../shared/Segments';
import { Sentences } from './Sentences';
import { TaskTable } from './TaskTable';
import styles from './TextView.module.css';
import { TimeTable } from './TimeTable';
import { useCurrentInView } from './use-current-in-view';
import { usePage } from './use-page';
import { titlesOf } from './words';

const FORMS = ['by-time', 'by-task', 'sentences'] as const;
type Form = (typeof FORMS)[number];

/** The run in words, equal in content to the timeline: by time, by task, or in sentences. It follows the cursor. */
export function TextView() {
  const { t } = useTranslation();
  const trace = useStore(selectTrace);
  const cursor = useStore(selectPosition);
  const moved = useStore((state) => state.cursor !== null);
  const selected = useStore((state) => state.selection?.task ?? null);
  const [form, setForm] = useState<Form>('by-time');
  const scroller = useRef<HTMLDivElement>(null);

  const all = useMemo(() => narrate(trace), [trace]);
  const told = useMemo(() => all.filter((happening) => !happening.machinery), [all]);
  const titles = useMemo(() => titlesOf(t, trace.tracks), [t, trace.tracks]);
  const tracks = useMemo(() => trace.tracks.filter((track) => track.kind !== 'loop'), [trace.tracks]);

  const happenings = form === 'by-time' ? all : told;
  const current = rowAt(happenings, cursor);
  const page = usePage(happenings.length, moved ? current : null);
  const taskPage = usePage(tracks.length, null);
  useCurrentInView(scroller, `${cursor} ${form}`);

  return (
    <section className={styles.text} aria-label={t('text.label')}>
      <div className={styles.forms}>
        <Segments
          label={t('text.form')}
          value={form}
          choices={FORMS.map((value) => ({ value, label: t(`text.${value}`) }))}
          onChange={setForm}
        />
      </div>
      <div className={styles.scroller} ref={scroller}>
        {all.length === 0 && <p className={styles.empty}>{t('text.empty')}</p>}
        {all.length > 0 && form === 'by-time' && (
          <TimeTable {...{ happenings, titles, page, current }} onCursor={moveCursor} />
        )}
        {all.length > 0 && form === 'by-task' && (
          <TaskTable {...{ tracks, titles, cursor, selected }} page={taskPage} onSelect={selectTask} />
        )}
        {all.length > 0 && form === 'sentences' && (
          <Sentences {...{ happenings, titles, page, current }} onCursor={moveCursor} />
        )}
      </div>
    </section>
  );
}

/** The last thing that had happened right after event `seq`; -1 where that is nothing. */
function rowAt(happenings: readonly Happening[], seq: number): number {
  return partitionPoint(happenings.length, (i) => (happenings[i] as Happening).seq <= seq) - 1;
}
