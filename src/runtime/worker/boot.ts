/**
 * Starts Pyodide from parts that the page has downloaded: nothing is fetched here.
 *
 * Pyodide has no public way to be given a compiled module or archives as bytes, so for the length of the boot `fetch`
 * and `instantiateStreaming` hand out what the page has posted, by name.
 */
import { loadPyodide } from 'pyodide';
import createModule from 'pyodide/pyodide.asm.mjs';
import type { PythonParts } from '../../protocol/messages';
import { ENVIRONMENT, IMPORT_ENTRY, LOCK_FILE, PACKAGE_PATH } from '../../protocol/python-image';
import type { Emscripten, FileSystem, Pyodide } from './pyodide-internals';
import type { Turns } from './turns';

/** Where Pyodide believes to be loaded from; no such host exists. */
const NOWHERE = 'https://pyodide.invalid/';
const STANDARD_LIBRARY = `${NOWHERE}standard-library.zip`;

/** More would endanger the tab on a small device; at the limit Python raises MemoryError, which a program can read. */
const MAXIMUM_MEMORY = 1024 ** 3;

const PAGE = 65536;

type CreateModule = NonNullable<NonNullable<Parameters<typeof loadPyodide>[0]>['createPyodideModule']>;

/** Python, started and the simulator imported. */
export interface Booted {
  readonly python: Pyodide;
  /** Pyodide's map from each JavaScript object that Python holds to its reference, so that one object has one. */
  readonly references: Map<unknown, number>;
}

export async function boot(parts: PythonParts, turns: Turns): Promise<Booted> {
  const hooks: Hooks = { references: new Map() };
  const restore = serveParts(parts, hooks);
  try {
    const python = (await loadPyodide({
      indexURL: NOWHERE,
      packageBaseUrl: NOWHERE,
      stdLibURL: STANDARD_LIBRARY,
      lockFileContents: LOCK_FILE,
      env: { ...ENVIRONMENT },
      // What `import js` gives: the worker's own globals would be a way out.
      jsglobals: {},
      fsInit: async (files: FileSystem) => files.writeFile(PACKAGE_PATH, new Uint8Array(parts.packageArchive)),
      createPyodideModule: ((settings: object) => create(settings, turns)) as unknown as CreateModule,
      ...(parts.snapshot ? { _loadSnapshot: parts.snapshot } : {}),
      stdout: () => {},
      stderr: () => {},
    })) as Pyodide;
    if (!parts.snapshot) python.runPython(IMPORT_ENTRY);
    return { python, references: hooks.references };
  } finally {
    restore();
  }
}

async function create(settings: object, turns: Turns): Promise<Emscripten> {
  const module = (await createModule(settings)) as Emscripten;
  // Delays are left out: only Pyodide's own event loop asks for them, and that one never runs.
  module.API.scheduleCallback = (callback) => turns.schedule(callback);
  const restoreSnapshot = module.API.restoreSnapshot;
  module.API.restoreSnapshot = (snapshot) => {
    if (snapshot.length > module.HEAP8.length) module.growMemory(Math.ceil(snapshot.length / PAGE) * PAGE);
    // CPython calls C functions through a trampoline, an index into a table which differs between browsers: the one
    // that this module has just set must outlive the memory of another.
    const trampoline =
      (module.__PyRuntime + (module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET >> 2] ?? 0)) >> 2;
    const index = module.HEAP32[trampoline] ?? 0;
    const state = restoreSnapshot(snapshot);
    module.HEAP32[trampoline] = index;
    return state;
  };
  return module;
}

/** Replaces the ways to the network by the parts; returns what puts them back. */
function serveParts(parts: PythonParts, hooks: Hooks): () => void {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  globalThis.fetch = async (address) => {
    const name = String(address instanceof Request ? address.url : address);
    if (name === STANDARD_LIBRARY) return new Response(parts.standardLibrary);
    if (name === `${NOWHERE}pyodide.asm.wasm`) return new Response();
    throw new Error(`The boot asked for ${name}, which the page has not sent.`);
  };
  WebAssembly.instantiateStreaming = async (_response, imports = {}) => {
    hookInto(imports, hooks);
    return { module: parts.module, instance: await WebAssembly.instantiate(parts.module, imports) };
  };
  return () => {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  };
}

/** What the boot keeps hold of inside Pyodide. */
interface Hooks {
  references: Map<unknown, number>;
}

function hookInto(imports: WebAssembly.Imports, hooks: Hooks): void {
  const env = imports.env as {
    emscripten_resize_heap: (bytes: number) => unknown;
    __hiwire_deduplicate_new: () => Map<unknown, number>;
  };
  const { emscripten_resize_heap: grow, __hiwire_deduplicate_new: newMap } = env;
  env.emscripten_resize_heap = (bytes) => (bytes >>> 0 > MAXIMUM_MEMORY ? 0 : grow(bytes));
  env.__hiwire_deduplicate_new = () => {
    hooks.references = newMap();
    return hooks.references;
  };
}
