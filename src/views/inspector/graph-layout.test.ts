import { describe, expect, it } from 'vitest';
import type { WaitGraph } from '../../trace/wait-graph';
import { layoutGraph, NODE_HEIGHT } from './graph-layout';
import { MOST_NODES, readablePart } from './graph-part';

/** `a>b b>c`: nodes in order of appearance. */
function graph(text: string): WaitGraph {
  const pairs = text.split(' ').map((pair) => pair.split('>'));
  const keys = [...new Set(pairs.flat())];
  return {
    nodes: keys.map((key) => ({ key, kind: 'task', id: 0, inCycle: false })),
    edges: pairs.map(([from = '', to = '']) => ({ from, to, kind: 'awaits', inCycle: false })),
    cycles: [],
  };
}

const layOut = (text: string) => layoutGraph(graph(text), () => 60);
const place = (text: string) => new Map(layOut(text).nodes.map((node) => [node.key, node]));

describe('the layout', () => {
  it('puts whoever waits to the left of what is waited for', () => {
    const nodes = place('a>b b>c d>c');
    const x = (key: string) => nodes.get(key)?.x ?? 0;
    expect(x('a')).toBeLessThan(x('b'));
    expect(x('b')).toBeLessThan(x('c'));
    expect(x('d')).toBeLessThan(x('c'));
  });

  it('lets no two nodes overlap, and draws every edge', () => {
    const text = 'a>x b>x c>x x>h h>y d>y a>y e>h y>a';
    const { nodes, edges } = layOut(text);
    const overlaps = nodes.flatMap((a, i) =>
      nodes.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < 60 && Math.abs(a.y - b.y) < NODE_HEIGHT),
    );
    expect(overlaps).toEqual([]);
    expect(edges.map((edge) => edge.index).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('leads a long edge around the nodes between', () => {
    const { nodes, edges } = layOut('a>b b>c a>c');
    const between = nodes.find((node) => node.key === 'b');
    const path = edges.find((edge) => edge.index === 2)?.path ?? '';
    const ys = [...path.matchAll(/,(\d+(?:\.\d+)?)/g)].map((match) => Number(match[1]));
    expect(ys.some((y) => y < (between?.y ?? 0) || y > (between?.y ?? 0) + NODE_HEIGHT)).toBe(true);
  });

  it('survives a circle', () => {
    expect(layOut('a>b b>a').nodes).toHaveLength(2);
  });
});

describe('the readable part', () => {
  const many = graph(Array.from({ length: 50 }, (_, i) => `t${i}>t${i + 1}`).join(' '));

  it('is all of a small graph', () => {
    expect(readablePart(graph('a>b'), null)?.nodes).toHaveLength(2);
  });

  it('is the neighbourhood of the selected one', () => {
    const part = readablePart(many, 't25');
    expect(part?.nodes).toHaveLength(MOST_NODES);
    expect(part?.nodes.map((node) => node.key)).toContain('t26');
    expect(part?.nodes.map((node) => node.key)).not.toContain('t0');
  });

  it('is nothing where there is no place to begin', () => {
    expect(readablePart(many, null)).toBeNull();
  });
});
