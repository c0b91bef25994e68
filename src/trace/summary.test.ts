import { expect, it } from 'vitest';
import { CANCELLED } from '../test/programs';
import { traceFromText } from '../test/trace-fixture';
import { summarise } from './summary';

it('tells what each task did, what was printed and how it ended', () => {
  const events = traceFromText(`
    0  main is created
    0  main runs
    0  tea is created by main
    0  main waits for task tea
    0  tea runs
    0  tea prints brewing
    0  tea waits for sleep 1.5
    1.5  tea wakes
    1.5  tea runs
    1.5  tea complains hot
    1.5  tea fails with ValueError: no cup
    1.5  main wakes by tea
    1.5  main runs
    1.5  main fails with ValueError: no cup
    1.5  program ends failed
  `);
  expect(summarise(events)).toBe(`failed at 1.500 s

event loop: 5 iterations

main
  0.000  ready
  0.000  running
  0.000  waiting: tea
  1.500  ready
  1.500  running
  1.500  failed: ValueError: no cup

  tea
    0.000  ready
    0.000  running
    0.000  waiting: sleep 1.5
    1.500  ready
    1.500  running
    1.500  failed: ValueError: no cup

output
  0.000  brewing
  1.500  stderr: hot
`);
});

it('tells of cancellations in their order', () => {
  const stubborn = summarise(traceFromText(CANCELLED)).split('\n\n')[4];
  expect(stubborn).toContain('1.000  cancel-requested\n');
  expect(stubborn).toContain('1.000  cancel-delivered\n    1.000  cancel-swallowed\n    1.000  waiting: sleep 1.0');
});

it('leaves addresses out', () => {
  const events = traceFromText('0 main is created\n0 main runs\n0 main finishes with <object at 0x7f00beef>');
  expect(summarise(events)).toContain('finished: <object at 0x…>');
});
