import { expect, test } from 'vitest';
import { nextInCourse } from './next-in-course';

const COURSE = { title: 'T', lessons: [{ slug: 'b' }, { slug: 'a' }, { slug: 'c' }] };

test('a course begins with its first lesson', () => {
  const nothing = { lessonsRead: [], lastLesson: null, lastSection: null };
  expect(nextInCourse(COURSE, nothing)).toEqual({ slug: 'b', hash: '', begun: false });
});

test('goes on in the section where the reader was', () => {
  const there = { lessonsRead: ['b'], lastLesson: 'c', lastSection: 'order' };
  expect(nextInCourse(COURSE, there)).toEqual({ slug: 'c', hash: '#order', begun: true });
});

test('goes on with the first unread lesson where the last was read, or is of another course', () => {
  for (const lastLesson of ['b', 'elsewhere']) {
    const state = { lessonsRead: ['b'], lastLesson, lastSection: 'end' };
    expect(nextInCourse(COURSE, state)).toEqual({ slug: 'a', hash: '', begun: true });
  }
});

test('ends', () => {
  expect(nextInCourse(COURSE, { lessonsRead: ['a', 'b', 'c'], lastLesson: 'c', lastSection: null })).toBeNull();
});
