import { memo, Suspense, useEffect } from 'react';
import { useSearch } from 'wouter';
import { offerRuns } from '../../actions/offer-runs';
import { openProgram } from '../../actions/program';
import { openLesson } from '../../actions/progress';
import type { Curriculum, Language, Lesson } from '../../lesson/lesson';
import { ChapterNav } from '../../views/lesson/ChapterNav';
import { LessonView } from '../../views/lesson/LessonView';
import { useHydrated } from '../../views/shared/use-hydrated';
import { useLoadedLesson } from '../content';
import { followLink } from '../follow-link';
import { Frame } from '../layout/Frame';
import { later } from '../layout/later';
import { Room } from '../layout/Room';
import { firstProgram, recordedRuns } from '../opening';
import { FollowedCourse } from './course/FollowedCourse';
import { exerciseWork } from './exercise-work';
import { recordedRun } from './recorded-run';

/** Another look at the same lesson, for whoever presents it: `?present=<section>`, and its second window `?notes=<section>`. */
const Presenter = later(() => import('../present/Presenter').then((module) => module.Presenter));
const NotesWindow = later(() => import('../present/NotesWindow').then((module) => module.LoadedNotesWindow));

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
  const query = useSearch();
  // The prerendered page is the lesson's own.
  const search = new URLSearchParams(useHydrated() ? query : '');
  if (!search.has('present') && !search.has('notes')) return <ReadingRoom lesson={lesson} curriculum={curriculum} />;
  return (
    <Suspense>
      {search.has('notes') ? <NotesWindow lesson={lesson} /> : <Presenter lesson={lesson} curriculum={curriculum} />}
    </Suspense>
  );
}

interface ReadingRoomProps {
  readonly lesson: Lesson;
  readonly curriculum: Curriculum;
}

/** Not rendered anew when the page above has come alive: React would then make anew what is not hydrated yet. */
const ReadingRoom = memo(({ lesson, curriculum }: ReadingRoomProps) => {
  return (
    <Frame kind="room" title={lesson.title} contents={<ChapterNav curriculum={curriculum} />}>
      <Room
        lesson={
          <>
            <FollowedCourse slug={lesson.slug} curriculum={curriculum} />
            <LessonView
              key={lesson.slug}
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
});
