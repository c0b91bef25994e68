/**
 * `loopscope.js`: `<loopscope-lesson>` and `<loopscope-program>` for other sites' pages (docs/embedding.md). What the
 * elements hold stays in sight until the frame that replaces it has something to show; without a script it simply stays.
 */
import { preferredLanguage } from '../../preferred-language';
import { programIn } from './code';
import { connect, type EmbedEvent, type LoopscopeFrame } from './frame';
import { sheet } from './style';
import { followTheme, parentOf, type Theme } from './theme';

/** The site from which the script came. */
const script = document.currentScript ?? document.querySelector('script[src*="loopscope.js"]');
const SITE = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href).href;

/** Attributes that are options of the page shown; docs/embedding.md lists them. */
const OPTIONS = ['view', 'readonly', 'at', 'seed', 'hide', 'compact'];
/** What else an element can be told. */
const ATTRIBUTES = [...OPTIONS, 'lesson', 'program', 'auto-height', 'theme', 'language', 'load', 'title'];
/** How near to the window a frame is loaded, in pixels. */
const NEAR = 300;
/** A frame that has loaded and says nothing for so many milliseconds is none of ours: `404.html`, or an error of the browser's. */
const PATIENCE = 5000;
/** Where an element's frame stands. */
const SLOT = 'loopscope';
const WORDS = { en: 'Run', 'zh-Hant': '執行', 'zh-Hans': '运行' };

abstract class LoopscopeElement extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;
  #frame: LoopscopeFrame | null = null;
  #ends: (() => void)[] = [];
  /** Whether it will begin anew as soon as whoever changes its attributes is done. */
  #renews = false;
  readonly #box = document.createElement('div');

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const shadow = this.attachShadow({ mode: 'open' });
      shadow.adoptedStyleSheets = [sheet];
      // Frames in a shadow tree are not among the page's `frames`, where they find the neighbour whose Python they share.
      const place = document.createElement('slot');
      place.name = SLOT;
      this.#box.append(document.createElement('slot'), place, document.createElement('canvas'));
      shadow.append(this.#box);
    }
    this.#followLanguage();
    if (this.loadsByClick()) this.#offer();
    else this.#loadWhenNear();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  /** Back to what the element holds. */
  #end(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#frame = null;
    this.#box.removeAttribute('class');
    this.#box.removeAttribute('style');
    for (const part of this.#box.querySelectorAll('button')) part.remove();
    for (const frame of this.querySelectorAll(`:scope > iframe[slot="${SLOT}"]`)) frame.remove();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || !this.shadowRoot || before === now) return;
    const theme = asTheme(now);
    // What the reader has done in the frame is kept.
    if (name === 'theme' && this.#frame && theme) this.#frame.setTheme(theme);
    else this.#renew();
  }

  /** Begins as if it were put there now. */
  #renew(): void {
    if (this.#renews) return;
    this.#renews = true;
    queueMicrotask(() => {
      this.#renews = false;
      if (!this.isConnected) return;
      this.#end();
      this.connectedCallback();
    });
  }

  /** Loads the frame where it is not there yet, and speaks with it. */
  connect(): LoopscopeFrame {
    this.#frame ??= this.#load();
    return this.#frame;
  }

  /** What is asked of the frame as soon as it takes requests. */
  protected begin(_frame: LoopscopeFrame): void {}

  protected loadsByClick(): boolean {
    return this.getAttribute('load') === 'click';
  }

  /** Below `embed/`, with a slash at its end. */
  protected abstract path(): string;

  #offer(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `▶ ${WORDS[this.#language()]}`;
    button.addEventListener('click', () => {
      if (this.#frame) return;
      button.ariaDisabled = 'true';
      void this.connect().run();
    });
    this.#box.append(button);
  }

  #loadWhenNear(): void {
    this.#box.className = 'near';
    const sight = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        sight.disconnect();
        this.#ends.push(whenIdle(() => this.connect()));
      },
      { rootMargin: `${NEAR}px` },
    );
    sight.observe(this);
    this.#ends.push(() => sight.disconnect());
  }

  #load(): LoopscopeFrame {
    const frame = document.createElement('iframe');
    const named = ['Loopscope', this.getAttribute('lesson'), this.getAttribute('program')].filter(
      (name) => name !== null,
    );
    frame.title = this.getAttribute('title') ?? named.join(' / ');
    frame.allow = 'clipboard-write';
    const spoken = connect(frame);
    this.#ends.push(() => spoken.disconnect());
    frame.src = this.#address(asTheme(this.getAttribute('theme')) ?? this.#followTheme(spoken));
    for (const type of ['ready', 'progress', 'result'] as const) spoken.on(type, (event) => this.#tell(event));
    const fixed = this.getAttribute('auto-height') === 'false';
    spoken.on('height', ({ height }) => {
      frame.style.height = fixed ? '100%' : `${height}px`;
      // Who has pressed the button goes on where it was.
      const { activeElement } = this.shadowRoot ?? {};
      this.#box.className = 'shown';
      if (activeElement?.tagName === 'BUTTON') frame.focus({ preventScroll: true });
    });
    if (fixed) this.#box.style.height = '100%';
    this.#box.classList.add('waiting');
    this.#giveUpWithoutAnswer(frame, spoken);
    frame.slot = SLOT;
    this.append(frame);
    this.begin(spoken);
    return spoken;
  }

  /** Leaves what the element holds in sight, without the room that was kept, and tells the page's author. */
  #giveUpWithoutAnswer(frame: HTMLIFrameElement, spoken: LoopscopeFrame): void {
    let waiting = 0;
    const end = () => clearTimeout(waiting);
    const giveUp = () => {
      // biome-ignore lint/suspicious/noConsole: it is where the page's author looks.
      console.error(`Loopscope: there is no answer from ${frame.src}`);
      this.#end();
      if (this.loadsByClick()) this.#offer();
    };
    spoken.on('ready', () => {
      frame.onload = null;
      end();
    });
    frame.onload = () => {
      waiting = window.setTimeout(giveUp, PATIENCE);
    };
    this.#ends.push(end);
  }

  #followTheme(frame: LoopscopeFrame): Theme {
    const { theme, end } = followTheme(this, (changed) =>
      frame.setTheme(asTheme(this.getAttribute('theme')) ?? changed),
    );
    this.#ends.push(end);
    return theme;
  }

  /** Sites that change pages without loading them change the root's language. */
  #followLanguage(): void {
    const language = this.#language();
    const watch = new MutationObserver(() => {
      if (this.#language() !== language) this.#renew();
    });
    watch.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#ends.push(() => watch.disconnect());
  }

  #address(theme: Theme): string {
    const query = new URLSearchParams({ theme });
    if (this.getAttribute('auto-height') !== 'false') query.set('auto-height', '');
    for (const name of OPTIONS) {
      const value = this.getAttribute(name);
      if (value !== null) query.set(name, value);
    }
    const language = this.#language();
    return `${SITE}${language === 'en' ? '' : `${language}/`}embed/${this.path()}?${query}`;
  }

  #language(): keyof typeof WORDS {
    let wanted = this.getAttribute('language');
    for (let at: Element | null = this; at && wanted === null; at = parentOf(at)) {
      wanted = at.getAttribute('lang') ?? at.getAttribute('xml:lang');
    }
    return preferredLanguage([wanted ?? '']) ?? 'en';
  }

  #tell(event: EmbedEvent): void {
    this.dispatchEvent(new CustomEvent(`loopscope-${event.type}`, { bubbles: true, detail: event }));
  }
}

/** `<loopscope-lesson lesson="gather">`: a whole lesson. */
class LoopscopeLesson extends LoopscopeElement {
  protected path(): string {
    return `${encodeURIComponent(this.getAttribute('lesson') ?? '')}/`;
  }
}

/** `<loopscope-program lesson="gather" program="order">`, or one whose program is its own text. */
class LoopscopeProgram extends LoopscopeElement {
  protected path(): string {
    const lesson = this.getAttribute('lesson');
    const program = this.getAttribute('program') ?? '';
    return lesson === null ? 'program/' : `${encodeURIComponent(lesson)}/${encodeURIComponent(program)}/`;
  }

  /** A program of the page's own is there to be read; it costs nothing until somebody wants to run it. */
  protected override loadsByClick(): boolean {
    const load = this.getAttribute('load');
    return load === 'click' || (load === null && !this.hasAttribute('lesson'));
  }

  protected override begin(frame: LoopscopeFrame): void {
    if (!this.hasAttribute('lesson')) frame.setCode(programIn(this));
  }
}

function asTheme(name: string | null): Theme | null {
  return name === 'light' || name === 'dark' ? name : null;
}

/** When the page around has loaded and has nothing to do; the function returned takes that back. */
function whenIdle(act: () => void): () => void {
  let end = () => {};
  const wait = () => {
    // Safari has no such thing.
    const id = window.requestIdleCallback?.(act, { timeout: 1000 }) ?? setTimeout(act);
    end = () => (window.cancelIdleCallback ?? clearTimeout)(id);
  };
  if (document.readyState === 'complete') wait();
  else {
    addEventListener('load', wait, { once: true });
    end = () => removeEventListener('load', wait);
  }
  return () => end();
}

/**
 * Makes programs of blocks of code with `data-loopscope`, which may hold options (`data-loopscope="view=editor,console"`), or
 * with the class `loopscope`, for tools that give a block no other mark. Sites that change pages without loading them call it.
 */
function enhance(): void {
  for (const marked of document.querySelectorAll<HTMLElement>('[data-loopscope], .loopscope')) {
    const block = marked.closest<HTMLElement>('pre') ?? marked;
    if (block.closest('loopscope-program')) continue;
    const element = document.createElement('loopscope-program');
    for (const [name, value] of new URLSearchParams(marked.dataset.loopscope)) {
      // Nothing else: who may write `data-` attributes into a page may not write handlers of events.
      if (ATTRIBUTES.includes(name)) element.setAttribute(name, value);
    }
    block.before(element);
    element.append(block);
  }
}

// A page that is put together of several snippets has the script several times.
if (!customElements.get('loopscope-lesson')) {
  // `connect` is for frames that stand in the page without the elements.
  Object.assign(window, { loopscope: { connect, enhance } });
  customElements.define('loopscope-lesson', LoopscopeLesson);
  customElements.define('loopscope-program', LoopscopeProgram);
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', enhance);
  else enhance();
}
