import { useMemo } from 'react';
import type { Golden } from '../../lesson/lesson';
import { buildTrace } from '../../trace/trace-builder';
import { MiniTimeline } from '../../views/timeline/MiniTimeline';

/** The still picture of a recorded run. */
export function RecordedRun({ golden }: { readonly golden: Golden }) {
  const trace = useMemo(() => buildTrace(golden.events), [golden]);
  return <MiniTimeline trace={trace} />;
}
