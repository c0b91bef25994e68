/** Keeps workers: one for the next run, one standing by for when that one has to be ended. */
import { BOOT_WAYS, type OnProgress, PartsStore } from './python-parts';
import { PythonWorker } from './python-worker';

/** A worker takes about 100 MB. */
const KEPT = 2;

const OUTDATED = 'This worker is no longer needed.';

export class WorkerPool {
  private readonly store: PartsStore;
  /** Workers that can take a run, or soon will; the one to use next comes first. One that cannot any more leaves. */
  private idle: Promise<PythonWorker>[] = [];
  /** Index into BOOT_WAYS: a way that failed once is not tried again on this page. */
  private way = 0;
  /** Workers of an older simulator than the dev server's are not taken back. */
  private readonly outdated = new WeakSet<PythonWorker>();
  private readonly working = new Set<PythonWorker>();

  constructor(onProgress: OnProgress) {
    this.store = new PartsStore(onProgress);
  }

  /** A worker that can take a run now; give it back afterwards. Rejects with a sentence when Python cannot be started. */
  async take(): Promise<PythonWorker> {
    for (;;) {
      const next = this.idle.shift();
      const worker = await (next ? next.catch(() => null) : this.start());
      if (!worker) continue;
      this.working.add(worker);
      return worker;
    }
  }

  /** Takes a worker back, ended or not. */
  giveBack(worker: PythonWorker): void {
    this.working.delete(worker);
    if (this.outdated.has(worker)) worker.terminate('stopped', OUTDATED);
    // One that was ended leaves by itself: its `ready` is rejected.
    const again = worker.ready.then(() => worker);
    this.keep(again, 'first');
  }

  /** Starts workers until there are as many as are kept. */
  fill(): void {
    while (this.idle.length < KEPT) this.keep(this.start(), 'last');
  }

  /** Gives all workers up: those at work end after their run. The next ones load the simulator that is there then. */
  clear(): void {
    this.store.forgetSimulator();
    for (const worker of this.working) this.outdated.add(worker);
    for (const worker of this.idle.splice(0)) {
      worker.then((started) => started.terminate('stopped', OUTDATED)).catch(() => {});
    }
  }

  private keep(worker: Promise<PythonWorker>, place: 'first' | 'last'): void {
    if (place === 'first') this.idle.unshift(worker);
    else this.idle.push(worker);
    worker.catch(() => {
      this.idle = this.idle.filter((other) => other !== worker);
    });
  }

  /** Starts a worker by the fastest way that works here. */
  private async start(): Promise<PythonWorker> {
    for (;;) {
      const way = this.way;
      try {
        const worker = new PythonWorker(this.store.parts(BOOT_WAYS[way] ?? 'source'));
        await worker.ready;
        return worker;
      } catch (error) {
        // Another worker may have found out meanwhile.
        this.way = Math.max(this.way, way + 1);
        if (this.way < BOOT_WAYS.length) continue;
        this.way = 0;
        throw error;
      }
    }
  }
}
