import { expect, it } from 'vitest';
import type { EventOf } from '../protocol/events';
import { traceFromText } from '../test/trace-fixture';
import { linesUpTo, type OutputLine, outputLines } from './output-lines';

/** Outputs by `seq`, stream and text. */
function outputs(...pieces: [number, 'stdout' | 'stderr', string][]): EventOf<'output'>[] {
  const model = traceFromText('0 program prints x').find((event) => event.kind === 'output');
  if (!model) throw new Error('no output in the fixture');
  return pieces.map(([seq, stream, text]) => ({ ...model, seq, stream, text }));
}

const read = (lines: readonly OutputLine[]) => lines.map((line) => `${line.seq} ${line.stream} ${line.text}`);

const PIECES = outputs([1, 'stdout', 'a'], [2, 'stderr', 'oops\n'], [3, 'stdout', 'b\nc\n\nd']);

it('joins a line that was printed in pieces, and cuts a piece that holds several lines', () => {
  expect(read(outputLines(PIECES))).toEqual(['1 stdout ab', '2 stderr oops', '3 stdout c', '3 stdout ', '3 stdout d']);
});

it('shows the lines as they stood at an instant, half a line included', () => {
  const all = outputLines(PIECES);
  expect(read(linesUpTo(all, PIECES, 0))).toEqual([]);
  expect(read(linesUpTo(all, PIECES, 2))).toEqual(['1 stdout a', '2 stderr oops']);
  expect(read(linesUpTo(all, PIECES, 3))).toEqual(read(all));
});
