import type { i18n } from 'i18next';
import { Suspense, useCallback } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import type { EmbedOptions } from '../../lesson/embed-options';
import type { Curriculum, Lesson } from '../../lesson/lesson';
import { LessonView } from '../../views/lesson/LessonView';
import { TooltipLayer } from '../../views/shared/TooltipLayer';
import { Boundary } from '../layout/Boundary';
import { Notices } from '../layout/Notices';
import { exerciseWork } from '../pages/exercise-work';
import { recordedRun } from '../pages/recorded-run';
import styles from './EmbedPage.module.css';
import { EmbedWorkbench } from './EmbedWorkbench';

interface Props {
  readonly i18n: i18n;
  readonly curriculum: Curriculum;
  /** The lesson to show; without it the program in the store stands alone. */
  readonly lesson: Lesson | null;
  readonly options: EmbedOptions;
  /** The path of the site's root, without the slash at its end. */
  readonly base: string;
  /** The path to render in a build, where there is no browser to ask. */
  readonly path?: string;
}

/**
 * What stands inside another site's page, which has a main part of its own: a lesson whose programs come alive where they stand, or one program.
 */
export function EmbedPage({ i18n, curriculum, lesson, options, base, path }: Props) {
  return (
    <I18nextProvider i18n={i18n}>
      <Router base={base} {...(path !== undefined && { ssrPath: path })}>
        <Boundary whole>
          <Suspense>
            {lesson ? <EmbeddedLesson {...{ lesson, curriculum, options }} /> : <OneProgram options={options} />}
          </Suspense>
          <Notices />
          <TooltipLayer />
        </Boundary>
      </Router>
    </I18nextProvider>
  );
}

function EmbeddedLesson({ lesson, curriculum, options }: Pick<Props, 'curriculum' | 'options'> & { lesson: Lesson }) {
  const renderOpen = useCallback(() => <EmbedWorkbench options={options} />, [options]);
  return (
    <div className={styles.lesson}>
      <LessonView
        lesson={lesson}
        curriculum={curriculum}
        renderTimeline={recordedRun}
        renderExercise={exerciseWork}
        renderOpen={renderOpen}
      />
    </div>
  );
}

function OneProgram({ options }: Pick<Props, 'options'>) {
  const { t } = useTranslation();
  return (
    <div className={styles.program}>
      <h1 className="visually-hidden">{t('workbench.toolbar')}</h1>
      <EmbedWorkbench options={options} />
    </div>
  );
}
