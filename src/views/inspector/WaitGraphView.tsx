import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { selectTask } from '../../actions/cursor';
import type { SubjectId } from '../../protocol/events';
import type { StateAt } from '../../trace/state-model';
import type { WaitEdge, WaitGraph, WaitNode } from '../../trace/wait-graph';
import { listText, type Names } from '../shared/sentences';
import { layoutGraph, NODE_HEIGHT, type PlacedNode } from './graph-layout';
import { readablePart } from './graph-part';
import styles from './WaitGraphView.module.css';

interface Props {
  readonly graph: WaitGraph;
  readonly state: StateAt;
  readonly names: Names;
  readonly selected: SubjectId | null;
}

/** Of a letter of the nodes' font, in pixels, and what a node has besides its text. */
const LETTER = 7.3;
const PADDING = 22;
/** Longer names are cut; the whole name is its tooltip. */
const LONGEST = 24;

/** Who waits for whom, drawn and in words. */
export function WaitGraphView({ graph, state, names, selected }: Props) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const arrow = useId();
  const part = useMemo(() => readablePart(graph, selected === null ? null : `task ${selected}`), [graph, selected]);
  const titles = useMemo(() => nodeTitles(graph, state, names), [graph, state, names]);
  const titleOf = (key: string) => titles.get(key) ?? key;
  const layout = useMemo(
    () => part && layoutGraph(part, (key) => Math.min((titles.get(key) ?? key).length, LONGEST) * LETTER + PADDING),
    [part, titles],
  );
  const edgeText = (edge: WaitEdge) =>
    t(`inspector.edge-${edge.kind}`, { from: titleOf(edge.from), to: titleOf(edge.to) });
  const cycles = graph.cycles.map((keys) => keys.filter((key) => /^(task|thread) /.test(key)).map(titleOf));
  const states = new Map(state.tasks.map((task) => [`task ${task.task}`, task.state]));
  return (
    <div className={styles.graph} data-section="graph">
      <h2 className={styles.title} id={heading}>
        {t('inspector.graph')}
      </h2>
      {!part && <p className={styles.note}>{t('inspector.graph-large', { count: graph.nodes.length })}</p>}
      {part && part.nodes.length < graph.nodes.length && selected !== null && (
        <p className={styles.note}>
          {t('inspector.graph-part', { name: titleOf(`task ${selected}`), count: graph.nodes.length })}
        </p>
      )}
      {cycles.map((members) => (
        <p key={members.join()} className={styles.cycle}>
          {t('inspector.graph-cycle', { names: listText(i18n.language, members) })}
        </p>
      ))}
      {part && layout && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
        <section className={styles.scroller} tabIndex={0} aria-labelledby={heading}>
          <svg width={layout.width} height={layout.height} className={styles.picture} role="presentation">
            <defs>
              <marker id={arrow} viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                <path d="M0,0.5 L7.5,4 L0,7.5 Z" fill="context-stroke" />
              </marker>
            </defs>
            {layout.edges.map(({ index, path }) => {
              const edge = part.edges[index] as WaitEdge;
              return (
                <path
                  key={`${edge.from} ${edge.to} ${edge.kind}`}
                  className={styles.edge}
                  data-kind={edge.kind}
                  data-cycle={edge.inCycle || undefined}
                  d={path}
                  markerEnd={`url(#${arrow})`}
                >
                  <title>{edgeText(edge)}</title>
                </path>
              );
            })}
            {layout.nodes.map((placed) => {
              const node = part.nodes.find((candidate) => candidate.key === placed.key) as WaitNode;
              return (
                <Node
                  key={placed.key}
                  node={node}
                  placed={placed}
                  title={titleOf(placed.key)}
                  state={states.get(placed.key) ?? null}
                  selected={placed.key === `task ${selected}`}
                />
              );
            })}
          </svg>
        </section>
      )}
      {part && (
        <details className={styles.words}>
          <summary>{t('inspector.edge-text')}</summary>
          <ul>
            {part.edges.map((edge) => (
              <li key={`${edge.from} ${edge.to} ${edge.kind}`}>{edgeText(edge)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface NodeProps {
  readonly node: WaitNode;
  readonly placed: PlacedNode;
  readonly title: string;
  readonly state: string | null;
  readonly selected: boolean;
}

function Node({ node, placed, title, state, selected }: NodeProps) {
  const { width } = placed;
  const shown = title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title;
  const shape = (
    <>
      <title>{title}</title>
      <rect width={width} height={NODE_HEIGHT} rx={node.kind === 'task' ? 6 : node.kind === 'primitive' ? 14 : 0} />
      <text x={width / 2} y={NODE_HEIGHT / 2}>
        {shown}
      </text>
    </>
  );
  const shared = {
    className: styles.node,
    transform: `translate(${placed.x},${placed.y})`,
    'data-kind': node.kind,
    'data-state': state ?? undefined,
    'data-cycle': node.inCycle || undefined,
  };
  if (node.kind !== 'task') return <g {...shared}>{shape}</g>;
  const select = () => selectTask(selected ? null : node.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no <button> in SVG.
    <g
      {...shared}
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      aria-label={title}
      onClick={select}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        select();
      }}
    >
      {shape}
    </g>
  );
}

function nodeTitles(graph: WaitGraph, { pools }: StateAt, names: Names): Map<string, string> {
  const jobs = new Map(pools.flatMap((pool) => pool.jobs.map((job) => [job.job, job.callable] as const)));
  const poolNames = new Map(pools.map((pool) => [pool.pool, pool.name]));
  return new Map(
    graph.nodes.map(({ key, kind, id }) => {
      if (kind === 'task' || kind === 'thread') return [key, names.actor({ kind, id })];
      if (kind === 'primitive') return [key, names.primitive(id)];
      return [key, (kind === 'job' ? jobs.get(id) : poolNames.get(id)) ?? key];
    }),
  );
}
