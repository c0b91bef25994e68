import { useEffect, useState } from 'react';
import type { Course } from '../../../lesson/course';
import { writeCourse } from '../../../lesson/course-link';
import { useAddress } from '../../../views/shared/href';

/** The link to a course, relative to the page; null until it is written. */
export function useCourseLink(course: Course): string | null {
  const { linkTo } = useAddress();
  const [written, setWritten] = useState<{ readonly course: Course; readonly fragment: string } | null>(null);
  useEffect(() => {
    let gone = false;
    void writeCourse(course).then((fragment) => {
      if (!gone) setWritten({ course, fragment });
    });
    return () => {
      gone = true;
    };
  }, [course]);
  return written?.course === course ? linkTo({ page: { kind: 'course' } }) + written.fragment : null;
}
