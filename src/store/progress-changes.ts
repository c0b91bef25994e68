/** How reading, and what is done with what the device remembers of it, changes the state. */
import type { Progress } from './progress-file';
import type { ProgramId, State } from './state';

type Change = Partial<State>;

/** A lesson was opened. Where the reader was in another one is of no use now. */
export function lessonOpened({ lastLesson, lastSection }: State, slug: string): Change {
  return { lastLesson: slug, lastSection: lastLesson === slug ? lastSection : null };
}

/** The reader has come to a section of the open lesson; null is its beginning. */
export function sectionReached(section: string | null): Change {
  return { lastSection: section };
}

/** The reader has come to the end of a lesson. */
export function lessonRead({ lessonsRead }: State, slug: string): Change {
  return lessonsRead.includes(slug) ? {} : { lessonsRead: [...lessonsRead, slug] };
}

/** A changed program is as the lesson ships it, wherever it stands. */
export function draftForgotten({ drafts, program }: State, id: ProgramId): Change {
  const open = program?.id === id ? { program: { ...program, source: program.original } } : {};
  const { [id]: _, ...others } = drafts;
  return { drafts: others, ...open };
}

/** Everything that the reader has done is forgotten; how they like the page is not. */
export function progressForgotten({ program }: State): Change {
  return {
    lessonsRead: [],
    exercises: {},
    answers: {},
    course: null,
    courseDraft: null,
    asideDraft: null,
    drafts: {},
    asMeant: [],
    breakpoints: {},
    lastLesson: null,
    lastSection: null,
    verdict: null,
    discarded: null,
    program: program && { ...program, source: program.original },
  };
}

/**
 * A file's progress comes in beside what is here: what was read or solved on either side is. Of a program that was changed
 * on both sides, `mine` says which text stays.
 */
export function progressAdded(state: State, file: Progress, mine: boolean): Change {
  const { program } = state;
  const drafts = mine ? { ...file.drafts, ...state.drafts } : { ...state.drafts, ...file.drafts };
  const exercises = { ...file.exercises, ...state.exercises };
  for (const [key, progress] of Object.entries(file.exercises)) if (progress === 'solved') exercises[key] = progress;
  const answers = { ...file.answers, ...state.answers };
  const source = program && !program.readOnly ? drafts[program.id] : undefined;
  return {
    drafts,
    exercises,
    answers,
    lessonsRead: [...new Set([...state.lessonsRead, ...file.lessonsRead])],
    asMeant: [...new Set([...state.asMeant, ...file.asMeant])],
    ...(program && source !== undefined && { program: { ...program, source } }),
  };
}
