/** Arrows between rows: who created, woke, cancelled and awaits whom. */
import { partitionPoint } from '../../../base/search';
import type { SubjectId } from '../../../protocol/events';
import type { Flow } from '../../../trace/model';
import type { Row } from '../rows';
import { middleOf } from './draw-track';
import { type Part, pixelOf } from './part';
import type { Look, Paint, Surface } from './surface';

/** More arrows than this at once are a tangle. */
const MOST = { ofOne: 80, all: 400 };

const LOOKS: Readonly<Record<Flow['kind'], { readonly stroke: Paint } & Look>> = {
  created: { stroke: 'text-muted', strokeWidth: 1.4, dash: [2, 3] },
  wakeup: { stroke: 'text', strokeWidth: 1.5 },
  'awaited-by': { stroke: 'state-waiting-edge', strokeWidth: 1.4, dash: [6, 3] },
  cancel: { stroke: 'state-cancelled-edge', strokeWidth: 1.8 },
};

const HEAD = 'M-7 -4L0 0L-7 4Z';

/** Which arrows are drawn: all, or those to and from some tasks. */
export type FlowChoice = 'all' | ReadonlySet<SubjectId>;

export function drawFlows(
  surface: Surface,
  flows: readonly Flow[],
  rows: readonly Row[],
  choice: FlowChoice,
  part: Part,
): void {
  const middles = middlesOf(rows);
  for (const flow of flowsInView(flows, choice, part)) {
    const [from, to] = [middles.get(flow.from.track), middles.get(flow.to.track)];
    if (from === undefined || to === undefined || from === to) continue;
    drawFlow(surface, flow, from - part.top, to - part.top, part);
  }
}

function drawFlow(surface: Surface, { kind, from, to }: Flow, y1: number, y2: number, part: Part): void {
  drawArrow(surface, kind, { x: pixelOf(part, from.at.seq), y: y1 }, { x: pixelOf(part, to.at.seq), y: y2 });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One arrow, in the look of its kind. */
export function drawArrow(surface: Surface, kind: Flow['kind'], from: Point, to: Point): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const n = (value: number) => value.toFixed(1);
  const curve = `M0 0C14 0 ${n(dx - 18)} ${n(dy)} ${n(dx - 5)} ${n(dy)}`;
  const look = LOOKS[kind];
  // A light edge keeps it legible over bars.
  surface.path(curve, from.x, from.y, { stroke: 'surface', strokeWidth: 4, opacity: 0.75 });
  surface.path(curve, from.x, from.y, look);
  surface.path(HEAD, to.x, to.y, { fill: look.stroke, stroke: 'surface', strokeWidth: 1 });
}

function flowsInView(flows: readonly Flow[], choice: FlowChoice, part: Part): readonly Flow[] {
  const inView = (seq: number) => {
    const x = pixelOf(part, seq);
    return x >= 0 && x <= part.width;
  };
  const touches = ({ from, to }: Flow) => inView(from.at.seq) || inView(to.at.seq);
  if (choice !== 'all') {
    const index = indexOf(flows);
    const own = new Set([...choice].flatMap((task) => index.get(task) ?? []));
    return [...own].filter(touches).slice(0, MOST.ofOne);
  }
  // They come in the order of their ends.
  const first = partitionPoint(flows.length, (i) => pixelOf(part, (flows[i] as Flow).to.at.seq) < 0);
  const found: Flow[] = [];
  for (let i = first; i < flows.length && found.length < MOST.all; i++) {
    const flow = flows[i] as Flow;
    if (pixelOf(part, flow.to.at.seq) > part.width) break;
    found.push(flow);
  }
  return found;
}

const indices = new WeakMap<readonly Flow[], Map<SubjectId, Flow[]>>();

/** By track: the flows that begin or end there. */
function indexOf(flows: readonly Flow[]): Map<SubjectId, Flow[]> {
  const known = indices.get(flows);
  if (known) return known;
  const index = new Map<SubjectId, Flow[]>();
  for (const flow of flows) {
    for (const { track } of [flow.from, flow.to]) {
      const own = index.get(track);
      if (own) own.push(flow);
      else index.set(track, [flow]);
    }
  }
  indices.set(flows, index);
  return index;
}

const middles = new WeakMap<readonly Row[], Map<SubjectId, number>>();

function middlesOf(rows: readonly Row[]): Map<SubjectId, number> {
  const known = middles.get(rows);
  if (known) return known;
  const found = new Map(rows.map((row) => [row.id, row.y + middleOf(row)]));
  middles.set(rows, found);
  return found;
}
