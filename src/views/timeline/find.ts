/** Searching the picture: tasks by name, and what is written on their bars. */
import type { SubjectId } from '../../protocol/events';
import type { Span, Trace, Track } from '../../trace/model';

export interface Match {
  readonly task: SubjectId;
  /** Where to look at: right after this event. */
  readonly seq: number;
}

/** More matches are not listed; nobody steps through them. */
const MOST = 10_000;

/** In the order of the rows, within each in order of time: a task whose name matches once, else its matching spans. */
export function findMatches(trace: Trace, text: string): readonly Match[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return [];
  const found: Match[] = [];
  for (const track of trace.tracks) {
    if (track.kind !== 'task' || found.length >= MOST) continue;
    if (isNamed(track, wanted)) found.push({ task: track.id, seq: track.created.seq });
    else
      for (const span of track.lanes[0] ?? [])
        if (says(span, wanted)) found.push({ task: track.id, seq: span.start.seq });
  }
  return found.slice(0, MOST);
}

function isNamed({ title, name }: Track, wanted: string): boolean {
  return title.toLocaleLowerCase().includes(wanted) || name.toLocaleLowerCase().includes(wanted);
}

function says({ label }: Span, wanted: string): boolean {
  return label !== '' && label.toLocaleLowerCase().includes(wanted);
}
