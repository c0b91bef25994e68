/**
 * Leaves the worker the language and the little that Python's runtime calls, and nothing else: no network, storage,
 * further workers, other pages, timers, and no making of code from text. A program gets at JavaScript through Pyodide's
 * proxies, however it is kept from `import js`; so nothing that matters may be left to find, and nothing that is found
 * may be changed. It runs after the boot, before any program.
 *
 * A content security policy of the page stands behind it: the worker inherits it (python-worker.ts).
 */
import { freezeReachable, keepInheritedAssignable } from './freeze';

/** The globals of ECMAScript. They reach nothing outside, whichever way they are combined. */
const LANGUAGE = `
  globalThis Infinity NaN undefined
  Object Function Array Boolean String Symbol Number BigInt Math Date RegExp JSON Intl Temporal Promise Proxy Reflect
  Error AggregateError EvalError RangeError ReferenceError SuppressedError SyntaxError TypeError URIError
  Map Set WeakMap WeakSet WeakRef FinalizationRegistry DisposableStack AsyncDisposableStack Iterator AsyncIterator
  ArrayBuffer DataView Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array BigUint64Array
  BigInt64Array Uint8ClampedArray Float16Array Float32Array Float64Array
  parseFloat parseInt isFinite isNaN decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
`;

/** What Pyodide and Emscripten look up while Python runs; the sources of time and chance are simulated by then. */
const RUNTIME =
  'WebAssembly TextDecoder TextEncoder performance crypto queueMicrotask console DOMException constructor';

/** Of WebAssembly, what loads machine code: a program could write some into a file and have it loaded as a module. */
const LOADING = [
  'compile',
  'compileStreaming',
  'instantiate',
  'instantiateStreaming',
  'validate',
  'Module',
  'Instance',
];

/** Their constructors make functions from text, and every function leads to one of them. */
const FUNCTIONS = [() => {}, async () => {}, function* () {}, async function* () {}];

/**
 * Locks the worker. `exposed` are the objects that Python is given, and classes whose instances it can make.
 * Whatever cannot be taken away is an error: better no Python than one that is open.
 */
export function lockDown(exposed: readonly unknown[]): void {
  const kept = new Set(`${LANGUAGE} ${RUNTIME}`.split(/\s+/));
  for (let owner: object = globalThis; owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) if (!kept.has(name)) remove(owner, name);
  }
  for (const name of LOADING) remove(WebAssembly, name);
  forbidCodeFromText();
  keepInheritedAssignable();
  const globals = Object.getOwnPropertyNames(globalThis).map((name) => Reflect.get(globalThis, name));
  freezeReachable([...globals, ...FUNCTIONS, ...iterators(), ...exposed], [globalThis]);
}

function forbidCodeFromText(): void {
  // Pyodide asks whether values are `instanceof Function`.
  refuse.prototype = Function.prototype;
  for (const example of FUNCTIONS) {
    const prototype: object = Object.getPrototypeOf(example);
    Object.defineProperty(prototype, 'constructor', { value: refuse, writable: false, configurable: false });
  }
  Object.defineProperty(globalThis, 'Function', { value: refuse, writable: false, configurable: false });
}

function refuse(): never {
  throw new EvalError('Code cannot be made from text here.');
}

/** Objects of the language that no global leads to. */
function iterators(): unknown[] {
  return [
    [].values(),
    new Map().values(),
    new Set().values(),
    ''[Symbol.iterator](),
    ''.matchAll(/a/g),
    (function* () {})(),
    (async function* () {})(),
    function () {
      // biome-ignore lint/complexity/noArguments: the object itself is wanted
      return arguments;
    }.call(null),
  ];
}

function remove(owner: object, name: string): void {
  if (Reflect.deleteProperty(owner, name)) return;
  // Constants of the interface, such as WorkerGlobalScope's TEMPORARY, stay.
  if (typeof Object.getOwnPropertyDescriptor(owner, name)?.value === 'number') return;
  if (!Reflect.defineProperty(owner, name, { value: undefined, writable: false, configurable: false })) {
    throw new Error(`${name} cannot be taken from the worker.`);
  }
}
