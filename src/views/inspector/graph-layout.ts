/**
 * Where the nodes of a wait graph stand: whoever waits on the left, what is waited for to the right of it.
 *
 * ```
 * layer 0        1               2          3
 * [ c ] ───────▶ [ a ] ────────▶ ( left ) ─▶ [ b ] ─────▶ ( right )
 *                  ▲────────────────────────────────────────┘   leads back: drawn as an arc below
 * ```
 * Layers are longest paths, once the edges that close a circle are left out; within a layer the nodes are put near those
 * they are joined with.
 */
import type { WaitGraph } from '../../trace/wait-graph';

export interface PlacedNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface PlacedEdge {
  /** Place in the graph's list of edges. */
  readonly index: number;
  /** An SVG path. */
  readonly path: string;
}

export interface GraphLayout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

export const NODE_HEIGHT = 28;
const ROW = 40;
const GAP = 48;
const MARGIN = 8;
/** How far below the lowest node an arc that leads back may go. */
const ARC = 22;
/** Sweeps that bring joined nodes near each other; more change little. */
const SWEEPS = 4;

/** `widthOf` is a node's width in pixels. */
export function layoutGraph(graph: WaitGraph, widthOf: (key: string) => number): GraphLayout {
  const keys = graph.nodes.map((node) => node.key);
  const back = backEdges(keys, graph.edges);
  const forward = graph.edges.flatMap((edge, index) => (back.has(index) ? [] : [{ ...edge, index }]));
  const layers = layersOf(keys, forward);
  const ways = forward.map((edge) => ({ index: edge.index, stops: stopsOf(edge, layers) }));
  const ordered = orderLayers(layers, ways);
  const places = place(ordered, (key) => (isStop(key) ? 0 : widthOf(key)));
  const tallest = Math.max(0, ...ordered.map((layer) => layer.length));
  const bottom = MARGIN + tallest * ROW - (ROW - NODE_HEIGHT);
  const at = (key: string) => places.nodes.get(key) as PlacedNode;
  const edges = ways.map(({ index, stops }): PlacedEdge => ({ index, path: curves(stops.map(at)) }));
  for (const index of back) {
    const { from, to } = graph.edges[index] as Edges[number];
    edges.push({ index, path: arc(at(from), at(to), bottom + ARC) });
  }
  const height = bottom + MARGIN + (back.size > 0 ? ARC : 0);
  return { nodes: keys.map(at), edges, width: places.width, height };
}

/** An edge over several layers keeps a place free in each of those between, so that it goes around their nodes. */
function stopsOf({ from, to, index }: Edges[number] & { readonly index: number }, layers: string[][]): string[] {
  const layer = (key: string) => layers.findIndex((keys) => keys.includes(key));
  const stops = [from];
  for (let i = layer(from) + 1; i < layer(to); i++) {
    const stop = `stop ${index} ${i}`;
    layers[i]?.push(stop);
    stops.push(stop);
  }
  return [...stops, to];
}

function isStop(key: string): boolean {
  return key.startsWith('stop ');
}

function place(layers: readonly (readonly string[])[], widthOf: (key: string) => number) {
  const nodes = new Map<string, PlacedNode>();
  const tallest = Math.max(0, ...layers.map((layer) => layer.length));
  let x = MARGIN;
  for (const layer of layers) {
    const width = Math.max(...layer.map(widthOf));
    const top = MARGIN + ((tallest - layer.length) * ROW) / 2;
    layer.forEach((key, i) => {
      const own = widthOf(key);
      nodes.set(key, { key, x: x + (width - own) / 2, y: top + i * ROW, width: own });
    });
    x += width + GAP;
  }
  return { nodes, width: x - GAP + MARGIN };
}

type Edges = readonly { readonly from: string; readonly to: string }[];

/** The edges that close a circle, found by a walk in depth. */
function backEdges(keys: readonly string[], edges: Edges): ReadonlySet<number> {
  const out = new Map<string, number[]>();
  edges.forEach((edge, i) => void out.set(edge.from, [...(out.get(edge.from) ?? []), i]));
  const back = new Set<number>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string) => {
    state.set(key, 'open');
    for (const i of out.get(key) ?? []) {
      const to = edges[i]?.to ?? '';
      if (state.get(to) === 'open') back.add(i);
      else if (!state.has(to)) visit(to);
    }
    state.set(key, 'done');
  };
  for (const key of keys) if (!state.has(key)) visit(key);
  return back;
}

/** By the longest way from somebody for whom nobody waits. */
function layersOf(keys: readonly string[], edges: Edges): string[][] {
  const layer = new Map(keys.map((key) => [key, 0]));
  // A graph without circles settles after as many rounds as it has layers.
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of edges) {
      const least = (layer.get(from) ?? 0) + 1;
      if ((layer.get(to) ?? 0) >= least) continue;
      layer.set(to, least);
      changed = true;
    }
  }
  const layers: string[][] = [];
  for (const key of keys) {
    const place = layer.get(key) ?? 0;
    layers[place] = [...(layers[place] ?? []), key];
  }
  return layers;
}

/** Goes over the layers to and fro, each time putting nodes near those that they are joined with in the layer before. */
function orderLayers(
  layers: readonly (readonly string[])[],
  ways: readonly { readonly stops: readonly string[] }[],
): string[][] {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  for (const { stops } of ways) {
    stops.slice(1).forEach((to, i) => {
      const from = stops[i] ?? '';
      after.set(from, [...(after.get(from) ?? []), to]);
      before.set(to, [...(before.get(to) ?? []), from]);
    });
  }
  const ordered = layers.map((layer) => [...layer]);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const toRight = sweep % 2 === 0;
    for (const layer of toRight ? ordered : ordered.toReversed()) sortBy(layer, toRight ? before : after, ordered);
  }
  return ordered;
}

function sortBy(layer: string[], near: ReadonlyMap<string, readonly string[]>, layers: readonly string[][]): void {
  // Counted from the middle, because layers stand centred.
  const height = (key: string) => {
    const own = layers.find((keys) => keys.includes(key)) ?? [];
    return own.indexOf(key) - (own.length - 1) / 2;
  };
  const wanted = new Map(
    layer.map((key) => {
      const others = near.get(key) ?? [];
      return [key, others.length ? others.reduce((sum, other) => sum + height(other), 0) / others.length : height(key)];
    }),
  );
  layer.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
}

/** From node to node, through the stops between them. */
function curves(stops: readonly PlacedNode[]): string {
  const [first, ...others] = stops;
  if (!first) return '';
  let [x, y] = [first.x + first.width, middleOf(first)];
  let path = `M${x},${y}`;
  for (const stop of others) {
    const [nextX, nextY] = [stop.x, middleOf(stop)];
    const bend = Math.max(12, (nextX - x) / 2);
    path += ` C${x + bend},${y} ${nextX - bend},${nextY} ${nextX},${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}

function middleOf({ y }: PlacedNode): number {
  return y + NODE_HEIGHT / 2;
}

function arc(a: PlacedNode, b: PlacedNode, bottom: number): string {
  const [x1, y1, x2, y2] = [a.x + a.width / 2, a.y + NODE_HEIGHT, b.x + b.width / 2, b.y + NODE_HEIGHT];
  return `M${x1},${y1} C${x1},${bottom} ${x2},${bottom} ${x2},${y2}`;
}
