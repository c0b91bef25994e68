/** Notes clicks on buttons that are not alive yet: they say `data-early` until then (views/shared/use-early-click.ts). */
export function noteEarlyClicks(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element && target.closest('[data-early]');
      if (button) window.earlyClick = button;
    },
    { capture: true },
  );
}
