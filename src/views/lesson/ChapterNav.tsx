import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Curriculum } from '../../lesson/lesson';
import { useStore } from '../../store/store';
import { useAddress } from '../shared/href';
import styles from './ChapterNav.module.css';

/** All chapters and lessons; the one shown and those read to the end are marked. */
export function ChapterNav({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  const { address, linkTo } = useAddress();
  const read = useStore((state) => state.lessonsRead);
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
                    {read.includes(lesson.slug) && (
                      <Check className={styles.read} role="img" aria-label={t('lesson.read')} />
                    )}
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
