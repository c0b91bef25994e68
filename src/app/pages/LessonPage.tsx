import { useEffect } from 'react';
import { offerRuns } from '../../actions/offer-runs';
import { openProgram } from '../../actions/program';
import { openLesson } from '../../actions/progress';
import type { Curriculum, Language } from '../../lesson/lesson';
import { ChapterNav } from '../../views/lesson/ChapterNav';
import { LessonView } from '../../views/lesson/LessonView';
import { useLoadedLesson } from '../content';
import { followLink } from '../follow-link';
import { Frame } from '../layout/Frame';
import { Room } from '../layout/Room';
import { firstProgram, recordedRuns } from '../opening';
import { FollowedCourse } from './course/FollowedCourse';
import { exerciseWork } from './exercise-work';
import { recordedRun } from './recorded-run';

interface Props {
  readonly language: Language;
  readonly slug: string;
  readonly curriculum: Curriculum;
}

/** A lesson's text beside the workbench, in which its first program stands. */
export function LessonPage({ language, slug, curriculum }: Props) {
  const lesson = useLoadedLesson(language, slug);
  useEffect(() => {
    const first = firstProgram(lesson);
    if (first) openProgram(first);
    offerRuns(recordedRuns(lesson));
    openLesson(lesson.slug);
    return followLink(lesson);
  }, [lesson]);
  return (
    <Frame kind="room" title={lesson.title} contents={<ChapterNav curriculum={curriculum} />}>
      <Room
        lesson={
          <>
            <FollowedCourse slug={slug} curriculum={curriculum} />
            <LessonView
              key={slug}
              lesson={lesson}
              curriculum={curriculum}
              renderTimeline={recordedRun}
              renderExercise={exerciseWork}
            />
          </>
        }
      />
    </Frame>
  );
}
