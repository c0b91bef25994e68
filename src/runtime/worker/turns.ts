/**
 * Turns of the worker's own event loop: what Pyodide schedules for the next one, and waiting for it.
 *
 * Pyodide schedules on a channel of its own. This one can forget: what a program has left scheduled would otherwise
 * enter Python after the memory under it was rewound.
 */
export class Turns {
  private readonly channel = new MessageChannel();
  private readonly callbacks: (() => void)[] = [];

  constructor() {
    this.channel.port1.onmessage = () => this.callbacks.shift()?.();
  }

  /** Calls back in the next turn. */
  schedule(callback: () => void): void {
    this.callbacks.push(callback);
    this.channel.port2.postMessage(null);
  }

  /** Drops what is scheduled, and resolves when what this turn still has to do is done. */
  end(): Promise<void> {
    this.callbacks.length = 0;
    return new Promise((resolve) => this.schedule(resolve));
  }
}
