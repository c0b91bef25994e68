import { lazy, memo, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/store';
import { Boundary } from './Boundary';
import { later } from './later';
import { Ready } from './Ready';
import styles from './Room.module.css';
import { TabBar } from './TabBar';

/** Loaded when the text has come alive: until then the prerendered workbench stands there. */
const Workbench = later(() => import('./Workbench').then((module) => module.Workbench));

/** The panes' library is a tenth of all scripts, and the prerendered page stands in its panes without it. */
const Split = lazy(() => import('./Split').then((module) => ({ default: module.Split })));

interface Props {
  readonly lesson?: ReactNode;
  /** For a projector: more room for the workbench, and there for the timeline; sizes of its own are remembered. */
  readonly stage?: boolean;
}

/**
 * A lesson beside the workbench, or the workbench alone. On a narrow screen one part is shown at a time, chosen by tabs;
 * the parts stay in the page, so that nothing typed or scrolled is lost, and the prerendered page needs no script to fit.
 */
export function Room({ lesson, stage = false }: Props) {
  const tab = useStore((state) => state.tab);
  return (
    <div className={styles.room} data-tab={!lesson && tab === 'lesson' ? 'code' : tab}>
      <div className={styles.parts}>
        <Parts lesson={lesson} stage={stage} />
      </div>
      <TabBar withLesson={lesson !== undefined} />
    </div>
  );
}

/** Not rendered again with another tab: React throws away what it has not hydrated yet, and with it the reader's place. */
const Parts = memo(function Parts({ lesson, stage }: Required<Props>) {
  const { t } = useTranslation();
  const share = stage ? 36 : 42;
  const workbench = (
    <Suspense>
      <Workbench layout={lesson ? (stage ? 'stage' : 'stacked') : 'wide'} />
    </Suspense>
  );
  const text = (
    <Boundary>
      {lesson}
      <Ready />
    </Boundary>
  );
  if (!lesson) {
    return (
      <>
        {workbench}
        <Ready />
      </>
    );
  }
  return (
    <Suspense>
      <Split
        id={stage ? 'presenter' : 'room'}
        orientation="horizontal"
        panes={[
          { id: 'pane-lesson', share, least: 320, content: text },
          {
            id: 'pane-workbench',
            share: 100 - share,
            least: 360,
            divider: t('pane.resize-lesson'),
            content: workbench,
          },
        ]}
      />
    </Suspense>
  );
});
