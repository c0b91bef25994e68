import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { Kbd } from './Kbd';
import { placeNear } from './place';
import styles from './TooltipLayer.module.css';

/** How long a pointer rests before a tooltip shows, and how long it may be away before it goes. */
const REST_MS = 400;
const AWAY_MS = 120;

/**
 * The tooltips of the whole page: one element, shown for whatever the pointer rests on or the keyboard comes to
 * (tooltip.ts). Escape hides it, and the pointer may move onto it (WCAG 1.4.13). What it says is the element's name, or
 * stands elsewhere too, so screen readers pass it over.
 */
export function TooltipLayer() {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [, renewed] = useReducer((times: number) => times + 1, 0);
  useEffect(() => watchTargets(layer, setTarget), []);
  useLayoutEffect(() => {
    const element = layer.current;
    if (!element || !target) return;
    // In the top layer, over dialogs too; "manual", so that it closes no other popover.
    element.showPopover();
    placeNear(element, target);
    // A button may become another under the pointer: Stop becomes Run when the run is over.
    const observer = new MutationObserver(renewed);
    observer.observe(target, { attributeFilter: ['data-tooltip', 'data-tooltip-keys'] });
    return () => {
      observer.disconnect();
      element.hidePopover();
    };
  }, [target]);
  const { tooltip, tooltipKeys } = target?.dataset ?? {};
  return (
    <div ref={layer} className={styles.tooltip} popover="manual" aria-hidden>
      {tooltip}
      {tooltipKeys && <Kbd keys={tooltipKeys} />}
    </div>
  );
}

/** Calls back with the element whose tooltip should show, or null. */
function watchTargets(layer: { current: HTMLElement | null }, show: (target: HTMLElement | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (delay: number, target: HTMLElement | null) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(target), delay);
  };
  const now = (target: HTMLElement | null) => {
    clearTimeout(timer);
    show(target);
  };
  const listeners: Partial<{ [K in keyof DocumentEventMap]: (event: DocumentEventMap[K]) => void }> = {
    pointerover: (event) => {
      if (event.pointerType !== 'mouse') return;
      if (event.target instanceof Node && layer.current?.contains(event.target)) return clearTimeout(timer);
      const target = targetOf(event);
      later(target ? REST_MS : AWAY_MS, target);
    },
    // Not at once: the focus also moves while another popover is being shown, and the browser shows one at a time.
    focusin: (event) =>
      later(0, event.target instanceof Element && event.target.matches(':focus-visible') ? targetOf(event) : null),
    focusout: () => later(0, null),
    pointerdown: () => now(null),
    keydown: (event) => event.key === 'Escape' && now(null),
    scroll: () => now(null),
  };
  for (const [type, listener] of Object.entries(listeners)) {
    document.addEventListener(type, listener as EventListener, { capture: true, passive: true });
  }
  return () => {
    clearTimeout(timer);
    for (const [type, listener] of Object.entries(listeners)) {
      document.removeEventListener(type, listener as EventListener, { capture: true });
    }
  };
}

function targetOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tooltip]') : null;
}
