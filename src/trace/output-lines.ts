/**
 * Output as lines. A line can come in pieces (`print(end='')`), and one piece can hold many lines.
 */
import { partitionPoint } from '../base/search';
import type { Nanoseconds } from '../base/time';
import type { EventOf, SubjectId } from '../protocol/events';

export interface OutputLine {
  readonly stream: 'stdout' | 'stderr';
  /** Without its line break. */
  readonly text: string;
  /** The event that began it. */
  readonly seq: number;
  readonly t: Nanoseconds;
  /** The event that printed its last piece, so far. */
  readonly lastSeq: number;
  readonly task: SubjectId | null;
}

type Output = EventOf<'output'>;

/** The lines in the order in which they began. A piece continues the line before it if that is unfinished and of its stream. */
export function outputLines(outputs: readonly Output[]): OutputLine[] {
  const lines: OutputLine[] = [];
  /** Where each stream's unfinished line stands in `lines`. */
  const unfinished = new Map<Output['stream'], number>();
  for (const output of outputs) {
    const pieces = output.text.split('\n');
    const rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      addPiece(lines, unfinished, output, piece);
      unfinished.delete(output.stream);
    }
    if (rest !== '') addPiece(lines, unfinished, output, rest);
  }
  return lines;
}

function addPiece(lines: OutputLine[], unfinished: Map<Output['stream'], number>, output: Output, piece: string): void {
  const index = unfinished.get(output.stream);
  const before = index === undefined ? undefined : lines[index];
  if (before && index !== undefined) {
    lines[index] = { ...before, text: before.text + piece, lastSeq: output.seq };
    return;
  }
  unfinished.set(output.stream, lines.length);
  lines.push({
    stream: output.stream,
    text: piece,
    seq: output.seq,
    lastSeq: output.seq,
    t: output.t,
    task: output.task ?? null,
  });
}

/** The lines as they stood right after event `seq`; `all` are the lines of all of `outputs`. */
export function linesUpTo(all: readonly OutputLine[], outputs: readonly Output[], seq: number): readonly OutputLine[] {
  const shown = all.slice(
    0,
    partitionPoint(all.length, (i) => (all[i] as OutputLine).seq <= seq),
  );
  // Pieces that come later are rare (`print(end='')` around an await), so joining the lines anew is too.
  if (!shown.some((line) => line.lastSeq > seq)) return shown;
  return outputLines(
    outputs.slice(
      0,
      partitionPoint(outputs.length, (i) => (outputs[i] as Output).seq <= seq),
    ),
  );
}
