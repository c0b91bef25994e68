import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocationProperty } from 'wouter/use-browser-location';
import type { ReadCourse } from '../../lesson/course';
import { fitCourse } from '../../lesson/course-fit';
import { readCourse } from '../../lesson/course-link';
import { isCoded } from '../../lesson/fragment';
import type { Curriculum } from '../../lesson/lesson';
import { useAddress } from '../../views/shared/href';
import { useHydrated } from '../../views/shared/use-hydrated';
import { outlineIn } from '../content';
import { later } from '../layout/later';
import { TextPage } from '../layout/TextPage';
import styles from './course/Course.module.css';

const CourseView = lazy(() => import('./course/CourseView').then((module) => ({ default: module.CourseView })));
const CourseBuilder = later(() => import('./course/CourseBuilder').then((module) => module.CourseBuilder));

/** A course: as its learners see it where the fragment holds one, else the place where an instructor puts one together. */
export function CoursePage({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const hash = useLocationProperty(
    () => location.hash,
    () => '',
  );
  return (
    <TextPage title={t(isCoded(hash) ? 'course.kind' : 'course.title')} curriculum={curriculum} className={styles.page}>
      {isCoded(hash) ? (
        <Opened fragment={hash} curriculum={curriculum} />
      ) : (
        <Builder hydrated={hydrated} curriculum={curriculum} />
      )}
    </TextPage>
  );
}

function Builder({ hydrated, curriculum }: { readonly hydrated: boolean; readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  const { address } = useAddress();
  return (
    <>
      <header>
        <h1 tabIndex={-1}>{t('course.title')}</h1>
        <p>{t('course.lead')}</p>
      </header>
      {hydrated && (
        <Suspense>
          <CourseBuilder curriculum={curriculum} outline={outlineIn(address.language)} />
        </Suspense>
      )}
    </>
  );
}

/** What could be read of a link. */
function Opened({ fragment, curriculum }: { readonly fragment: string; readonly curriculum: Curriculum }) {
  const { address } = useAddress();
  const read = useReadCourse(fragment);
  if (!read) return null;
  const outline = outlineIn(address.language);
  const fitted = read.course && fitCourse(read.course, outline);
  if (!fitted || fitted.course.lessons.length === 0) {
    return <Unreadable problem={read.problem} missing={fitted?.missing ?? []} />;
  }
  return (
    <Suspense>
      <CourseView {...fitted} problem={read.problem} curriculum={curriculum} outline={outline} />
    </Suspense>
  );
}

function useReadCourse(fragment: string): ReadCourse | null {
  const [read, setRead] = useState<{ readonly fragment: string; readonly read: ReadCourse | null } | null>(null);
  useEffect(() => {
    let gone = false;
    void readCourse(fragment).then((course) => {
      if (!gone) setRead({ fragment, read: course });
    });
    return () => {
      gone = true;
    };
  }, [fragment]);
  return read?.fragment === fragment ? read.read : null;
}

interface UnreadableProps {
  readonly problem: ReadCourse['problem'];
  readonly missing: readonly string[];
}

/** Nothing of the link can be shown. */
function Unreadable({ problem, missing }: UnreadableProps) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  return (
    <>
      <header>
        <h1 tabIndex={-1}>{t('course.unreadable')}</h1>
        <p role="alert">
          {missing.length > 0 ? t('course.missing', { names: missing.join(', ') }) : t(`course.${problem ?? 'empty'}`)}
        </p>
      </header>
      <p className={styles.ways}>
        <a href={linkTo({ page: { kind: 'home' } })}>{t('course.to-lessons')}</a>
        <a href={linkTo({ page: { kind: 'course' } })}>{t('course.make-own')}</a>
      </p>
    </>
  );
}
