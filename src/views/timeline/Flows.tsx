import type { SubjectId } from '../../protocol/events';
import { type Axis, xOf } from '../../trace/axis';
import type { Flow } from '../../trace/model';
import styles from './Flows.module.css';
import type { Row } from './rows';
import { toPixels } from './scale';

interface Props {
  readonly flows: readonly Flow[];
  readonly rows: readonly Row[];
  readonly axis: Axis;
  readonly scale: number;
  readonly left: number;
  readonly width: number;
  readonly selected: SubjectId;
  /** Unique in the document. */
  readonly arrow: string;
}

/** More arrows than this at once are a tangle. */
const MOST = 60;

/** The arrows to and from the selected task that begin or end in view: who created, woke, cancelled it, and whom it did. */
export function Flows({ flows, rows, axis, scale, left, width, selected, arrow }: Props) {
  const middles = new Map(rows.map((row) => [row.track.id, row.y + middleOf(row)]));
  const at = (seq: number) => toPixels(xOf(axis, seq), scale) - left;
  const inView = (x: number) => x >= 0 && x <= width;
  const shown = flows.filter(
    ({ kind, from, to }) =>
      kind !== 'awaited-by' &&
      (from.track === selected || to.track === selected) &&
      (inView(at(from.at.seq)) || inView(at(to.at.seq))),
  );
  return (
    <g>
      <defs>
        <marker
          id={arrow}
          className={styles.head}
          viewBox="0 0 8 8"
          refX={7}
          refY={4}
          markerWidth={8}
          markerHeight={8}
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {shown.slice(0, MOST).map(({ kind, from, to }) => {
        const [y1, y2] = [middles.get(from.track), middles.get(to.track)];
        if (y1 === undefined || y2 === undefined) return null;
        const [x1, x2] = [at(from.at.seq), at(to.at.seq)];
        return (
          <path
            key={`${kind} ${from.at.seq} ${to.at.seq} ${to.track}`}
            className={styles.flow}
            data-flow={kind}
            markerEnd={`url(#${arrow})`}
            d={`M${x1} ${y1}C${x1 + 14} ${y1} ${x2 - 16} ${y2} ${x2} ${y2}`}
          />
        );
      })}
    </g>
  );
}

/** Arrows at a loop touch the row that shows who holds it. */
function middleOf(row: Row): number {
  const lane = row.lanes.at(-1);
  return lane ? lane.y + lane.height / 2 : row.height / 2;
}
