import { type ReactNode, useMemo } from 'react';
import type { Golden, Program } from '../../lesson/lesson';
import { buildTrace } from '../../trace/trace-builder';
import { MiniTimeline } from '../../views/timeline/MiniTimeline';

/** Draws a program's recorded run; the lesson's view asks for it, because views don't know each other. */
export function recordedRun({ golden }: Program): ReactNode {
  return golden && recordedTrace(golden);
}

/** Draws a recorded run. */
export function recordedTrace(golden: Golden): ReactNode {
  return <RecordedRun golden={golden} />;
}

function RecordedRun({ golden }: { readonly golden: Golden }) {
  const trace = useMemo(() => buildTrace(golden.events), [golden]);
  return <MiniTimeline trace={trace} />;
}
