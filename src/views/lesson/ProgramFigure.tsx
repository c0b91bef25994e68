import { Play, SquarePen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/store';
import { Button } from '../shared/Button';
import { useEarlyClick } from '../shared/use-early-click';
import { useLesson, useProgram } from './context';
import { Html } from './Html';
import { openAndRun, openInEditor, programId } from './open-program';
import styles from './ProgramFigure.module.css';

interface Props {
  readonly name: string;
  readonly readOnly: boolean;
}

/** A program of the lesson where the text speaks of it: its source, its recorded run, and the ways into the workbench. */
export function ProgramFigure({ name, readOnly }: Props) {
  const { t } = useTranslation();
  const { lesson, renderTimeline, renderOpen } = useLesson();
  const program = useProgram(name);
  const isOpen = useStore((state) => state.program?.id === programId(lesson.slug, name));
  const run = useEarlyClick(() => openAndRun(lesson.slug, program, readOnly));
  const fileName = `${name}.py`;
  const picture = renderTimeline(program);
  if (isOpen && renderOpen) return renderOpen();
  return (
    <figure className={styles.figure} aria-label={t('lesson.program', { name: fileName })} data-open={isOpen}>
      <figcaption className={styles.caption} data-pagefind-ignore>
        <span className={styles.name}>{fileName}</span>
        {isOpen && <span className={styles.open}>{t('lesson.opened')}</span>}
        <span className={`${styles.buttons} no-print`}>
          <Button
            variant="quiet"
            onClick={() => openInEditor(lesson.slug, program, readOnly)}
            aria-label={`${t('lesson.open')}: ${fileName}`}
          >
            <SquarePen aria-hidden />
            {t('lesson.open')}
          </Button>
          <Button {...run} aria-label={`${t('action.run')}: ${fileName}`}>
            <Play aria-hidden />
            {t('action.run')}
          </Button>
        </span>
      </figcaption>
      <Html html={program.html} className={styles.source} />
      {picture && <div className={styles.timeline}>{picture}</div>}
    </figure>
  );
}
