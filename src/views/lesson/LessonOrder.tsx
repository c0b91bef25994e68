import { useTranslation } from 'react-i18next';
import type { Curriculum } from '../../lesson/lesson';
import { useStore } from '../../store/store';
import { useAddress } from '../shared/href';
import styles from './LessonOrder.module.css';

interface Props {
  readonly curriculum: Curriculum;
  readonly slug: string;
}

/** The lessons before and after this one: in the course that the reader follows where it is in that, else in ours. */
export function LessonOrder({ curriculum, slug }: Props) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const all = curriculum.chapters.flatMap((chapter) => chapter.lessons);
  const followed = useStore(({ course }) => course)?.lessons.flatMap((each) =>
    all.filter((one) => one.slug === each.slug),
  );
  const lessons = followed?.some((lesson) => lesson.slug === slug) ? followed : all;
  const at = lessons.findIndex((lesson) => lesson.slug === slug);
  const [previous, next] = [lessons[at - 1], lessons[at + 1]];
  return (
    <nav className={`${styles.order} no-print`} aria-label={t('lesson.order')} data-end data-pagefind-ignore>
      {previous && (
        <a rel="prev" href={linkTo({ page: { kind: 'lesson', slug: previous.slug } })}>
          <span>{t('lesson.previous')}</span>
          {previous.title}
        </a>
      )}
      {next && (
        <a rel="next" href={linkTo({ page: { kind: 'lesson', slug: next.slug } })}>
          <span>{t('lesson.next')}</span>
          {next.title}
        </a>
      )}
    </nav>
  );
}
