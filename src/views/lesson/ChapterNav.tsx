import { useTranslation } from 'react-i18next';
import type { Curriculum } from '../../lesson/lesson';
import { useAddress } from '../shared/href';
import styles from './ChapterNav.module.css';

/** All chapters and lessons, the one shown marked. */
export function ChapterNav({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  const { address, linkTo } = useAddress();
  const current = address.page.kind === 'lesson' ? address.page.slug : null;
  return (
    <nav aria-label={t('home.lessons')} className={styles.nav}>
      <ol>
        {curriculum.chapters.map(({ id, title, lessons }, n) => (
          <li key={id}>
            <p className={styles.chapter}>
              <span>{n}</span> {title}
            </p>
            <ol>
              {lessons.map((lesson) => (
                <li key={lesson.slug}>
                  <a
                    href={linkTo({ page: { kind: 'lesson', slug: lesson.slug } })}
                    aria-current={lesson.slug === current ? 'page' : undefined}
                  >
                    {lesson.title}
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}
