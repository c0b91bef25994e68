import { expect, test } from 'vitest';
import { ASYNCIO_NAMES, NAME_GROUPS, officialPage } from './asyncio-names';

test('every public name of asyncio stands in one group', () => {
  const grouped = NAME_GROUPS.flatMap(({ names }) => names);
  expect([...grouped].sort()).toEqual([...ASYNCIO_NAMES].sort());
});

test('a name leads to its anchor in the documentation', () => {
  const [, tasks] = NAME_GROUPS;
  if (!tasks) throw new Error('there is no second group');
  expect(officialPage('gather', tasks)).toBe('https://docs.python.org/3/library/asyncio-task.html#asyncio.gather');
});
