/**
 * Takes from the worker what a program could reach outside with: network, storage, further workers, other pages, and
 * the making of code from text. A program gets at JavaScript through Pyodide's proxies, however it is kept from
 * `import js`; so nothing that matters may be left to find. It runs after the boot, before any program.
 *
 * A content security policy of the page stands behind it: the worker inherits it (worker-handle.ts).
 */

/** What the worker itself goes on to need, kept out of a program's reach in the modules that use it. */
const REMOVED = [
  // network
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'Request',
  'RTCPeerConnection',
  'fetchLater',
  // code
  'importScripts',
  'Worker',
  'SharedWorker',
  'eval',
  // storage
  'indexedDB',
  'caches',
  'cookieStore',
  'IDBFactory',
  'CacheStorage',
  'Cache',
  'CookieStore',
  'FileReaderSync',
  'StorageManager',
  'FileSystemDirectoryHandle',
  'FileSystemFileHandle',
  'webkitRequestFileSystem',
  'webkitRequestFileSystemSync',
  'webkitResolveLocalFileSystemURL',
  'webkitResolveLocalFileSystemSyncURL',
  // other pages and workers
  'postMessage',
  'onmessage',
  'onmessageerror',
  'BroadcastChannel',
  'Notification',
  'close',
  'trustedTypes',
  // the machine and the reader
  'navigator',
  'location',
  'origin',
  'queryLocalFonts',
  'createImageBitmap',
  'FontFace',
  'fonts',
] as const;

/** Their constructors make functions from text, and every function leads to one of them. */
const FUNCTIONS = [() => {}, async () => {}, function* () {}, async function* () {}];

/** Locks the worker. Whatever cannot be taken away is an error: better no Python than one that is open. */
export function lockDown(): void {
  for (const name of REMOVED) remove(name);
  // Pyodide asks whether values are `instanceof Function`.
  refuse.prototype = Function.prototype;
  for (const example of FUNCTIONS) {
    const prototype: object = Object.getPrototypeOf(example);
    Object.defineProperty(prototype, 'constructor', { value: refuse, writable: false, configurable: false });
  }
  Object.defineProperty(globalThis, 'Function', { value: refuse, writable: false, configurable: false });
  const later = { setTimeout: globalThis.setTimeout, setInterval: globalThis.setInterval };
  for (const [name, original] of Object.entries(later)) {
    const onlyFunctions = (callback: unknown, ...rest: unknown[]): unknown =>
      typeof callback === 'function' ? Reflect.apply(original, globalThis, [callback, ...rest]) : refuse();
    Object.defineProperty(globalThis, name, { value: onlyFunctions, writable: false, configurable: false });
  }
}

function refuse(): never {
  throw new EvalError('Code cannot be made from text here.');
}

/** Removes a global wherever on the global object's prototype chain it is defined. */
function remove(name: string): void {
  for (let owner: object | null = globalThis; owner; owner = Object.getPrototypeOf(owner)) {
    if (!Object.hasOwn(owner, name)) continue;
    if (Reflect.deleteProperty(owner, name)) continue;
    if (!Reflect.defineProperty(owner, name, { value: undefined, writable: false, configurable: false })) {
      throw new Error(`${name} cannot be taken from the worker.`);
    }
  }
}
