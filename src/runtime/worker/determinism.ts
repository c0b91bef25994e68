/**
 * The sources of chance and time in a worker, replaced, so that a run depends on its program and seed alone.
 *
 * C code reads the clock through `Date.now` and `performance.now`, and entropy through `crypto.getRandomValues`; the
 * in-memory file system dates its files with `new Date()`. All of them must be replaced before Pyodide is loaded.
 */
import type { Nanoseconds } from '../../base/time';
import { START } from '../../base/time';

/** What the calendar reads at virtual time 0, in milliseconds: 2025-01-01T00:00:00Z, as `EPOCH` in clock.py. */
const EPOCH = 1_735_689_600_000;

const RealDate = Date;
const realNow = performance.now.bind(performance);

/** Milliseconds of real time, for heartbeats: the only place that still sees it. */
export function realTime(): number {
  return realNow();
}

export class SimulatedSources {
  /** Virtual time as the simulator last told it. */
  now: Nanoseconds = START;
  private random = generator(0);

  /** Puts the replacements in place of the browser's own. */
  install(): void {
    const milliseconds = (): number => this.now / 1e6;
    class VirtualDate extends RealDate {
      constructor(...parts: number[]) {
        const [year = 0, month = 0, ...rest] = parts;
        if (parts.length === 0) super(EPOCH + milliseconds());
        else if (parts.length === 1) super(year);
        else super(RealDate.UTC(year, month, ...rest));
      }
      static override now(): number {
        return EPOCH + milliseconds();
      }
      override getTimezoneOffset(): number {
        return 0;
      }
    }
    liveInUtc(VirtualDate.prototype);
    replace(globalThis, 'Date', VirtualDate);
    replace(performance, 'now', milliseconds);
    replace(Math, 'random', () => this.random() / 2 ** 32);
    replace(crypto, 'getRandomValues', <T extends ArrayBufferView>(view: T): T => {
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      for (let i = 0; i < bytes.length; i++) bytes[i] = this.random() >>> 24;
      return view;
    });
    // Proxies that a program leaves behind must not be finalised after the memory they point into was rewound.
    replace(
      globalThis,
      'FinalizationRegistry',
      class {
        register(): void {}
        unregister(): void {}
      },
    );
  }

  /** As at the start of a run with this seed. */
  reset(seed: number): void {
    this.now = START;
    this.random = generator(seed);
  }
}

/** Lets local time be UTC, wherever the browser is: C code breaks down local times by these methods. */
function liveInUtc(dates: Date): void {
  for (const unit of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const) {
    replace(dates, `get${unit}`, RealDate.prototype[`getUTC${unit}`]);
    if (unit !== 'Day') replace(dates, `set${unit}`, RealDate.prototype[`setUTC${unit}`]);
  }
}

function replace(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

/** 32 random bits at each call: splitmix32, small and good enough where nobody attacks. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
}
