import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Curriculum } from '../../lesson/lesson';
import { useStore } from '../../store/store';
import { ChapterNav } from '../../views/lesson/ChapterNav';
import { useAddress } from '../../views/shared/href';
import { usePicture } from '../content';
import { Frame } from '../layout/Frame';
import { Ready } from '../layout/Ready';
import styles from './HomePage.module.css';
import { recordedRun } from './recorded-run';

/** The first page: what this is, how it looks, and where to begin. */
export function HomePage({ curriculum }: { readonly curriculum: Curriculum }) {
  return (
    <Frame kind="page" contents={<ChapterNav curriculum={curriculum} />}>
      <div className={styles.home}>
        <Welcome curriculum={curriculum} />
        <Picture />
        <Reasons />
        <Lessons curriculum={curriculum} />
        <Ready />
      </div>
    </Frame>
  );
}

function Welcome({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const lastLesson = useStore((state) => state.lastLesson);
  const lessons = curriculum.chapters.flatMap((chapter) => chapter.lessons);
  const last = lessons.find(({ slug }) => slug === lastLesson);
  const target = last ?? lessons[0];
  return (
    <section className={styles.welcome}>
      <h1 tabIndex={-1}>{t('home.title')}</h1>
      <p className={styles.lead}>{t('home.lead')}</p>
      <p className={styles.ways}>
        {target && (
          <a className={styles.begin} href={linkTo({ page: { kind: 'lesson', slug: target.slug } })}>
            {last ? t('home.continue', { title: last.title }) : t('home.begin')}
            <ArrowRight aria-hidden />
          </a>
        )}
        <a href={linkTo({ page: { kind: 'playground' } })}>{t('home.playground')}</a>
      </p>
    </section>
  );
}

function Picture() {
  const { t } = useTranslation();
  const program = usePicture();
  if (!program) return null;
  return (
    <figure className={styles.picture}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build from the program's own file */}
      <div className={styles.program} dangerouslySetInnerHTML={{ __html: program.html }} />
      <div className={styles.timeline}>{recordedRun(program)}</div>
      <figcaption>{t('home.picture')}</figcaption>
    </figure>
  );
}

const REASONS = ['see', 'change', 'wait'] as const;

function Reasons() {
  const { t } = useTranslation();
  return (
    <section className={styles.reasons} aria-label={t('home.how')}>
      {REASONS.map((reason) => (
        <div key={reason}>
          <h2>{t(`home.${reason}-title`)}</h2>
          <p>{t(`home.${reason}`)}</p>
        </div>
      ))}
    </section>
  );
}

function Lessons({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  return (
    <section className={styles.lessons} aria-labelledby="lessons">
      <h2 id="lessons">{t('home.lessons')}</h2>
      {curriculum.chapters.map(({ id, title, lessons }, n) => (
        <section key={id} className={styles.chapter} aria-labelledby={`chapter-${id}`}>
          <h3 id={`chapter-${id}`}>
            <span className={styles.nth}>{t('lesson.chapter', { n })}</span> {title}
          </h3>
          <ol>
            {lessons.map((lesson) => (
              <li key={lesson.slug}>
                <a href={linkTo({ page: { kind: 'lesson', slug: lesson.slug } })}>{lesson.title}</a>
                <p>{lesson.summary}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
