import { describe, expect, it } from 'vitest';
import { reasonOf } from './reason';

const error = (name: string, message: string): Error => Object.assign(new Error(message), { name });

describe('why the interpreter broke', () => {
  it.each([
    [new RangeError('Maximum call stack size exceeded'), 'calls in C are nested too deeply for a browser'],
    [error('InternalError', 'too much recursion'), 'calls in C are nested too deeply for a browser'],
    [
      error('PythonError', 'Traceback (most recent call last):\n  …\nTypeError: nothing works\n'),
      'the program has changed something that Python stands on (TypeError: nothing works)',
    ],
    [new WebAssembly.RuntimeError('unreachable'), 'a fatal error in C (unreachable)'],
    ['a string', 'it threw a string'],
  ])('%s', (thrown, reason) => {
    expect(reasonOf(thrown)).toBe(reason);
  });
});
