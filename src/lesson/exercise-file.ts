/** `exercise.yaml`: how an exercise is judged, and what belongs to it. docs/authoring.md describes it to authors. */
import type { VFile } from 'vfile';
import { z } from 'zod';
import type { Check } from '../protocol/checks.ts';
import { FINDABLE } from './exercise.ts';
import { slug } from './front-matter.ts';
import { isBroken, problem } from './problem.ts';
import type { ProgramSource } from './program.ts';
import { rule } from './schema-problem.ts';
import { readYaml } from './yaml.ts';

const seconds = z.number().min(0);
const count = z.number().int().min(0);
const lines = z.array(z.string()).min(1);
const anyOrder = z.boolean().optional();
const of = z.string().regex(/^[\w.]+$/, rule('expects-function'));
const amount = { exactly: count.optional(), atLeast: count.optional(), atMost: count.optional() };

const check: z.ZodType<Check> = z.discriminatedUnion('check', [
  z.strictObject({ check: z.literal('finishes') }),
  z.strictObject({ check: z.literal('fails'), error: z.string() }),
  z.strictObject({ check: z.literal('ends'), by: seconds.optional(), notBefore: seconds.optional() }),
  z.strictObject({ check: z.literal('prints'), lines, anyOrder }),
  z.strictObject({ check: z.literal('says'), lines, anyOrder }),
  z.strictObject({ check: z.literal('never-says'), lines }),
  z.strictObject({ check: z.literal('together'), of, atLeast: z.number().int().min(2) }),
  z.strictObject({ check: z.literal('at-most'), of, limit: z.number().int().min(1) }),
  z.strictObject({ check: z.literal('tasks'), of: of.optional(), ...amount }),
  z.strictObject({ check: z.literal('loop-free'), longest: seconds }),
  z.strictObject({ check: z.literal('nothing-left') }),
  z.strictObject({ check: z.literal('cancelled'), of, ...amount }),
  z.strictObject({ check: z.literal('none-swallowed') }),
  z.strictObject({ check: z.literal('scopes'), type: z.enum(['timeout', 'TaskGroup']), ...amount }),
  z.strictObject({ check: z.literal('threads'), ...amount }),
  z.strictObject({ check: z.literal('primitives'), type: z.string(), ...amount }),
]) as z.ZodType<Check>;

const judging = {
  checks: z.array(check).min(1),
  seeds: z.number().int().min(1).max(20).default(1),
  preempt: z.boolean().default(false),
  wrong: z.record(slug, z.union([slug, z.strictObject({ failed: z.string().min(1) })])).default({}),
};

const eventChoice = z.strictObject({
  kind: z.enum(FINDABLE),
  task: z.string().nullable().default(null),
  nth: z.number().int().min(1).default(1),
});

const exerciseFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['write', 'repair', 'hurry']), ...judging }),
  z.strictObject({ kind: z.literal('arrange'), distractors: z.array(z.string()).default([]), ...judging }),
  z.strictObject({ kind: z.literal('order'), wrong: z.record(slug, lines).default({}) }),
  z.strictObject({ kind: z.literal('find'), find: eventChoice, wrong: z.record(slug, eventChoice).default({}) }),
  z.strictObject({ kind: z.literal('next'), next: z.array(count).min(1) }),
]);

export type ExerciseFile = z.infer<typeof exerciseFile>;

/** The files of one exercise, as they were read from the disk. */
export interface ExerciseSource {
  readonly name: string;
  /** Null where `exercise.yaml` is broken. */
  readonly file: ExerciseFile | null;
  /** By name, without `.py`. */
  readonly programs: ReadonlyMap<string, ProgramSource>;
}

/** Reads `exercise.yaml` alone; null where it is broken (the problems are in `file` then). */
export function readExerciseFile(file: VFile): ExerciseFile | null {
  return readYaml(file, String(file), exerciseFile);
}

/** Reads `exercise.yaml` and checks that the folder holds the programs that its kind needs, and no others. */
export function readExercise(name: string, file: VFile, programs: ExerciseSource['programs']): ExerciseSource {
  const read = readExerciseFile(file);
  if (read) {
    const wanted = new Set(programsFor(read));
    for (const each of wanted) if (!programs.has(each)) problem(file, 'file-beside', { name: `${each}.py` });
    for (const each of programs.keys()) if (!wanted.has(each)) problem(file, 'file-unused', { name: `${each}.py` });
    const signs = 'checks' in read ? Object.values(read.wrong).map(signText) : [];
    const twice = signs.find((sign, i) => signs.some((other, j) => j !== i && sign.startsWith(other)));
    if (twice) problem(file, 'wrong-alike', { sign: twice });
  }
  return { name, file: isBroken(file) ? null : read, programs };
}

/** Of two signs that fit the same answer, one is the beginning of the other: `failed` of `failed: TypeError`. */
function signText(sign: string | { failed: string }): string {
  return typeof sign === 'string' ? sign : `failed: ${sign.failed}`;
}

function programsFor(file: ExerciseFile): string[] {
  if (!('checks' in file)) return ['program'];
  const wrong = Object.keys(file.wrong).map((answer) => `wrong-${answer}`);
  return file.kind === 'arrange' ? ['solution', ...wrong] : ['starter', 'solution', ...wrong];
}
