/**
 * Freezes JavaScript's own objects, so that a program which gets hold of one cannot change what the next program meets:
 * Python's memory is rewound between runs, the worker's realm is not.
 */

/**
 * Freezes everything that can be reached from `roots` by properties, accessors and prototypes, but nothing that is in
 * `spared` and what is reached through that alone.
 */
export function freezeReachable(roots: Iterable<unknown>, spared: Iterable<unknown>): void {
  const seen = new Set<unknown>(spared);
  const left: unknown[] = [...roots];
  while (left.length > 0) {
    const value = left.pop();
    if (!isObject(value) || seen.has(value)) continue;
    seen.add(value);
    left.push(Object.getPrototypeOf(value));
    for (const key of Reflect.ownKeys(value)) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      left.push(property?.value, property?.get, property?.set);
    }
    // The elements of a buffer cannot be frozen.
    if (value === Error) freezeErrorClass();
    else if (!ArrayBuffer.isView(value)) Object.freeze(value);
  }
}

/**
 * Lets objects still have properties of their own by the names that `Object.prototype` and `Error.prototype` have: what
 * is a plain property of a frozen prototype cannot be assigned on the objects that inherit from it. Comes before the
 * freezing.
 */
export function keepInheritedAssignable(): void {
  for (const prototype of [Object.prototype, Error.prototype]) {
    for (const [name, { value, enumerable = false }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (value === undefined) continue;
      Object.defineProperty(prototype, name, {
        enumerable,
        get: () => value,
        set(this: unknown, own: unknown) {
          if (!isObject(this) || this === prototype) throw new TypeError(`${name} cannot be changed.`);
          Object.defineProperty(this, name, { value: own, writable: true, enumerable: true, configurable: true });
        },
      });
    }
  }
}

/** All but the one property that Pyodide assigns around every exception; no program can see what it is. */
function freezeErrorClass(): void {
  const limited = Error as typeof Error & { stackTraceLimit?: number };
  // Where the engine has no such property, assigning it would fail once nothing can be added.
  limited.stackTraceLimit ??= 10;
  for (const name of Reflect.ownKeys(Error)) {
    if (name !== 'stackTraceLimit') Object.defineProperty(Error, name, { writable: false, configurable: false });
  }
  Object.preventExtensions(Error);
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
