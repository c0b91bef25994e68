/** The names of the programs that a reader has changed (ProgramId in src/store/state.ts). */
import type { TFunction } from 'i18next';
import type { LessonOutline } from '../../lesson/lesson';
import { ID_PREFIX, placeOf } from '../../lesson/own-slug';
import type { ProgramId, State } from '../../store/state';

/** The changed programs by the lesson they belong to. */
export function draftsBySlug(drafts: State['drafts']): Map<string, ProgramId[]> {
  const groups = new Map<string, ProgramId[]>();
  for (const id of Object.keys(drafts).sort()) {
    const [slug = id] = id.split('/', 1);
    groups.set(slug, [...(groups.get(slug) ?? []), id]);
  }
  return groups;
}

/** `sleep.py`; for an answer, the exercise's title. */
export function draftTitle(id: ProgramId, exercises: LessonOutline['exercises'], t: TFunction): string {
  if (id === 'playground') return t('progress.playground-program');
  const [slug = ''] = id.split('/', 1);
  const place = placeOf(slug);
  if (place !== null) return `${id.split('/').at(-1)?.replace(ID_PREFIX, '')}.py · ${place}`;
  const [, exercise] = id.split('/exercises/');
  if (exercise === undefined) return `${id.split('/').at(-1)}.py`;
  const title = exercises.find((each) => each.id === exercise)?.title ?? exercise;
  return t('progress.answer', { title: withoutMarkup(title) });
}

/** The text of inline HTML made by the build. */
function withoutMarkup(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
