/** What names a lesson of somebody's own where the course's lessons have their slug: in drafts and what was solved. */
import { LANGUAGES, type Language } from './lesson.ts';

const MARK = 'own:';

/** Stands before every id that the author chose, so that none is the name of something else on the page. */
export const ID_PREFIX = 'user-content-';

/**
 * @param place the lesson's address; for a file from the reader's device, something that tells it from others
 * @returns a slug that no lesson of the course can have (`:` is in none), with no `/` in it, which divides a program's id
 */
export function ownSlug(place: string): string {
  return MARK + encodeURIComponent(place);
}

/** The place that a slug was made of, or null where it is none of these. */
export function placeOf(slug: string): string | null {
  if (!slug.startsWith(MARK)) return null;
  try {
    return decodeURIComponent(slug.slice(MARK.length));
  } catch {
    // Not made by `ownSlug`: out of a progress file that somebody wrote by hand.
    return null;
  }
}

/** The language that a lesson's file name gives: `lesson.zh-Hant.md`. */
export function languageOf(path: string): Language | null {
  return LANGUAGES.find((language) => path.endsWith(`.${language}.md`)) ?? null;
}
