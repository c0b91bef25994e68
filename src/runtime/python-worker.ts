/** One worker from the page's side: it boots, then takes one run after another until it is spent or ended. */

import { type Nanoseconds, START } from '../base/time';
import type { Outcome, TraceEvent } from '../protocol/events';
import type { PythonParts, RunListener, RunRequest, RunResult, ToWorker } from '../protocol/messages';
import { BatchDecoder } from '../protocol/wire';
import { isFromWorker } from './checked-message';
import { EXPLANATIONS, fill, REASONS } from './explanations';
import workerUrl from './worker/worker.ts?worker&url';

/** A boot that takes longer has died without a word. */
const BOOT_TIMEOUT = 120_000;

/** Seconds without a sign of life after which one call into C is taken to go on for ever. */
const PATIENCE = 10;

/**
 * How many times its limit of computing a run may take in real seconds, and how many seconds at least, before the page
 * ends it without asking: a program can take apart what counts its computing.
 */
const REAL_TIME_FACTOR = 6;
const LEAST_REAL_TIME = 60;

/** Characters of output beyond the limit that the page still takes: sentences of the simulator's own. */
const OUTPUT_SLACK = 10_000;

/** Milliseconds for putting everything back after a run; it takes some. More means that the program holds on to it. */
const REWIND_TIMEOUT = 5000;

interface CurrentRun {
  readonly request: RunRequest;
  readonly listener: RunListener;
  readonly decoder: BatchDecoder;
  readonly resolve: (result: RunResult) => void;
  readonly watch: number;
  /** Seconds in which nothing was heard of it. */
  silent: number;
  /** Seconds since it began. */
  seconds: number;
  /** Characters of output so far. */
  written: number;
  now: Nanoseconds;
}

export class PythonWorker {
  /** Settles when it can take a run (again): resolved, or rejected because it never can. */
  ready: Promise<void>;
  private settleReady: PromiseWithResolvers<void>;
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private current: CurrentRun | null = null;
  private ended = false;

  /** Starts at once, and boots when the parts are there. */
  constructor(parts: Promise<PythonParts>) {
    this.settleReady = unsettled();
    this.ready = this.settleReady.promise;
    const address = createBlobAddress();
    this.worker = new Worker(address, { type: 'module', name: 'python' });
    this.worker.onerror = (event) => this.fail(event.message || REASONS['no-worker']);
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.port.onmessage = ({ data }: MessageEvent<unknown>) => this.receive(data);
    this.port.onmessageerror = () => this.receive(null);
    this.worker.postMessage(null, [port2]);
    parts.then(
      (loaded) => this.post({ type: 'boot', parts: loaded }),
      (error: Error) => this.fail(error.message),
    );
    const timeout = setTimeout(() => this.fail(REASONS['too-slow']), BOOT_TIMEOUT);
    const done = (): void => {
      clearTimeout(timeout);
      URL.revokeObjectURL(address);
    };
    this.ready.then(done, done);
  }

  /** Runs a program; only when ready. Always resolves: a worker that dies ends its run as `crashed`. */
  run(request: RunRequest, listener: RunListener): Promise<RunResult> {
    this.settleReady = unsettled();
    this.ready = this.settleReady.promise;
    return new Promise((resolve) => {
      const watch = window.setInterval(() => this.countSeconds(), 1000);
      const counts = { silent: 0, seconds: 0, written: 0, now: START };
      this.current = { request, listener, decoder: new BatchDecoder(), resolve, watch, ...counts };
      this.post({ type: 'run', request });
    });
  }

  /** Ends the worker at once, and its run with this outcome. */
  terminate(outcome: Outcome, explanation: string): void {
    if (this.ended) return;
    this.ended = true;
    this.worker.terminate();
    this.port.close();
    this.settleReady.reject(new Error(explanation));
    const end = this.current?.now ?? START;
    this.finish({ outcome, error: null, exitCode: null, end, explanation });
  }

  private receive(message: unknown): void {
    if (this.ended) return;
    if (!isFromWorker(message)) {
      this.fail(REASONS['no-message']);
      return;
    }
    if (this.current) this.current.silent = 0;
    switch (message.type) {
      case 'ready':
        this.settleReady.resolve();
        break;
      case 'output':
        this.receiveOutput(message.stream, message.text);
        break;
      case 'events':
        this.receiveEvents(message.batch, message.strings);
        break;
      case 'heartbeat':
        if (this.current) this.current.now = message.now;
        break;
      case 'ended':
        this.finish(message.result);
        this.expectReady();
        break;
      case 'overrun':
        this.terminate('limit', this.overrunText());
        break;
      case 'spent':
        this.terminate('crashed', 'This worker cannot be used again.');
        break;
      case 'boot-failed':
      case 'crashed':
        this.fail(message.message);
        break;
    }
  }

  private receiveOutput(stream: 'stdout' | 'stderr', text: string): void {
    const run = this.current;
    if (!run) return;
    run.written += text.length;
    const limit = run.request.options.limits.outputBytes;
    if (run.written <= limit + OUTPUT_SLACK) run.listener.onOutput(stream, text);
    else this.terminate('limit', fill(EXPLANATIONS['wrote-on'], { bytes: limit }));
  }

  private receiveEvents(batch: ArrayBuffer, strings: string): void {
    const run = this.current;
    if (!run) return;
    let events: TraceEvent[];
    try {
      events = run.decoder.decode(batch, strings);
    } catch (error) {
      this.fail(fill(REASONS.unreadable, { error: String(error) }));
      return;
    }
    run.now = events.at(-1)?.t ?? run.now;
    run.listener.onEvents(events);
  }

  private finish(result: RunResult): void {
    const run = this.current;
    if (!run) return;
    this.current = null;
    clearInterval(run.watch);
    run.resolve(result);
  }

  private fail(reason: string): void {
    this.terminate('crashed', this.current ? fill(EXPLANATIONS['broke-down'], { reason }) : reason);
  }

  /** Counted in turns of the page rather than read off a clock, so that a computer's sleep is not taken for silence. */
  private countSeconds(): void {
    const run = this.current;
    if (!run) return;
    run.silent++;
    run.seconds++;
    const { computeSeconds } = run.request.options.limits;
    const patience = Math.max(PATIENCE, computeSeconds);
    const longest = Math.max(LEAST_REAL_TIME, computeSeconds * REAL_TIME_FACTOR);
    if (run.silent > patience) {
      this.terminate('limit', fill(EXPLANATIONS['one-call'], { seconds: patience }));
    } else if (run.seconds > longest) {
      this.terminate('limit', fill(EXPLANATIONS['real-time'], { seconds: longest }));
    }
  }

  /** After a run the worker is soon ready for the next one, or says that it is spent. */
  private expectReady(): void {
    const timeout = setTimeout(() => this.terminate('crashed', 'It did not let go of its last run.'), REWIND_TIMEOUT);
    const done = (): void => clearTimeout(timeout);
    this.ready.then(done, done);
  }

  private overrunText(): string {
    return fill(EXPLANATIONS['computed-on'], { seconds: this.current?.request.options.limits.computeSeconds ?? 0 });
  }

  private post(message: ToWorker): void {
    if (this.ended) return;
    this.port.postMessage(message);
  }
}

/**
 * Started from a blob, the worker inherits the page's content security policy; one started from its own address has
 * only the policy of that response's headers, and a static host sends none.
 */
function createBlobAddress(): string {
  const script = new URL(workerUrl, import.meta.url).href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(script)};`], { type: 'text/javascript' }));
}

/** A promise whose rejection may go unheard: a worker can die while nobody waits for it. */
function unsettled(): PromiseWithResolvers<void> {
  const settle = Promise.withResolvers<void>();
  settle.promise.catch(() => {});
  return settle;
}
