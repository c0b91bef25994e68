/** Every program of every lesson still does what was recorded. After a wanted change: `npm run lessons:record`. */
import { expect } from '@playwright/test';
import type { TraceEvent } from '../src/protocol/events';
import { testAtOneDoor as test } from './door';
import { lessonsWithPrograms, programsOf, readRecording, recordingOf } from './programs';

for (const slug of lessonsWithPrograms()) {
  test(`the programs of ${slug} run as recorded`, async ({ door }) => {
    for (const program of programsOf(slug)) {
      const { name, source } = program;
      await test.step(name, async () => {
        const recorded = readRecording(program);
        expect.soft(recorded, `${name}.py has no recording: npm run lessons:record`).not.toBeNull();
        const { trace } = await door.run(source, { trace: 'events' });
        const now = recordingOf(trace as readonly TraceEvent[]);
        expect.soft(now.summary, `the summary of ${name}.py`).toBe(recorded?.summary);
        expect.soft(firstDifference(now.trace, recorded?.trace ?? ''), `the trace of ${name}.py`).toBeNull();
      });
    }
  });
}

/** The first lines that differ: a whole trace would bury them. */
function firstDifference(
  now: string,
  recorded: string,
): { now: string | undefined; recorded: string | undefined } | null {
  const [nowLines, recordedLines] = [now.split('\n'), recorded.split('\n')];
  const at = nowLines.findIndex((line, index) => line !== recordedLines[index]);
  if (at === -1 && nowLines.length === recordedLines.length) return null;
  const line = at === -1 ? nowLines.length : at;
  return { now: nowLines[line], recorded: recordedLines[line] };
}
