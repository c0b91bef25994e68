/** Why the interpreter broke, in words: the rest of the sentence "Python itself broke down and is started anew: …". */

/** What engines say when calls in C, which stand on the browser's own stack, are nested too deeply. */
const STACK_OVERFLOW = /call stack|too much recursion/i;

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `it threw ${String(error)}`;
  if (STACK_OVERFLOW.test(error.message)) return 'calls in C are nested too deeply for a browser';
  if (error.name === 'PythonError') {
    const last = error.message.trimEnd().split('\n').at(-1);
    return `the program has changed something that Python stands on (${last})`;
  }
  if (error.name === 'Exit') return 'the program ended the interpreter';
  if (error instanceof WebAssembly.RuntimeError) return `a fatal error in C (${error.message})`;
  return `${error.name}: ${error.message}`;
}
