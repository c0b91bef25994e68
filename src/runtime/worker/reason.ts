/** Why the interpreter broke, in words: the rest of the sentence "Python itself broke down and is started anew: …". */
import { fill, REASONS } from '../explanations';

/** What engines say when calls in C, which stand on the browser's own stack, are nested too deeply. */
const STACK_OVERFLOW = /call stack|too much recursion/i;

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return fill(REASONS.threw, { error: String(error) });
  if (STACK_OVERFLOW.test(error.message)) return REASONS['nested-calls'];
  if (error.name === 'PythonError') {
    const last = error.message.trimEnd().split('\n').at(-1);
    return fill(REASONS['changed-python'], { error: last ?? '' });
  }
  if (error.name === 'Exit') return REASONS['ended-python'];
  if (error instanceof WebAssembly.RuntimeError) return fill(REASONS['fatal-error'], { error: error.message });
  return `${error.name}: ${error.message}`;
}
