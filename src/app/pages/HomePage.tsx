import { ArrowRight, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Curriculum, Outline } from '../../lesson/lesson';
import { useStore } from '../../store/store';
import { ChapterNav } from '../../views/lesson/ChapterNav';
import { useAddress } from '../../views/shared/href';
import { outlineIn } from '../content';
import { Frame } from '../layout/Frame';
import { Ready } from '../layout/Ready';
import { continueFrom } from './continue-from';
import styles from './HomePage.module.css';
import { LiveProgram } from './LiveProgram';

/** The first page: what this is, how it looks, and where to begin. */
export function HomePage({ curriculum }: { readonly curriculum: Curriculum }) {
  const { address } = useAddress();
  return (
    <Frame kind="page" contents={<ChapterNav curriculum={curriculum} />}>
      <div className={styles.home}>
        <Welcome curriculum={curriculum} />
        <LiveProgram />
        <Reasons />
        <Lessons curriculum={curriculum} outline={outlineIn(address.language)} />
        <Ready />
      </div>
    </Frame>
  );
}

function Welcome({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const last = useStore((state) => state.lastLesson);
  const section = useStore((state) => state.lastSection);
  const next = continueFrom(curriculum, { last, section });
  return (
    <section className={styles.welcome}>
      <h1 tabIndex={-1}>{t('home.title')}</h1>
      <p className={styles.lead}>{t('home.lead')}</p>
      <p className={styles.ways}>
        {next && (
          <a className={styles.begin} href={linkTo({ page: { kind: 'lesson', slug: next.slug } }) + next.hash}>
            {next.begun ? t('home.continue', { title: next.title }) : t('home.begin')}
            <ArrowRight aria-hidden />
          </a>
        )}
        <a href={linkTo({ page: { kind: 'playground' } })}>{t('home.playground')}</a>
        {next?.begun && <a href={linkTo({ page: { kind: 'progress' } })}>{t('progress.title')}</a>}
      </p>
    </section>
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

interface LessonsProps {
  readonly curriculum: Curriculum;
  readonly outline: Outline;
}

function Lessons({ curriculum, outline }: LessonsProps) {
  const { t } = useTranslation();
  const read = useStore((state) => state.lessonsRead);
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
                {read.includes(lesson.slug) && (
                  <Check className={styles.read} role="img" aria-label={t('lesson.read')} />
                )}
                <p>{outline[lesson.slug]?.summary}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p className={styles.teach}>
        <a href={linkTo({ page: { kind: 'teach', slug: null } })}>{t('teach.from-home')}</a>
      </p>
    </section>
  );
}
