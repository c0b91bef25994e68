import { chromium } from '@playwright/test';
import { openDoor } from '../e2e/door';
import {
  type LessonProgram,
  lessonsWithPrograms,
  programsOf,
  type Recording,
  recordingOf,
  writeRecordings,
} from '../e2e/programs';
import type { TraceEvent } from '../src/protocol/events';
import { ensureBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

/** Records the given lessons, or all, on the site that was built into a folder. */
export async function recordLessons(directory: string, only: readonly string[]): Promise<void> {
  const { executablePath, args } = ensureBrowser();
  const { address, close } = await serve({ port: 0, directory });
  const browser = await chromium.launch({ executablePath, args });
  try {
    const door = await openDoor(await browser.newPage(), address);
    for (const slug of lessonsWithPrograms().filter((each) => only.length === 0 || only.includes(each))) {
      const recordings = new Map<LessonProgram, Recording>();
      for (const program of programsOf(slug)) {
        const { outcome, trace } = await door.run(program.source, { trace: 'events' });
        if (outcome === 'crashed') throw new Error(`${slug}/${program.name}.py: Python broke down`);
        recordings.set(program, recordingOf(trace as readonly TraceEvent[]));
        console.log(`${slug}/${program.name}.py: ${outcome}`);
      }
      writeRecordings(recordings);
    }
  } finally {
    await browser.close();
    close();
  }
}
