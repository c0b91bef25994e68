/** The modules that the lessons plugin makes out of `content/`. */

declare module 'virtual:loopscope/curriculum/*' {
  const curriculum: import('../lesson/lesson').Curriculum;
  export default curriculum;
}

declare module 'virtual:loopscope/lessons' {
  import type { Language, Lesson } from '../lesson/lesson';
  /** Loads a lesson; each is a chunk of its own. By `<language>/<slug>`. */
  export const lessons: Readonly<Record<`${Language}/${string}`, () => Promise<{ default: Lesson }>>>;
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
