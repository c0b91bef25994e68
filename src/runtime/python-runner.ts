/**
 * Runs programs, one at a time and in order, each from a fresh Python. It keeps one worker at work and one standing by,
 * so that after a stop (which ends a worker) the next run starts at once.
 */

import { START } from '../base/time';
import type { RunListener, RunRequest, RunResult } from '../protocol/messages';
import { EXPLANATIONS, fill } from './explanations';
import type { PythonWorker } from './python-worker';
import { WorkerPool } from './worker-pool';

/** What a page can tell its reader about Python. */
export type PythonStatus =
  | { readonly state: 'cold' }
  /** `total` is 0 where nobody knows it. */
  | { readonly state: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly state: 'ready' }
  /** It could not be loaded or started; the next run tries again. */
  | { readonly state: 'failed'; readonly message: string };

/** A run that was asked for. */
export interface RunHandle {
  /** Never rejects, and never stays unsettled. */
  readonly result: Promise<RunResult>;
  /** Ends it with the outcome `stopped`, whatever it is doing, and also while it waits for its turn. */
  stop(): void;
}

interface Job {
  readonly request: RunRequest;
  readonly listener: RunListener;
  readonly resolve: (result: RunResult) => void;
  stopped: boolean;
}

export class PythonRunner {
  private readonly pool = new WorkerPool((loaded, total) => {
    // What further workers load is of no interest, nor what still arrives after the attempt has failed.
    if (this.awaited && this.told.state !== 'ready') this.tell({ state: 'loading', loaded, total });
  });
  private readonly queue: Job[] = [];
  private readonly listeners = new Set<(status: PythonStatus) => void>();
  private current: Job | null = null;
  /** The worker that runs the current job; null while that one still boots. */
  private worker: PythonWorker | null = null;
  /** Whether somebody waits for Python. */
  private awaited = false;
  private told: PythonStatus = { state: 'cold' };

  constructor() {
    import.meta.hot?.on('loopscope:python-changed', () => this.pool.clear());
  }

  /** What is known of Python now. */
  get status(): PythonStatus {
    return this.told;
  }

  /** Calls back at each change of `status`; returns what ends that. */
  subscribe(listener: (status: PythonStatus) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Loads Python ahead of the first run. Resolves when a run can start at once; a failure shows in `status`. */
  async warm(): Promise<void> {
    const worker = await this.take().catch(() => null);
    if (worker) this.giveBack(worker);
  }

  /** Runs a program after those that were asked for before. */
  run(request: RunRequest, listener: RunListener): RunHandle {
    const { promise, resolve } = Promise.withResolvers<RunResult>();
    const job: Job = { request, listener, resolve, stopped: false };
    this.queue.push(job);
    void this.next();
    return { result: promise, stop: () => this.stop(job) };
  }

  /** Ends every run and all workers. The runner can be used again. */
  dispose(): void {
    for (const job of [...this.queue]) this.stop(job);
    if (this.current) this.stop(this.current);
    this.pool.clear();
  }

  private stop(job: Job): void {
    job.stopped = true;
    const place = this.queue.indexOf(job);
    if (place >= 0) this.queue.splice(place, 1);
    if (job === this.current && this.worker) this.worker.terminate('stopped', EXPLANATIONS.stopped);
    // Otherwise it waits for its turn or for its worker, or is over.
    else job.resolve(cutOff('stopped', EXPLANATIONS.stopped));
  }

  private async next(): Promise<void> {
    if (this.current) return;
    const job = this.queue.shift();
    if (!job) return;
    this.current = job;
    try {
      const worker = await this.take();
      if (!job.stopped) await this.work(worker, job);
      this.giveBack(worker);
    } catch (error) {
      job.resolve(cutOff('crashed', fill(EXPLANATIONS['not-started'], { reason: textOf(error) })));
    }
    this.current = null;
    void this.next();
  }

  private async work(worker: PythonWorker, job: Job): Promise<void> {
    this.worker = worker;
    job.resolve(await worker.run(job.request, job.listener));
    this.worker = null;
  }

  private async take(): Promise<PythonWorker> {
    this.awaited = true;
    try {
      const worker = await this.pool.take();
      this.tell({ state: 'ready' });
      return worker;
    } catch (error) {
      this.awaited = false;
      this.tell({ state: 'failed', message: textOf(error) });
      throw error;
    }
  }

  private giveBack(worker: PythonWorker): void {
    this.pool.giveBack(worker);
    // A boot takes a processor for a while: not before the page has painted what the run brought.
    whenIdle(() => {
      if (!this.current) this.pool.fill();
    });
  }

  private tell(status: PythonStatus): void {
    if (status.state === 'ready' && this.told.state === 'ready') return;
    this.told = status;
    for (const listener of this.listeners) listener(status);
  }
}

function cutOff(outcome: 'stopped' | 'crashed', explanation: string): RunResult {
  return { outcome, error: null, exitCode: null, end: START, explanation };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** After what the page has to paint now. */
function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(callback);
  else setTimeout(callback, 200);
}
