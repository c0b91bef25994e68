/** One Python in this worker: prepared once, then run after run, each from the same memory. */
import type { FromWorker, PythonParts, RunRequest, RunResult } from '../../protocol/messages';
import { ENTRY_MODULE, PACKAGE_PATH } from '../../protocol/python-image';
import { type Booted, boot } from './boot';
import type { SimulatedSources } from './determinism';
import { FileWatch } from './files';
import { createHost, OutputBuffer, readClock } from './host';
import { lockDown } from './lock-down';
import { MemoryImage, valuesOf } from './memory';
import type { Emscripten } from './pyodide-internals';
import { createStackHost } from './threads';
import { TickCounter } from './ticks';
import type { Turns } from './turns';

/** What is called of `loopscope.run`. */
interface Simulator {
  /** Keeps the host; once, before any run. */
  prepare(host: object): void;
  execute: PythonFunction<(request: string) => string>;
  /** Hands the recorded events to `host.trace` now. */
  flush: PythonFunction<() => void>;
}

/** A Python function as Pyodide gives it: a run that is entered by `callPromising` can be suspended. */
type PythonFunction<F extends (...parts: never[]) => unknown> = F & {
  callPromising(...parts: Parameters<F>): Promise<ReturnType<F>>;
  copy(): PythonFunction<F>;
};

type Send = (message: FromWorker, transfer?: Transferable[]) => void;

export class Interpreter {
  /** Whether threads work: they need stack switching. */
  readonly stackSwitching: boolean;
  /** Rejects when an error leaves a thread: then nobody would ever go on. */
  private readonly broken: Promise<never>;
  private readonly execute: Simulator['execute'];
  private readonly memory: MemoryImage;
  private readonly files: FileWatch;
  private readonly output: OutputBuffer;
  private readonly ticks: TickCounter;
  private readonly sources: SimulatedSources;

  /** Starts Python and locks the worker. `sources` are installed already: Pyodide must never see the real ones. */
  static async start(parts: PythonParts, sources: SimulatedSources, turns: Turns, send: Send): Promise<Interpreter> {
    return new Interpreter(await boot(parts, turns), sources, send);
  }

  private constructor({ python, references }: Booted, sources: SimulatedSources, send: Send) {
    const module = python._module;
    const simulator: Simulator = python.pyimport(ENTRY_MODULE);
    // Functions of a module proxy are borrowed from it.
    this.execute = simulator.execute.copy();
    const flush = simulator.flush.copy();
    this.output = new OutputBuffer(send);
    this.ticks = new TickCounter(clockOf(module), {
      onBeat: () => {
        this.output.flush();
        send({ type: 'heartbeat', now: readClock(sources) });
      },
      onFlush: () => flush(),
      onOverrun: () => send({ type: 'overrun' }),
    });
    this.sources = sources;
    this.stackSwitching = module.jspiSupported;
    let broken: (error: unknown) => void = () => {};
    this.broken = new Promise((_, reject) => {
      broken = reject;
    });
    const stacks = this.stackSwitching ? createStackHost(module, broken) : undefined;
    const host = createHost(send, this.output, sources, this.ticks, stacks);
    simulator.prepare(host);
    python.setInterruptBuffer(this.ticks as unknown as Uint8Array);
    hidePyodide(module, references, [host, stacks]);
    freezeProxyClasses(module);
    lockDown([host, stacks, python.ffi]);
    this.files = new FileWatch(module.FS, PACKAGE_PATH);
    this.memory = new MemoryImage(module, references);
  }

  /** Runs a program to its end. Rejects when the interpreter itself breaks. */
  async run(request: RunRequest): Promise<RunResult> {
    this.sources.reset(request.options.seed);
    this.ticks.reset();
    const text = JSON.stringify(request);
    const result = this.stackSwitching
      ? await Promise.race([this.execute.callPromising(text), this.broken])
      : this.execute(text);
    this.output.flush();
    return JSON.parse(result) as RunResult;
  }

  /** Forgets the last run. False where that is not certain: then this worker must not run anything any more. */
  rewind(): boolean {
    return this.files.rewind() && this.memory.rewind();
  }
}

/**
 * Puts nothing in the place of each JavaScript object that Python has a reference to, but for the host: Pyodide's own
 * interface is among them, and through it all of the interpreter.
 */
function hidePyodide(module: Emscripten, references: Map<unknown, number>, hosts: readonly unknown[]): void {
  const nothing = Object.freeze({});
  const functions = hosts.flatMap((host) => (host ? Object.values(host) : []));
  const kept = new Set([...hosts, ...functions]);
  valuesOf(module).forEach((value, index) => {
    // The first is null, the table's own.
    if (index === 0 || kept.has(value)) return;
    module.__hiwire_set(index, nothing);
    references.delete(value);
  });
}

/** Classes of proxies are made when they are first needed, so after everything else was frozen. */
function freezeProxyClasses(module: Emscripten): void {
  const classFor = module.getPyProxyClass;
  module.getPyProxyClass = (flags) => {
    const made = classFor(flags);
    Object.freeze(made.prototype);
    return Object.freeze(made);
  };
}

/** CPython's countdown to its next look for signals. */
function clockOf(module: Emscripten): { value: number } {
  const word = module.__Py_emscripten_signal_clock >> 2;
  return {
    get value() {
      return module.HEAP32[word] ?? 0;
    },
    set value(count) {
      module.HEAP32[word] = count;
    },
  };
}
