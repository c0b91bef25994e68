/**
 * Clicks and taps beside the program. They are read from the pointer itself, because Monaco keeps the taps there to itself.
 */
import { monaco } from './monaco';

/** A hand that clicks moves up to so many pixels. */
const CLICK_REACH = 8;

export type Gutter = 'breakpoints' | 'lines';

export interface GutterListener {
  onClick(gutter: Gutter, line: number, shift: boolean): void;
  /** The pointer rests beside a line, where a click would set a breakpoint; null where it does not. */
  onHover(line: number | null): void;
}

/** @returns a function that ends it. */
export function listenToGutter(editor: monaco.editor.IStandaloneCodeEditor, listener: GutterListener): () => void {
  const element = editor.getContainerDomNode();
  let pressed: PointerEvent | null = null;
  const onDown = (event: PointerEvent) => {
    pressed = event.button === 0 ? event : null;
  };
  const onUp = (event: PointerEvent) => {
    const from = pressed;
    pressed = null;
    if (!from || Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > CLICK_REACH) return;
    const place = placeOf(editor.getTargetAtClientPoint(from.clientX, from.clientY));
    if (place) listener.onClick(place.gutter, place.line, event.shiftKey);
  };
  element.addEventListener('pointerdown', onDown, { capture: true });
  element.addEventListener('pointerup', onUp, { capture: true });
  const move = editor.onMouseMove(({ target }) => {
    const place = placeOf(target);
    listener.onHover(place?.gutter === 'breakpoints' ? place.line : null);
  });
  const leave = editor.onMouseLeave(() => listener.onHover(null));
  return () => {
    element.removeEventListener('pointerdown', onDown, { capture: true });
    element.removeEventListener('pointerup', onUp, { capture: true });
    move.dispose();
    leave.dispose();
  };
}

function placeOf(target: monaco.editor.IMouseTarget | null): { gutter: Gutter; line: number } | null {
  const line = target?.position?.lineNumber;
  if (!target || line === undefined) return null;
  switch (target.type) {
    case monaco.editor.MouseTargetType.GUTTER_GLYPH_MARGIN:
      return { gutter: 'breakpoints', line };
    case monaco.editor.MouseTargetType.GUTTER_LINE_NUMBERS:
    case monaco.editor.MouseTargetType.GUTTER_LINE_DECORATIONS:
      return { gutter: 'lines', line };
    default:
      return null;
  }
}
