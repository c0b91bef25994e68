/** The lessons' programs on the disk, and what was recorded of them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TraceEvent } from '../src/protocol/events';
import { summarise } from '../src/trace/summary';

const LESSONS = 'content/lessons';

/** A recorded run as text: the summary that people review, and the trace with one event a line. */
export interface Recording {
  readonly summary: string;
  readonly trace: string;
}

/** A program of a lesson that is recorded: one that the text shows, or the one that an exercise is about. */
export interface LessonProgram {
  /** As authors call it: `hello`, `exercises/laundry/solution`. */
  readonly name: string;
  readonly source: string;
  /** The folder of its recording, and what the files in it are called. */
  readonly golden: { readonly folder: string; readonly name: string };
}

/** The lessons that have programs. */
export function lessonsWithPrograms(): string[] {
  return readdirSync(LESSONS).filter((slug) => existsSync(join(LESSONS, slug, 'programs')));
}

/** A lesson's programs that are recorded. */
export function programsOf(slug: string): LessonProgram[] {
  const folder = join(LESSONS, slug);
  const shown = namesIn(join(folder, 'programs'))
    .filter((file) => file.endsWith('.py'))
    .map((file) => program(join(folder, 'programs', file), basename(file, '.py'), join(folder, 'golden')));
  const asked = namesIn(join(folder, 'exercises')).map((id) => {
    const exercise = join(folder, 'exercises', id);
    const file = ['solution.py', 'program.py'].find((each) => existsSync(join(exercise, each))) ?? 'solution.py';
    return program(join(exercise, file), `exercises/${id}/${basename(file, '.py')}`, join(exercise, 'golden'));
  });
  return [...shown, ...asked];
}

function program(path: string, name: string, folder: string): LessonProgram {
  return { name, source: readFileSync(path, 'utf8'), golden: { folder, name: basename(path, '.py') } };
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

export function recordingOf(events: readonly TraceEvent[]): Recording {
  return {
    summary: summarise(events),
    trace: `[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]\n`,
  };
}

/** What is recorded of a program, or null. */
export function readRecording(program: LessonProgram): Recording | null {
  const [summary, trace] = recordingFiles(program);
  if (!existsSync(summary) || !existsSync(trace)) return null;
  return { summary: readFileSync(summary, 'utf8'), trace: readFileSync(trace, 'utf8') };
}

/** Replaces all that is recorded of a lesson. */
export function writeRecordings(recordings: ReadonlyMap<LessonProgram, Recording>): void {
  for (const folder of new Set([...recordings.keys()].map(({ golden }) => golden.folder))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  for (const [program, { summary, trace }] of recordings) {
    const [summaryFile, traceFile] = recordingFiles(program);
    writeFileSync(summaryFile, summary);
    writeFileSync(traceFile, trace);
  }
}

function recordingFiles({ golden: { folder, name } }: LessonProgram): [summary: string, trace: string] {
  return [join(folder, `${name}.txt`), join(folder, `${name}.json`)];
}
