import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clamp } from '../../base/geometry';
import { formatSeconds } from '../../base/time';
import { tell } from '../../i18n/simulator';
import type { OutputLine } from '../../trace/output-lines';
import styles from './Lines.module.css';

interface Props {
  readonly lines: readonly OutputLine[];
  /** Whether each line tells when it was printed. */
  readonly times: boolean;
  readonly onCursor: (seq: number) => void;
  /** What stands below the lines. */
  readonly children: ReactNode;
}

/** Up to so many lines are all drawn, long ones wrapped. Of more, only those in view are, which needs lines of equal height. */
const MOST_WRAPPED = 600;
/** The height of a line that isn't wrapped; Lines.module.css says the same. */
const LINE_HEIGHT = 20;
/** Lines drawn beyond the edges of the view. */
const SPARE = 20;
/** The rest of a longer line is not shown; copying gives all of it. */
const LONGEST = 5000;

/** Output lines. A click on one, or Enter, moves to the moment at which it was printed; arrow keys go from line to line. */
export function Lines({ lines, times, onCursor, children }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const [active, setActive] = useState<number | null>(null);
  const stuck = useRef(true);
  const wrapped = lines.length <= MOST_WRAPPED;
  const first = wrapped ? 0 : clamp(Math.floor(view.top / LINE_HEIGHT) - SPARE, 0, lines.length);
  const beyond = wrapped
    ? lines.length
    : Math.min(lines.length, first + Math.ceil(view.height / LINE_HEIGHT) + 2 * SPARE);
  const tabStop = clamp(active ?? lines.length - 1, first, beyond - 1);

  const look = () => {
    const element = scroller.current;
    if (!element) return;
    stuck.current = element.scrollTop + element.clientHeight >= element.scrollHeight - LINE_HEIGHT;
    setView({ top: element.scrollTop, height: element.clientHeight });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest line is kept in view whenever lines come or go.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (stuck.current) element.scrollTop = element.scrollHeight;
    setView({ top: element.scrollTop, height: element.clientHeight });
  }, [lines, children]);

  const goTo = (line: OutputLine | undefined) => {
    // Whoever marks text to copy it doesn't want to go anywhere.
    if (line && getSelection()?.isCollapsed !== false) onCursor(line.seq);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const index = Number((event.target as HTMLElement).dataset.index ?? -1);
    if (index < 0) return;
    const delta = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (delta !== undefined) {
      const next = clamp(index + delta, 0, lines.length - 1);
      setActive(next);
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      onCursor(lines[index]?.seq ?? 0);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.scroller} ref={scroller} onScroll={look} data-times={times || undefined}>
      <ol
        className={styles.lines}
        data-wrapped={wrapped || undefined}
        style={wrapped ? undefined : { height: lines.length * LINE_HEIGHT, paddingTop: first * LINE_HEIGHT }}
        onKeyDown={onKeyDown}
      >
        {lines.slice(first, beyond).map((line, i) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line's place never changes, and one event can print many lines.
            key={first + i}
            line={line}
            index={first + i}
            tabStop={first + i === tabStop}
            startsGroup={lines[first + i - 1]?.stream !== line.stream}
            onClick={() => goTo(line)}
          />
        ))}
      </ol>
      {children}
    </div>
  );
}

interface LineProps {
  readonly line: OutputLine;
  readonly index: number;
  readonly tabStop: boolean;
  /** The line before is of the other stream. */
  readonly startsGroup: boolean;
  readonly onClick: () => void;
}

function Line({ line, index, tabStop, startsGroup, onClick }: LineProps) {
  const { t, i18n } = useTranslation();
  const { stream } = line;
  // Why the simulator ended the run also stands below what the program has written there.
  const text = stream === 'stderr' ? tell(i18n, line.text).text : line.text;
  return (
    <li data-stream={stream}>
      {/* biome-ignore lint/a11y/useSemanticElements: the text of a <button> can't be marked and copied. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys of all its lines. */}
      <div
        className={styles.line}
        role="button"
        tabIndex={tabStop ? 0 : -1}
        data-index={index}
        title={t('console.printed-at', { time: formatSeconds(line.t) })}
        onClick={onClick}
      >
        <span className={styles.time}>{formatSeconds(line.t)}</span>
        {stream === 'stderr' && startsGroup && <span className={styles.stream}>stderr</span>}
        <span className={styles.text}>{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text || ' '}</span>
      </div>
    </li>
  );
}
