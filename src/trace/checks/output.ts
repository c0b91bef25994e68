/** Checks of what a program prints, line by line. */
import type { CheckOf } from '../../protocol/checks';
import type { Trace } from '../model';
import { type OutputLine, outputLines } from '../output-lines';
import type { Fault } from './finding';
import type { Attempt } from './judge';
import { secondsOf } from './words';

export const outputChecks = {
  prints({ lines, anyOrder = false }: CheckOf<'prints'>, { trace }: Attempt): Fault | null {
    const printed = printedLines(trace);
    return anyOrder ? exactInAnyOrder(lines, printed, trace) : exactInOrder(lines, printed, trace);
  },

  says({ lines, anyOrder = false }: CheckOf<'says'>, { trace }: Attempt): Fault | null {
    const printed = printedLines(trace);
    const missing = firstMissing(lines, printed);
    if (missing !== null) return { code: 'line-missing', values: { line: missing }, at: trace.end };
    return anyOrder ? null : outOfOrder(lines, printed);
  },

  'never-says'({ lines }: CheckOf<'never-says'>, { trace }: Attempt): Fault | null {
    const found = printedLines(trace).find(({ text }) => lines.includes(text));
    return found ? { code: 'line-unwanted', values: { line: found.text }, ...placeOf(found) } : null;
  },
};

function printedLines(trace: Trace): OutputLine[] {
  return outputLines(trace.outputs).filter(({ stream }) => stream === 'stdout');
}

function placeOf({ seq, t, task }: OutputLine): Pick<Fault, 'at' | 'task'> {
  return { at: { seq, t }, task };
}

function exactInOrder(wanted: readonly string[], printed: readonly OutputLine[], trace: Trace): Fault | null {
  const at = wanted.findIndex((line, i) => printed[i]?.text !== line);
  const [index, got] = at < 0 ? [wanted.length, printed[wanted.length]] : [at, printed[at]];
  const line = wanted[index];
  if (line === undefined) return got ? tooMany(got) : null;
  if (!got) return { code: 'line-missing', values: { line }, at: trace.end };
  return { code: 'line-differs', values: { n: index + 1, line, got: got.text }, ...placeOf(got) };
}

function exactInAnyOrder(wanted: readonly string[], printed: readonly OutputLine[], trace: Trace): Fault | null {
  const left = [...wanted];
  for (const line of printed) {
    const at = left.indexOf(line.text);
    if (at < 0) return tooMany(line);
    left.splice(at, 1);
  }
  const [line] = left;
  return line === undefined ? null : { code: 'line-missing', values: { line }, at: trace.end };
}

function tooMany(line: OutputLine): Fault {
  return { code: 'line-too-many', values: { line: line.text }, ...placeOf(line) };
}

function firstMissing(wanted: readonly string[], printed: readonly OutputLine[]): string | null {
  const left = printed.map(({ text }) => text);
  for (const line of wanted) {
    const at = left.indexOf(line);
    if (at < 0) return line;
    left.splice(at, 1);
  }
  return null;
}

/** All lines are there; the first that comes before the one that should stand before it. */
function outOfOrder(wanted: readonly string[], printed: readonly OutputLine[]): Fault | null {
  let from = 0;
  for (const [i, line] of wanted.entries()) {
    const at = printed.findIndex(({ text }, place) => place >= from && text === line);
    if (at >= 0) {
      from = at + 1;
      continue;
    }
    const early = printed.find(({ text }) => text === line) as OutputLine;
    const values = { line, after: wanted[i - 1] ?? '', time: secondsOf(early.t) };
    return { code: 'line-early', values, ...placeOf(early) };
  }
  return null;
}
