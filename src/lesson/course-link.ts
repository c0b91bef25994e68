/** A course travels as a link: `/course/#v1.…` (fragment.ts). */
import { type Course, courseFrom, type ReadCourse } from './course.ts';
import { readFragment, writeFragment } from './fragment.ts';

/** The fragment of a course's address, with its `#`. */
export function writeCourse({ title, lessons }: Course): Promise<string> {
  return writeFragment({ title, lessons });
}

/** Reads such a fragment as far as it can be read; null where it is none. */
export async function readCourse(fragment: string): Promise<ReadCourse | null> {
  const read = await readFragment(fragment);
  if (!read) return null;
  return 'problem' in read ? { course: null, problem: read.problem } : courseFrom(read.value);
}
