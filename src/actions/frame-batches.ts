/** How long a batch waits where no frame is painted: a page in the background. */
const HIDDEN_PAGE_MS = 250;

/** Collects what arrives in many small pieces and hands it on once per painted frame. */
export class FrameBatches<T> {
  readonly #deliver: (items: readonly T[]) => void;
  #waiting: T[] = [];
  #cancel: (() => void) | null = null;

  constructor(deliver: (items: readonly T[]) => void) {
    this.#deliver = deliver;
  }

  add(items: readonly T[]): void {
    for (const item of items) this.#waiting.push(item);
    this.#cancel ??= onNextFrame(() => this.flush());
  }

  /** Hands on what waits now, instead of at the next frame. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#waiting.length === 0) return;
    const items = this.#waiting;
    this.#waiting = [];
    this.#deliver(items);
  }
}

function onNextFrame(act: () => void): () => void {
  const timer = setTimeout(act, HIDDEN_PAGE_MS);
  const frame = requestAnimationFrame(act);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
