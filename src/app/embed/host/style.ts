/**
 * How the elements look. While it loads, the frame lies unseen over what it will replace: browsers put frames without a size to sleep. What loads by
 * itself has its room from the beginning, so that nothing below moves while somebody reads it. An empty canvas says how wide it
 * would like to be where nothing else does, as in a dialog; being a replaced element it asks for no least width. What the page
 * around says of its own frames is not meant for this one.
 */
const STYLE = `
:host { display: block; margin-block: 1em; }
:host([hidden]) { display: none; }
canvas { float: left; width: 44rem; max-width: 100%; height: 0; }
::slotted(iframe) { display: block !important; width: 100% !important; min-width: 0 !important; max-width: none !important;
  min-height: 0 !important; max-height: none !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  color-scheme: normal !important; }
.near { min-height: 48rem; }
:host(loopscope-lesson) .near { min-height: 100vh; }
.waiting { position: relative; }
.waiting ::slotted(iframe) { position: absolute !important; inset: 0; height: 100% !important; opacity: 0 !important;
  pointer-events: none; }
.shown slot:not([name]), .shown button { display: none; }
button { min-height: 40px; padding: 0 1.2em; border: 1px solid transparent; border-radius: 6px; background: #075f54; color: #fff;
  font: 600 0.9rem/1 system-ui, sans-serif; cursor: pointer; }
button:focus-visible { outline: 3px solid #4f9cf9; outline-offset: 2px; }
button[aria-disabled] { opacity: 0.6; cursor: progress; }
@media print { button { display: none; } .near { min-height: 0 !important; } }
`;
/** One for all elements. Unlike a `<style>` it needs no leave of the page's content security policy. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
