/** Which part of a wait graph is drawn: all of it while it can be read, else the neighbourhood of a node. */
import type { WaitGraph } from '../../trace/wait-graph';

/** More nodes than this cannot be read. */
export const MOST_NODES = 30;

/** Null where there is too much to draw and no node to begin with. */
export function readablePart(graph: WaitGraph, center: string | null): WaitGraph | null {
  if (graph.nodes.length <= MOST_NODES) return graph;
  if (center === null || !graph.nodes.some((node) => node.key === center)) return null;
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of graph.edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const part = new Set([center]);
  // The set grows while it is walked through: the nearest come first.
  for (const key of part) {
    for (const other of neighbours.get(key) ?? []) if (part.size < MOST_NODES) part.add(other);
  }
  return {
    nodes: graph.nodes.filter((node) => part.has(node.key)),
    edges: graph.edges.filter((edge) => part.has(edge.from) && part.has(edge.to)),
    cycles: graph.cycles,
  };
}
