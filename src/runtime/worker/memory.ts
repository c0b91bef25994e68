/**
 * Takes Python back to where it was before a run, in a few milliseconds: its linear memory is copied once, and written
 * back after each run. What lies outside of that memory is restored with it: the stack pointer, and the JavaScript
 * values that Python holds, with Pyodide's map from them to their references. Files are files.ts's concern.
 *
 * Pyodide does not provide for this. So `rewind` refuses rather than guesses, and the worker is then replaced.
 */
import type { Emscripten } from './pyodide-internals';

/** Memory never shrinks: a worker which has grown beyond this is better replaced than cleared again and again. */
const WORTH_KEEPING = 192 * 1024 ** 2;

export class MemoryImage {
  private readonly module: Emscripten;
  private readonly bytes: Uint8Array;
  private readonly stackPointer: number;
  private readonly values: readonly unknown[];
  private readonly references: Map<unknown, number>;
  private readonly entries: readonly (readonly [unknown, number])[];

  /** Copies the memory as it is now. No Python may be running or suspended. `references` is Pyodide's own map. */
  constructor(module: Emscripten, references: Map<unknown, number>) {
    this.module = module;
    this.bytes = withoutZeroTail(module.HEAPU8).slice();
    this.stackPointer = module.___stack_pointer.value;
    this.values = valuesOf(module);
    this.references = references;
    this.entries = [...references];
  }

  /** Whether the memory is as it was taken; if not, this worker must not run anything any more. */
  rewind(): boolean {
    const { module } = this;
    if (module.HEAPU8.length > WORTH_KEEPING) return false;
    // A stack that did not unwind: something is still suspended on it.
    if (module.___stack_pointer.value !== this.stackPointer) return false;
    module.HEAPU8.set(this.bytes);
    module.HEAPU8.fill(0, this.bytes.length);
    this.values.forEach((value, index) => void module.__hiwire_set(index, value));
    this.references.clear();
    for (const [value, reference] of this.entries) this.references.set(value, reference);
    return true;
  }
}

function withoutZeroTail(bytes: Uint8Array): Uint8Array {
  const words = new Uint32Array(bytes.buffer);
  let end = words.length;
  while (end > 0 && words[end - 1] === 0) end--;
  return bytes.subarray(0, end * 4);
}

/** What the table of JavaScript values holds that Python refers to. */
export function valuesOf(module: Emscripten): unknown[] {
  const values: unknown[] = [];
  for (let index = 0; ; index++) {
    try {
      values.push(module.__hiwire_get(index));
    } catch {
      return values;
    }
  }
}
