import { expect, test } from 'vitest';
import { continueFrom } from './continue-from';

const COURSE = {
  chapters: [
    { id: 'start', title: 'Start', lessons: [{ slug: 'hello', title: 'Hello' }] },
    { id: 'more', title: 'More', lessons: [{ slug: 'gather', title: 'gather' }] },
  ],
};

test('goes on in the section where the reader was', () => {
  expect(continueFrom(COURSE, { last: 'gather', section: 'order' })).toMatchObject({
    slug: 'gather',
    hash: '#order',
    begun: true,
  });
});

test('begins with the first lesson, also for a reader whose lesson is gone', () => {
  const first = { slug: 'hello', hash: '', begun: false };
  expect(continueFrom(COURSE, { last: null, section: null })).toMatchObject(first);
  expect(continueFrom(COURSE, { last: 'removed', section: 'x' })).toMatchObject(first);
});

test('an empty course has nothing to go on with', () => {
  expect(continueFrom({ chapters: [] }, { last: null, section: null })).toBeNull();
});
