import { lazy, type ReactNode, Suspense } from 'react';
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
  /** The name under which the sizes of its two halves are kept. */
  readonly id?: string;
  /** How much of the width the lesson has, in percent, until the reader moves the divider. */
  readonly share?: number;
}

/**
 * A lesson beside the workbench, or the workbench alone. On a narrow screen one part is shown at a time, chosen by tabs;
 * the parts stay in the page, so that nothing typed or scrolled is lost, and the prerendered page needs no script to fit.
 */
export function Room({ lesson, id = 'room', share = 42 }: Props) {
  const { t } = useTranslation();
  const tab = useStore((state) => state.tab);
  const workbench = (
    <Suspense>
      <Workbench wide={!lesson} />
    </Suspense>
  );
  const text = (
    <Boundary>
      {lesson}
      <Ready />
    </Boundary>
  );
  return (
    <div className={styles.room} data-tab={!lesson && tab === 'lesson' ? 'code' : tab}>
      <div className={styles.parts}>
        {lesson ? (
          <Suspense>
            <Split
              id={id}
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
        ) : (
          <>
            {workbench}
            <Ready />
          </>
        )}
      </div>
      <TabBar withLesson={lesson !== undefined} />
    </div>
  );
}
