/** How the states of spans look, and where in its row a span of each stands. */
import type { SpanState } from '../../../trace/model';
import type { Box, Paint, PatternName, Surface } from './surface';

/** How much of its row a span fills: what runs is tall, what waits is low, so that states differ in shape as well. */
const SHARE: Readonly<Record<SpanState, number>> = {
  running: 1,
  blocked: 1,
  iteration: 0.7,
  ready: 0.66,
  waiting: 0.66,
  idle: 0.14,
  timer: 0.8,
  queued: 0.8,
};

export interface StateLook {
  readonly fill: Paint;
  readonly edge: Paint;
  readonly text: Paint;
  readonly pattern?: PatternName;
}

export const STATE_LOOKS: Readonly<Record<SpanState, StateLook>> = {
  running: { fill: 'state-running', edge: 'state-running-edge', text: 'state-running-text' },
  ready: { fill: 'state-ready', edge: 'state-ready-edge', text: 'state-ready-text', pattern: 'ready' },
  waiting: { fill: 'state-waiting', edge: 'state-waiting-edge', text: 'state-waiting-text', pattern: 'waiting' },
  blocked: { fill: 'state-blocked', edge: 'state-blocked-edge', text: 'state-blocked-text', pattern: 'blocked' },
  iteration: { fill: 'surface-raised', edge: 'border-strong', text: 'text-muted' },
  idle: { fill: 'state-idle-edge', edge: 'state-idle-edge', text: 'state-idle-text' },
  timer: { fill: 'surface-raised', edge: 'state-waiting-edge', text: 'state-waiting-text', pattern: 'timer' },
  queued: { fill: 'surface-raised', edge: 'state-ready-edge', text: 'state-ready-text', pattern: 'queued' },
};

/** Where a span of that state stands in a row, from top to bottom. */
export function spanBox(state: SpanState, y: number, height: number): { readonly y: number; readonly height: number } {
  const own = Math.max(2, height * SHARE[state]);
  return { y: y + (height - own) / 2, height: own };
}

/** One span: colour, pattern and shape of its state. Where it goes on beyond what is known, its outline is broken. */
export function drawSpan(surface: Surface, state: SpanState, box: Box, open = false): void {
  const look = STATE_LOOKS[state];
  if (state === 'idle') {
    surface.box(box, { fill: look.fill });
    return;
  }
  surface.box(box, {
    fill: look.fill,
    stroke: look.edge,
    radius: 2,
    ...(look.pattern ? { pattern: look.pattern } : {}),
    ...(open ? { dash: [3, 3] } : {}),
  });
}
