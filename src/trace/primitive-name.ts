/** Calls that say nothing besides the primitive's class: it is what one waits for such a primitive by. */
const PLAIN_CALLS = /^((?:R?Lock|(?:Bounded)?Semaphore)\.acquire|(?:Event|Barrier)\.wait)$/;

/** A wait for a primitive that has a name: `Lock 'bank'`, `Queue.get 'orders'`. `call` is as the recorder has it: `Queue.get`. */
export function nameWait(call: string, name: string): string {
  const shown = PLAIN_CALLS.test(call) ? call.slice(0, call.indexOf('.')) : call;
  return `${shown} '${name}'`;
}
