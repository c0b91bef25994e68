/**
 * Counts computing, ends what computes too long, and keeps the page informed while a program spins.
 *
 * CPython's eval loop counts a clock down at calls and backward jumps, and at zero looks into element 0 of the interrupt
 * buffer for a signal. Any object will do for the buffer, so a getter is called at each look, inside the worker, with
 * no shared memory. How often it is called depends on the program alone: what is counted here is deterministic.
 * While the simulator is at work the clock stands far above where it starts (python/loopscope/countdown.py), and nothing
 * is counted.
 */
import { realTime } from './determinism';

/** `_Py_emscripten_signal_clock` starts from it; found in the getter, it tells that the clock ran out just now. */
const CLOCK_START = 50;

/** The clock may start a little higher, where the simulator has given ticks back; from here on it is put away. */
const PUT_AWAY = 1000;

/** Ticks between two looks of the eval loop. */
const TICKS_PER_LOOK = CLOCK_START + 1;

/** C code may look at any time (`str()` does, twice a call): each such look stands for about 75 ns, a tick for 20. */
const TICKS_PER_DIRECT_LOOK = 3.75;

/** Linux's number, which Pyodide's `signal.SIGALRM` has too. */
const SIGALRM = 14;

/** A program that goes on this far beyond its budget swallows the exception or spends its time where none can rise. */
const OVERRUN = 1.5;

/** Real time is read only at every so many looks: about each millisecond. */
const LOOKS_BETWEEN_CLOCK_READINGS = 1024;

/** Milliseconds between two heartbeats: a page that follows them seems to move. */
const BEAT = 50;

/** Ticks between two flushes of the trace, about 50 ms; by ticks, so that Python's memory does not depend on real time. */
const TICKS_BETWEEN_FLUSHES = 2_500_000;

/** What the counter tells, all of it from within a running program. */
export interface TickListener {
  /** About each 50 ms of real time. Must not call Python. */
  onBeat(): void;
  /** At fixed counts of ticks. May call Python, which is not counted. */
  onFlush(): void;
  /** Once, when the program goes on far beyond its budget. */
  onOverrun(): void;
}

/** The interrupt buffer: give it to `setInterruptBuffer`. */
export class TickCounter {
  private looks = 0;
  private directLooks = 0;
  private budget = Number.POSITIVE_INFINITY;
  private overrun = Number.POSITIVE_INFINITY;
  /** Where the stretch of computing begins that virtual time may have to be charged with, and when to charge next. */
  private stretch = 0;
  private charge = Number.POSITIVE_INFINITY;
  private nextFlush = TICKS_BETWEEN_FLUSHES;
  private lastBeat = 0;
  private counting = true;
  private readonly clock: { value: number };
  private readonly listener: TickListener;

  /** `clock` reads and writes CPython's countdown. */
  constructor(clock: { value: number }, listener: TickListener) {
    this.clock = clock;
    this.listener = listener;
  }

  /** The signal to raise now, or 0. CPython reads it at each look. */
  get 0(): number {
    const clock = this.clock.value;
    if (!this.counting || clock >= PUT_AWAY) return 0;
    if (clock !== CLOCK_START) this.directLooks++;
    else if (++this.looks % LOOKS_BETWEEN_CLOCK_READINGS === 0) this.beat();
    const ticks = this.ticks();
    if (ticks >= this.nextFlush) this.flush(ticks);
    if (ticks >= this.overrun) {
      this.overrun = Number.POSITIVE_INFINITY;
      this.listener.onOverrun();
    }
    if (ticks < this.budget && ticks < this.charge) return 0;
    // Once: a signal that stays would break sys.excepthook. The handler arms again what it needs.
    if (ticks >= this.budget) this.budget = Number.POSITIVE_INFINITY;
    if (ticks >= this.charge) this.charge = Number.POSITIVE_INFINITY;
    return SIGALRM;
  }

  /** CPython clears the signal that it has read. */
  set 0(_signal: number) {}

  /** Ticks of computing since the last reset, up to the last look. */
  ticks(): number {
    return this.looks * TICKS_PER_LOOK + this.directLooks * TICKS_PER_DIRECT_LOOK;
  }

  /** Ticks of the stretch of computing that goes on. */
  stretchTicks(): number {
    return this.ticks() - this.stretch;
  }

  /** Takes the stretch to have `ticks` already, and raises SIGALRM once it has reached `charge`. */
  setStretch(ticks: number, charge: number): void {
    this.stretch = this.ticks() - ticks;
    this.charge = this.stretch + charge;
  }

  /** Raises SIGALRM at the first look at which `ticks()` has reached this. The first budget of a run is its limit. */
  setBudget(ticks: number): void {
    this.budget = ticks;
    if (this.overrun === Number.POSITIVE_INFINITY) this.overrun = ticks * OVERRUN;
  }

  /** As before a run. */
  reset(): void {
    this.looks = 0;
    this.directLooks = 0;
    this.budget = Number.POSITIVE_INFINITY;
    this.overrun = Number.POSITIVE_INFINITY;
    this.stretch = 0;
    this.charge = Number.POSITIVE_INFINITY;
    this.nextFlush = TICKS_BETWEEN_FLUSHES;
    this.lastBeat = realTime();
  }

  private beat(): void {
    const now = realTime();
    if (now - this.lastBeat < BEAT) return;
    this.lastBeat = now;
    this.listener.onBeat();
  }

  private flush(ticks: number): void {
    this.nextFlush = ticks + TICKS_BETWEEN_FLUSHES;
    const clock = this.clock.value;
    this.counting = false;
    try {
      this.listener.onFlush();
    } finally {
      this.counting = true;
      this.clock.value = clock;
    }
  }
}
