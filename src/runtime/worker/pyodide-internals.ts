/** The private parts of Pyodide that the worker relies on. The exact version is pinned because of them. */
import type { PyodideAPI } from 'pyodide';

/** A file or folder of Emscripten's in-memory file system, with the tables of its operations. */
export interface FileNode {
  readonly node_ops: Record<string, unknown>;
  readonly stream_ops: Record<string, unknown>;
}

export interface FileSystem {
  readonly root: FileNode;
  /** By file descriptor. */
  readonly streams: ({ fd: number | null } | null | undefined)[];
  currentPath: string;
  lookupPath(path: string): { readonly node: FileNode };
  writeFile(path: string, data: Uint8Array): void;
}

/** Emscripten's module object. The views are replaced when memory grows: read them anew each time. */
export interface Emscripten {
  readonly FS: FileSystem;
  readonly HEAP8: Int8Array;
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly API: PyodideCore;
  readonly ___stack_pointer: WebAssembly.Global;
  /** Addresses. */
  readonly __Py_emscripten_signal_clock: number;
  readonly __PyRuntime: number;
  readonly __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: number;
  readonly jspiSupported: boolean;
  /** The address of the running thread's state. */
  _PyThreadState_Get(): number;
  growMemory(bytes: number): 1 | undefined;
  /** The class of the proxies for Python objects with these abilities; made when the first one is needed. */
  getPyProxyClass(flags: number): { readonly prototype: object };
  /** The table of JavaScript values that Python holds; throws beyond its end. */
  __hiwire_get(index: number): unknown;
  __hiwire_set(index: number, value: unknown): number;
}

export interface PyodideCore {
  restoreSnapshot(snapshot: Uint8Array): unknown;
  /** Called wherever a stack is entered that can be suspended. */
  scheduleCallback(callback: () => void, delay?: number): void;
  /** Told of errors after which the interpreter is unusable. */
  on_fatal?: (error: unknown) => void;
}

export type Pyodide = PyodideAPI & { readonly _module: Emscripten; readonly _api: PyodideCore };
