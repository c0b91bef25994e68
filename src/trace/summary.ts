/**
 * A run as a text that a person reviews in a diff: what each task did when, what was printed, how it ended.
 *
 * ```
 * finished at 1.000 s
 *
 * main
 *   0.000  ready
 *   0.000  running
 *   0.000  waiting: sleep 1.0
 *   1.000  ready
 *   1.000  running
 *   1.000  finished: None
 *
 * output
 *   0.000  tea
 * ```
 * It is the same for the same program on any machine: addresses are left out. So are the tasks with which `asyncio.run` ends.
 */
import { formatSeconds, type Nanoseconds } from '../base/time';
import type { TraceEvent } from '../protocol/events';
import type { Instant, Trace, Track } from './model';
import { outputLines } from './output-lines';
import { buildTrace } from './trace-builder';

export function summarise(events: readonly TraceEvent[]): string {
  const trace = buildTrace(events);
  const sections = [[heading(trace)], ...trace.tracks.map(describeTrack), describeOutput(trace)];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${withoutAddresses(text.join('\n\n'))}\n`;
}

function heading(trace: Trace): string {
  const ended = trace.events.findLast((event) => event.kind === 'run-ended');
  return `${ended?.outcome ?? 'not ended'} at ${formatSeconds(trace.end.t)} s`;
}

interface Entry {
  readonly seq: number;
  readonly t: Nanoseconds;
  readonly text: string;
}

function describeTrack(track: Track): string[] {
  const spans = track.kind === 'loop' ? [] : (track.lanes[0] ?? []);
  const entries: Entry[] = spans.map((span) => ({
    ...span.start,
    text: span.label ? `${span.state}: ${span.label}` : span.state,
  }));
  for (const instant of track.instants) {
    const text = describeInstant(instant);
    if (text !== null) entries.push({ ...instant.at, text });
  }
  if (track.end && track.kind === 'task') {
    const { state, label, at } = track.end;
    entries.push({ ...at, text: label ? `${state}: ${label}` : state });
  }
  entries.sort((a, b) => a.seq - b.seq);
  const indent = '  '.repeat(track.depth);
  const name = track.kind === 'loop' ? `${track.title}: ${iterations(track)} iterations` : track.title;
  const lines = entries.map((entry) => `${indent}  ${formatSeconds(entry.t)}  ${firstLine(entry.text)}`);
  return [`${indent}${name}`, ...lines];
}

function iterations(track: Track): number {
  return new Set((track.lanes[0] ?? []).filter((span) => span.state === 'iteration').map((span) => span.label)).size;
}

/** Output has a section of its own; creation is the first state. */
function describeInstant(instant: Instant): string | null {
  if (instant.kind === 'output' || instant.kind === 'created') return null;
  return instant.label ? `${instant.kind}: ${instant.label}` : instant.kind;
}

function describeOutput(trace: Trace): string[] {
  const lines = outputLines(trace.outputs).map(({ stream, text, t }) =>
    `  ${formatSeconds(t)}  ${stream === 'stderr' ? 'stderr: ' : ''}${text}`.trimEnd(),
  );
  return lines.length > 0 ? ['output', ...lines] : [];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/\b0x[0-9a-f]{4,}\b/g, '0x…');
}
