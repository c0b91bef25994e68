import { describe, expect, test } from 'vitest';
import { type Course, courseFrom, LIMITS } from './course.ts';
import { countedExercises, fitCourse } from './course-fit.ts';
import { readCourse, writeCourse } from './course-link.ts';
import { writeFragment } from './fragment.ts';
import type { Outline } from './lesson.ts';

const COURSE: Course = {
  title: '第一週 <b>茶</b>',
  lessons: [{ slug: 'gather', note: 'Read it twice', counts: ['sensors'] }, { slug: 'the-tower' }],
};
const OUTLINE: Outline = {
  gather: {
    summary: '',
    exercises: [
      { id: 'sensors', title: '' },
      { id: 'order', title: '' },
    ],
  },
  'the-tower': { summary: '', exercises: [{ id: 'climb', title: '' }] },
};

describe('a course link', () => {
  test('says again what was put into it', async () => {
    const fragment = await writeCourse(COURSE);
    expect(fragment).toMatch(/^#v1\.[\w-]+$/);
    expect(await readCourse(fragment)).toEqual({ course: COURSE, problem: null });
  });

  test('stays readable: a link made by the first version', async () => {
    // {"title":"T","lessons":[{"slug":"gather"}]}
    const first = '#v1.eJyrVirJLMlJVbJSClHSUcpJLS7OzytWsoquVirOKU1XslJKTyzJSC1Sqo2tBQA2vQ6K';
    expect(await readCourse(first)).toEqual({ course: { title: 'T', lessons: [{ slug: 'gather' }] }, problem: null });
  });

  test('that was cut off anywhere is damaged', async () => {
    const fragment = await writeCourse(COURSE);
    for (let length = '#v1.'.length; length < fragment.length; length++) {
      expect(await readCourse(fragment.slice(0, length))).toEqual({ course: null, problem: 'damaged' });
    }
  });

  test('of a newer site is told from a damaged one, and a section from both', async () => {
    expect(await readCourse('#v2.abc')).toEqual({ course: null, problem: 'newer' });
    expect(await readCourse('#hand-in')).toBeNull();
  });

  test.each([[null], [[]], ['course'], [{ title: 'x' }], [{ lessons: 'gather' }]])(
    'that holds %j is none',
    async (value) => {
      expect(await readCourse(await writeFragment(value))).toEqual({ course: null, problem: 'damaged' });
    },
  );

  test('is read as far as it makes sense', () => {
    const odd = {
      title: 7,
      lessons: [null, { slug: '../up' }, { slug: 'gather', note: {}, counts: 'all' }, { slug: 'gather' }],
    };
    expect(courseFrom(odd)).toEqual({ course: { title: '', lessons: [{ slug: 'gather' }] }, problem: 'partly' });
  });

  test('with too much of anything is shortened, never in the middle of a character', () => {
    const title = '☕🫖'.repeat(LIMITS.title);
    const lessons = Array.from({ length: LIMITS.lessons + 1 }, (_, n) => ({ slug: `lesson-${n}` }));
    const { course, problem } = courseFrom({ title, lessons });
    expect([course?.title, course?.lessons.length, problem]).toEqual(['☕🫖'.repeat(LIMITS.title / 2), 100, 'partly']);
  });

  test('has its texts on one line', () => {
    expect(courseFrom({ title: ' a\n\u0000b ', lessons: [] }).course?.title).toBe('a b');
  });
});

test('what the site does not have is named, the rest is kept', () => {
  const course = { title: 'T', lessons: [...COURSE.lessons, { slug: 'gone' }, { slug: 'constructor' }] };
  expect(fitCourse(course, OUTLINE)).toEqual({ course: { ...COURSE, title: 'T' }, missing: ['gone', 'constructor'] });
  const [first] = fitCourse({ title: 'T', lessons: [{ slug: 'gather', counts: ['lost'] }] }, OUTLINE).missing;
  expect(first).toBe('gather/lost');
});

test('all exercises of a lesson count unless the course says which', () => {
  expect(countedExercises(COURSE, OUTLINE)).toEqual(['gather/sensors', 'the-tower/climb']);
});
