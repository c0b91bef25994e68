/** What can be checked only once all lessons have been read: links between them, and the languages against each other. */
import type { VFile } from 'vfile';
import { LANGUAGES, type Language } from './lesson.ts';
import { firstDifference } from './outline.ts';
import type { ReadLesson } from './parse-lesson.ts';
import { problem, tell } from './problem.ts';

/** A lesson that was read, with its file. */
export interface CheckedLesson extends ReadLesson {
  readonly slug: string;
  readonly language: Language;
  readonly file: VFile;
}

/** The language in which a lesson is written first. */
const ORIGINAL: Language = 'en';

/** Notes dead links to sections, and translations whose structure differs from the original's. */
export function checkLessons(lessons: readonly CheckedLesson[]): void {
  const find = (slug: string, language: Language) =>
    lessons.find((lesson) => lesson.slug === slug && lesson.language === language);

  for (const { file, language, references } of lessons) {
    for (const { slug, id, place } of references) {
      const target = find(slug, language);
      if (target && !target.ids.has(id)) problem(file, 'link-section', { slug, id }, place);
    }
  }
  for (const original of lessons.filter(({ language }) => language === ORIGINAL)) {
    for (const language of LANGUAGES) {
      const translation = find(original.slug, language);
      // A broken file has been reported already, and its outline would only raise dust.
      if (!original.lesson || !translation?.lesson) continue;
      const difference = firstDifference(original.outline, translation.outline);
      if (difference) tell(translation.file, difference.problem, difference.line);
    }
  }
}
