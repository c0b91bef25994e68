/** The modules that the lessons plugin makes out of `content/`. */

declare module 'virtual:loopscope/course/*' {
  import type { Curriculum, Lesson } from '../lesson/lesson';
  export const curriculum: Curriculum;
  /** Loads a lesson in the course's language; each is a chunk of its own. By slug. */
  export const lessons: Readonly<Record<string, () => Promise<{ default: Lesson }>>>;
}

declare module 'virtual:loopscope/teaching/*' {
  import type { Golden } from '../lesson/lesson';
  import type { Guide, TeachingOverview } from '../lesson/teaching';
  export const overview: TeachingOverview;
  /** Loads a lesson's guide, with the recorded runs of its exercises by id. By slug. */
  export const guides: Readonly<
    Record<
      string,
      () => Promise<{ readonly guide: Guide; readonly recordings: Readonly<Record<string, Golden | null>> }>
    >
  >;
}

declare module 'virtual:loopscope/outline/*' {
  const outline: import('../lesson/lesson').Outline;
  export default outline;
}

declare module 'virtual:loopscope/glossary/*' {
  const entries: readonly import('../lesson/reference').GlossaryEntry[];
  export default entries;
}

declare module 'virtual:loopscope/api/*' {
  const groups: readonly import('../lesson/reference').ApiGroup[];
  export default groups;
}

declare module 'virtual:loopscope/versions/*' {
  const versions: readonly import('../lesson/reference').Version[];
  export default versions;
}

declare module 'virtual:loopscope/teacher/*' {
  const notes: import('../lesson/lesson').TeacherNotes;
  export default notes;
}

declare module 'virtual:loopscope/recordings' {
  import type { Golden } from '../lesson/lesson';
  /** Loads the recorded run that belongs to an exercise; null where none was recorded. By `<slug>/<id>`. */
  export const recordings: Readonly<Record<string, () => Promise<{ default: Golden | null }>>>;
}

declare module 'virtual:loopscope/program/*' {
  const program: import('../lesson/lesson').Program;
  export default program;
}
