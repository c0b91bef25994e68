/** The lessons' programs on the disk, and what was recorded of them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TraceEvent } from '../src/protocol/events';
import { summarise } from '../src/trace/summary';

const LESSONS = 'content/lessons';

/** A recorded run as text: the summary that people review, and the trace with one event a line. */
export interface Recording {
  readonly summary: string;
  readonly trace: string;
}

/** The lessons that have programs. */
export function lessonsWithPrograms(): string[] {
  return readdirSync(LESSONS).filter((slug) => existsSync(join(LESSONS, slug, 'programs')));
}

/** Names of a lesson's programs, without `.py`. */
export function programsOf(slug: string): string[] {
  return readdirSync(join(LESSONS, slug, 'programs'))
    .filter((file) => file.endsWith('.py'))
    .map((file) => file.slice(0, -'.py'.length))
    .sort();
}

export function sourceOf(slug: string, name: string): string {
  return readFileSync(join(LESSONS, slug, 'programs', `${name}.py`), 'utf8');
}

export function recordingOf(events: readonly TraceEvent[]): Recording {
  return {
    summary: summarise(events),
    trace: `[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]\n`,
  };
}

/** What is recorded of a program, or null. */
export function readRecording(slug: string, name: string): Recording | null {
  const [summary, trace] = recordingFiles(slug, name);
  if (!existsSync(summary) || !existsSync(trace)) return null;
  return { summary: readFileSync(summary, 'utf8'), trace: readFileSync(trace, 'utf8') };
}

/** Replaces all that is recorded of a lesson. */
export function writeRecordings(slug: string, recordings: ReadonlyMap<string, Recording>): void {
  const folder = join(LESSONS, slug, 'golden');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, { summary, trace }] of recordings) {
    const [summaryFile, traceFile] = recordingFiles(slug, name);
    writeFileSync(summaryFile, summary);
    writeFileSync(traceFile, trace);
  }
}

function recordingFiles(slug: string, name: string): [summary: string, trace: string] {
  const folder = join(LESSONS, slug, 'golden');
  return [join(folder, `${name}.txt`), join(folder, `${name}.json`)];
}
