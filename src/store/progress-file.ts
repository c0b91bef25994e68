/**
 * The reader's progress as a file, to be taken to another device:
 *
 * ```json
 * { "loopscope": "progress", "version": 1, "lessonsRead": ["gather"], "exercises": { "gather/sensors": "solved" },
 *   "drafts": { "gather/order": "import asyncio…" }, "answers": { "gather/sensors": "import asyncio…" }, "asMeant": [] }
 * ```
 * Files that were written before answers were kept have none.
 */
import type { ProgramId, State } from './state';

/** What a file holds. */
export type Progress = Pick<State, 'lessonsRead' | 'exercises' | 'answers' | 'drafts' | 'asMeant'>;

const VERSION = 1;

export function progressFile({ lessonsRead, exercises, answers, drafts, asMeant }: Progress): string {
  const file = { loopscope: 'progress', version: VERSION, lessonsRead, exercises, answers, drafts, asMeant };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file; null where it is none, or one of a version that is not known yet. */
export function readProgressFile(text: string): Progress | null {
  const file = parse(text);
  if (!isRecord(file) || file.loopscope !== 'progress' || file.version !== VERSION) return null;
  const { lessonsRead, exercises, answers = {}, drafts, asMeant } = file;
  if (!isTexts(lessonsRead) || !isTexts(asMeant) || !isRecord(exercises) || !isRecord(drafts)) return null;
  if (!isRecord(answers) || !isTexts(Object.values(answers))) return null;
  if (!isTexts(Object.values(drafts)) || !Object.values(exercises).every(isExerciseProgress)) return null;
  return { lessonsRead, asMeant, exercises, answers, drafts } as Progress;
}

/** The programs that differ from the lesson's both here and in the file, and from each other. */
export function conflicts(here: Pick<State, 'drafts'>, file: Progress): ProgramId[] {
  return Object.keys(file.drafts).filter((id) => {
    const mine = here.drafts[id];
    return mine !== undefined && mine !== file.drafts[id];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: no file of ours.
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isExerciseProgress(value: unknown): boolean {
  return value === 'tried' || value === 'solved';
}
