/** What a teacher has been handed: completion codes, read one after the other, and what became of their answers. */
import { type Completion, type CompletionProblem, findCodes, readCompletion } from '../../../lesson/completion';
import type { ExerciseKey } from '../../../store/state';
import type { Judgement } from './judge-answer';

/** A code that could be read, at least in part. */
export interface Handed {
  /** The code itself, so that nobody stands in the table twice for the same one. */
  readonly code: string;
  readonly completion: Completion;
  readonly isWhole: boolean;
  /** What running again has said so far. */
  readonly judged: Readonly<Record<ExerciseKey, Judgement>>;
}

/** Why something that was handed in stands in no table. */
export interface Refusal {
  /** The file's name, or the beginning of the code; null where a text held none. */
  readonly source: string | null;
  readonly problem: Exclude<CompletionProblem, 'partly'> | 'none' | 'too-large' | 'twice' | 'too-many';
}

/** As much as is read at a time: no class hands in more. */
const MOST_CODES = 300;
/** Of text, in characters (or bytes of a file). */
export const LARGEST_TEXT = 8_000_000;

/**
 * Reads every code in a text.
 * @param known the codes that stand in the table
 * @param source the file's name; null for a text that was pasted
 */
export async function readHandedIn(
  text: string,
  known: readonly Handed[],
  source: string | null,
): Promise<{ handed: Handed[]; refused: Refusal[] }> {
  if (text.length > LARGEST_TEXT) return { handed: [], refused: [{ source, problem: 'too-large' }] };
  const codes = findCodes(text);
  if (codes.length === 0) return { handed: [], refused: [{ source, problem: 'none' }] };
  const handed: Handed[] = [];
  const refused: Refusal[] = codes.length > MOST_CODES ? [{ source, problem: 'too-many' }] : [];
  for (const code of codes.slice(0, MOST_CODES)) {
    const name = source ?? `${code.slice(1, 17)}…`;
    if (known.some((each) => each.code === code)) {
      refused.push({ source: name, problem: 'twice' });
      continue;
    }
    const read = await readCompletion(code);
    if (read?.completion) {
      handed.push({ code, completion: read.completion, isWhole: read.problem === null, judged: {} });
    } else {
      refused.push({ source: name, problem: read?.problem === 'newer' ? 'newer' : 'damaged' });
    }
  }
  return { handed, refused };
}

/** The answers that have not been run again. */
export function waiting({ completion, judged }: Handed): [key: ExerciseKey, answer: string][] {
  return Object.entries(completion.answers).filter(
    (entry): entry is [ExerciseKey, string] => entry[1] !== null && judged[entry[0]] === undefined,
  );
}

/** How many answers were found to solve their exercises. */
export function solvedAgain({ judged }: Handed): number {
  return Object.values(judged).filter((judgement) => judgement === 'solved').length;
}
