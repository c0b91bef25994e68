import type { Curriculum } from '../../lesson/lesson';

/** Where the reader goes on: the lesson and the section in which they last were, or the first lesson. */
export interface Continuation {
  readonly slug: string;
  readonly title: string;
  /** `#one-second`, or empty. */
  readonly hash: string;
  readonly begun: boolean;
}

interface Place {
  readonly last: string | null;
  readonly section: string | null;
}

/** Null where the course has no lesson at all. A lesson that is no longer there counts as none. */
export function continueFrom(curriculum: Curriculum, { last, section }: Place): Continuation | null {
  const lessons = curriculum.chapters.flatMap((chapter) => chapter.lessons);
  const found = lessons.find(({ slug }) => slug === last);
  if (found) return { ...found, hash: section ? `#${section}` : '', begun: true };
  const [first] = lessons;
  return first ? { ...first, hash: '', begun: false } : null;
}
