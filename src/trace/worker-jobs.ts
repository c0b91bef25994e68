/**
 * The jobs of pools on the tracks of their workers: each worker shows the job that it has, and between two that it is idle.
 */
import type { SubjectId, TraceEvent, WaitTarget } from '../protocol/events';
import type { Position } from './model';
import { isForAJob } from './program-state';
import type { TrackWriter } from './track-writer';

export class WorkerJobs {
  private readonly jobs = new Map<SubjectId, { readonly pool: SubjectId; readonly label: string }>();
  /** By job: the worker that took it up. */
  private readonly workers = new Map<SubjectId, SubjectId>();
  private readonly writers: ReadonlyMap<SubjectId, TrackWriter>;

  constructor(writers: ReadonlyMap<SubjectId, TrackWriter>) {
    this.writers = writers;
  }

  add(event: TraceEvent, at: Position): void {
    switch (event.kind) {
      case 'job-queued':
        this.jobs.set(event.job, { pool: event.pool, label: event.callable });
        break;
      case 'job-started': {
        const job = this.jobs.get(event.job);
        const worker = this.writers.get(event.id);
        if (!job || worker?.origin.kind !== 'thread') break;
        this.workers.set(event.job, event.id);
        worker.pool = job.pool;
        worker.job = job.label;
        worker.lane.begin('running', at, { label: job.label });
        break;
      }
      case 'job-ended': {
        const worker = this.writers.get(this.workers.get(event.job) ?? -1);
        this.workers.delete(event.job);
        this.jobs.delete(event.job);
        if (!worker) break;
        worker.job = null;
        worker.lane.begin('idle', at);
        break;
      }
    }
  }

  /** Whether a thread that stands still is a worker without a job: nothing is held up then. */
  waitsForOne(thread: SubjectId, on: WaitTarget): boolean {
    const worker = this.writers.get(thread);
    return isForAJob(on) || (worker !== undefined && worker.pool !== null && worker.job === null);
  }
}
