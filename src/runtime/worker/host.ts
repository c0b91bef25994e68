/**
 * What the simulator can ask of the worker (`Host` in python/loopscope/host.py): the object is handed to
 * `loopscope.run.prepare`, and these few functions are all that Python knows of JavaScript.
 */
import { type Nanoseconds, nanoseconds } from '../../base/time';
import type { FromWorker } from '../../protocol/messages';
import { realTime, type SimulatedSources } from './determinism';
import type { StackHost } from './threads';
import type { TickCounter } from './ticks';

/** Characters after which output is sent at once: one message a line would drown the page in a printing loop. */
const ENOUGH = 8192;

/** Milliseconds after which it is sent anyway: one long call of C may follow, from within which nothing can be sent. */
const PATIENCE = 50;

/** A bytearray, as Pyodide lends it to JavaScript. */
interface BorrowedBytes {
  getBuffer(type: 'u8'): { readonly data: Uint8Array; release(): void };
}

type Send = (message: FromWorker, transfer?: Transferable[]) => void;
type Stream = 'stdout' | 'stderr';

export interface Host {
  output(stream: Stream, text: string): void;
  trace(batch: BorrowedBytes, strings: string): void;
  waited(now: number | bigint, charge: number): void;
  computed(now: number | bigint, charge: number): void;
  ticks(): number;
  set_budget(ticks: number): void;
  stretch(): number;
  set_stretch(ticks: number, charge: number): void;
  /** Undefined, in Python None, where there is no stack switching. */
  stacks: StackHost | undefined;
}

/** Collects a run's output into pieces worth a message. */
export class OutputBuffer {
  private stream: Stream = 'stdout';
  private text = '';
  private lastSent = 0;
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  write(stream: Stream, text: string): void {
    if (stream !== this.stream) {
      this.flush();
      this.stream = stream;
    }
    this.text += text;
    if (this.text.length > ENOUGH || realTime() - this.lastSent > PATIENCE) this.flush();
  }

  flush(): void {
    if (this.text === '') return;
    const { stream, text } = this;
    this.text = '';
    this.lastSent = realTime();
    this.send({ type: 'output', stream, text });
  }
}

export function createHost(
  send: Send,
  output: OutputBuffer,
  sources: SimulatedSources,
  ticks: TickCounter,
  stacks: StackHost | undefined,
): Host {
  return {
    stacks,
    output: (stream, text) => output.write(stream, text),
    trace(batch, strings) {
      const buffer = batch.getBuffer('u8');
      const copy = buffer.data.slice().buffer;
      buffer.release();
      // Output that led to these events must not be shown after them.
      output.flush();
      send({ type: 'events', batch: copy, strings }, [copy]);
    },
    waited: (now, charge) => {
      sources.now = Number(now) as Nanoseconds;
      ticks.setStretch(0, charge);
    },
    computed: (now, charge) => {
      sources.now = Number(now) as Nanoseconds;
      ticks.setStretch(ticks.stretchTicks(), charge);
    },
    ticks: () => ticks.ticks(),
    set_budget: (count) => ticks.setBudget(count),
    stretch: () => ticks.stretchTicks(),
    set_stretch: (count, charge) => ticks.setStretch(count, charge),
  };
}

/** The clock as a message can carry it. */
export function readClock(sources: SimulatedSources): Nanoseconds {
  return nanoseconds(sources.now);
}
