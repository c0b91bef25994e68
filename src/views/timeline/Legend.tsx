import { CircleHelp } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { START } from '../../base/time';
import type { Cancellation, EndState, Flow, InstantKind, Position, ScopeBar, SpanState } from '../../trace/model';
import { IconButton } from '../shared/IconButton';
import { PopoverButton } from '../shared/Popover';
import { stateName } from './drawing/describe';
import { drawArrow } from './drawing/draw-flows';
import { drawCancellation, drawScope } from './drawing/draw-track';
import { drawGlyph } from './drawing/glyphs';
import { PAGE_PALETTE } from './drawing/palette';
import { drawSpan, spanBox } from './drawing/spans';
import type { Surface } from './drawing/surface';
import { SvgSurface } from './drawing/svg-surface';
import styles from './Legend.module.css';

const STATES: readonly SpanState[] = ['running', 'ready', 'waiting', 'blocked', 'idle', 'iteration', 'timer', 'queued'];
const ENDS: readonly EndState[] = ['finished', 'failed', 'cancelled'];
const INSTANTS: readonly InstantKind[] = [
  'created',
  'output',
  'cancel-requested',
  'cancel-delivered',
  'cancel-swallowed',
  'exception',
  'warning',
  'diagnostic',
];
const SCOPES: readonly ScopeBar['type'][] = ['timeout', 'TaskGroup', 'finally', 'except'];
const FLOWS: readonly Flow['kind'][] = ['created', 'wakeup', 'awaited-by', 'cancel'];

const WIDTH = 34;
const HEIGHT = 18;

/** A button that opens the list of all shapes and marks, each drawn as in the picture. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <PopoverButton
      label={t('timeline.legend')}
      button={
        <IconButton label={t('timeline.legend')}>
          <CircleHelp />
        </IconButton>
      }
    >
      <div className={styles.legend}>
        <ul className={styles.list}>
          {STATES.map((state) => (
            <Entry key={state} name={stateName(t, state)} draw={(surface) => drawState(surface, state)} />
          ))}
          <Entry name={t('timeline.frozen')} draw={drawFrozen} />
        </ul>
        <ul className={styles.list}>
          {ENDS.map((state) => (
            <Entry key={state} name={t(`state.${state}`)} draw={(surface) => drawMark(surface, state)} />
          ))}
          {INSTANTS.map((kind) => (
            <Entry key={kind} name={t(`timeline.${kind}`)} draw={(surface) => drawMark(surface, kind)} />
          ))}
        </ul>
        <ul className={styles.list}>
          <Entry name={t('timeline.cancellation')} draw={drawWholeCancellation} />
          {SCOPES.map((type) => (
            <Entry key={type} name={type} draw={(surface) => drawScope(surface, { ...SCOPE, type }, 5, SAMPLE)} />
          ))}
          {FLOWS.map((kind) => (
            <Entry
              key={kind}
              name={t(`timeline.flow-${kind}`)}
              draw={(surface) => drawArrow(surface, kind, { x: 2, y: 3 }, { x: WIDTH - 3, y: HEIGHT - 4 })}
            />
          ))}
        </ul>
      </div>
    </PopoverButton>
  );
}

function Entry({ name, draw }: { readonly name: string; readonly draw: (surface: Surface) => void }) {
  const id = useId();
  const svg = useMemo(() => {
    const surface = new SvgSurface(PAGE_PALETTE, `legend${id}`);
    draw(surface);
    return surface.finish(WIDTH, HEIGHT);
  }, [draw, id]);
  return (
    <li className={styles.entry}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; nothing of the program is in it. */}
      <span className={styles.sample} aria-hidden dangerouslySetInnerHTML={{ __html: svg }} />
      {name}
    </li>
  );
}

function drawState(surface: Surface, state: SpanState): void {
  drawSpan(surface, state, { x: 1, width: WIDTH - 2, ...spanBox(state, 1, HEIGHT - 2) });
}

function drawMark(surface: Surface, kind: InstantKind | EndState): void {
  drawGlyph(surface, kind, WIDTH / 2, HEIGHT / 2);
}

function drawFrozen(surface: Surface): void {
  const box = { x: 1, y: 0, width: WIDTH - 2, height: HEIGHT };
  surface.box(box, { fill: 'state-blocked', opacity: 0.3 });
  surface.box(box, { pattern: 'frozen' });
}

/** An axis of three places, twelve pixels apart: enough for a sample. */
const SAMPLE = {
  axis: { mode: 'steps', width: 2, moments: [], places: Float64Array.of(0, 1, 2) },
  scale: 12,
  left: 7,
  top: 0,
  width: WIDTH,
  height: HEIGHT,
  t: (() => '') as never,
} as const;

const at = (seq: number): Position => ({ seq, t: START });
const SCOPE = {
  start: at(0),
  end: at(2),
  open: false,
  depth: 0,
  deadline: null,
  outcome: 'finished',
} satisfies Partial<ScopeBar>;
const CANCELLATION: Cancellation = { requested: at(0), delivered: at(1), over: { at: at(2), how: 'taken-back' } };

function drawWholeCancellation(surface: Surface): void {
  drawCancellation(surface, CANCELLATION, false, HEIGHT / 2, SAMPLE);
  drawGlyph(surface, 'cancel-requested', 5, HEIGHT / 2);
  drawGlyph(surface, 'cancel-delivered', 17, HEIGHT / 2);
}
