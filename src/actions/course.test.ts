import { beforeEach, expect, test } from 'vitest';
import type { Course } from '../lesson/course';
import { useStore } from '../store/store';
import { bringDraftBack, draftCourse, replaceDraft } from './course';

const EVENING: Course = { title: 'Evening class', lessons: [{ slug: 'gather', note: 'Before Tuesday' }] };
const MORNING: Course = { title: 'Morning class', lessons: [] };

const drafts = () => {
  const { courseDraft, asideDraft } = useStore.getState();
  return [courseDraft, asideDraft];
};

beforeEach(() => useStore.setState({ courseDraft: null, asideDraft: null }));

test('whoever begins afresh, or with a copy of another course, can have back what they had', () => {
  draftCourse(EVENING);
  replaceDraft(null);
  expect(drafts()).toEqual([null, EVENING]);
  replaceDraft(MORNING);
  expect(drafts()).toEqual([MORNING, EVENING]);
  bringDraftBack();
  expect(drafts()).toEqual([EVENING, MORNING]);
});

test('a draft in which nothing stands is not kept in place of one that is', () => {
  draftCourse(EVENING);
  replaceDraft(null);
  draftCourse({ title: '', lessons: [] });
  replaceDraft(MORNING);
  expect(drafts()).toEqual([MORNING, EVENING]);
});
