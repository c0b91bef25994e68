import { ArrowRight, CircleCheck, CircleDashed, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetDraft } from '../../actions/progress';
import type { Curriculum, LessonOutline, Outline } from '../../lesson/lesson';
import type { ExerciseKey, ProgramId } from '../../store/state';
import { useStore } from '../../store/store';
import { Button } from '../../views/shared/Button';
import { Dialog } from '../../views/shared/Dialog';
import { useAddress } from '../../views/shared/href';
import { outlineIn } from '../content';
import { TextPage } from '../layout/TextPage';
import { continueFrom } from './continue-from';
import { HandIn } from './course/HandIn';
import { draftsBySlug, draftTitle } from './drafts';
import styles from './ProgressPage.module.css';
import { ProgressTools } from './ProgressTools';

/** What the reader has read, solved and changed, lesson by lesson; and what they can do with it. */
export function ProgressPage({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  const { address } = useAddress();
  const outline = outlineIn(address.language);
  return (
    <TextPage title={t('progress.title')} curriculum={curriculum} className={styles.page}>
      <Summary curriculum={curriculum} outline={outline} />
      {curriculum.chapters.map(({ id, title, lessons }, n) => (
        <section key={id} className={styles.chapter} aria-labelledby={`chapter-${id}`}>
          <h2 id={`chapter-${id}`}>
            <span className={styles.nth}>{n}</span> {title}
          </h2>
          <ul>
            {lessons.map(({ slug, title }) => (
              <LessonRow key={slug} slug={slug} title={title} outline={outline[slug]} />
            ))}
          </ul>
        </section>
      ))}
      <OtherDrafts outline={outline} />
      <HandIn course={null} exercises={exerciseKeys(outline)} />
      <ForTeachers />
      <ProgressTools />
    </TextPage>
  );
}

function Summary({ curriculum, outline }: { readonly curriculum: Curriculum; readonly outline: Outline }) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const lessonsRead = useStore((state) => state.lessonsRead);
  const exercises = useStore((state) => state.exercises);
  const last = useStore((state) => state.lastLesson);
  const section = useStore((state) => state.lastSection);
  const slugs = Object.keys(outline);
  const keys = exerciseKeys(outline);
  const read = slugs.filter((slug) => lessonsRead.includes(slug)).length;
  const solved = keys.filter((key) => exercises[key] === 'solved').length;
  const next = continueFrom(curriculum, { last, section });
  return (
    <header>
      <h1 tabIndex={-1}>{t('progress.title')}</h1>
      <p>{t('progress.lead')}</p>
      <div className={styles.meters}>
        <Meter label={t('progress.lessons-read', { read, count: slugs.length })} value={read} max={slugs.length} />
        <Meter
          label={t('progress.exercises-solved', { solved, count: keys.length })}
          value={solved}
          max={keys.length}
        />
      </div>
      {next && (
        <a className={styles.continue} href={linkTo({ page: { kind: 'lesson', slug: next.slug } }) + next.hash}>
          {next.begun ? t('home.continue', { title: next.title }) : t('home.begin')}
          <ArrowRight aria-hidden />
        </a>
      )}
    </header>
  );
}

/** Every exercise of the site. */
function exerciseKeys(outline: Outline): ExerciseKey[] {
  return Object.entries(outline).flatMap(([slug, { exercises }]) => exercises.map(({ id }) => `${slug}/${id}`));
}

/** The way to the pages that teachers need. */
function ForTeachers() {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  return (
    <section className={styles.tool} aria-labelledby="for-teachers">
      <h2 id="for-teachers">{t('course.for-teachers')}</h2>
      <p>{t('course.for-teachers-body')}</p>
      <p className={styles.teachers}>
        {(['course', 'check'] as const).map((kind) => (
          <a key={kind} href={linkTo({ page: { kind } })}>
            {t(`${kind}.title`)}
          </a>
        ))}
      </p>
    </section>
  );
}

function Meter({ label, value, max }: { readonly label: string; readonly value: number; readonly max: number }) {
  return (
    <label className={styles.meter}>
      {label}
      <progress value={value} max={max} />
    </label>
  );
}

interface RowProps {
  readonly slug: string;
  readonly title: string;
  readonly outline: LessonOutline | undefined;
}

function LessonRow({ slug, title, outline }: RowProps) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const read = useStore((state) => state.lessonsRead.includes(slug));
  const exercises = outline?.exercises ?? [];
  const link = linkTo({ page: { kind: 'lesson', slug } });
  return (
    <li className={styles.lesson} data-read={read || undefined}>
      <p className={styles.name}>
        {read ? <CircleCheck role="img" aria-label={t('lesson.read')} /> : <CircleDashed aria-hidden />}
        <a href={link}>{title}</a>
      </p>
      {exercises.length > 0 && (
        <ul className={styles.exercises} aria-label={t('progress.exercises', { lesson: title })}>
          {exercises.map(({ id, title: exercise }) => (
            <li key={id}>
              <ExerciseChip exercise={`${slug}/${id}`} href={`${link}#${id}`} title={exercise} />
            </li>
          ))}
        </ul>
      )}
      <Drafts slug={slug} lesson={title} exercises={exercises} />
    </li>
  );
}

interface ChipProps {
  readonly exercise: string;
  readonly href: string;
  /** Inline HTML. */
  readonly title: string;
}

function ExerciseChip({ exercise, href, title }: ChipProps) {
  const { t } = useTranslation();
  const progress = useStore((state) => state.exercises[exercise]);
  return (
    <a className={styles.chip} href={href} data-progress={progress}>
      {progress === 'solved' ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build from the lesson's own text */}
      <span dangerouslySetInnerHTML={{ __html: title }} />
      <span className={progress ? styles.state : 'visually-hidden'}>
        {progress ? t(`exercise.${progress}`) : t('progress.open')}
      </span>
    </a>
  );
}

interface DraftsProps {
  readonly slug: string;
  readonly lesson: string;
  readonly exercises: LessonOutline['exercises'];
}

/** The programs of a lesson that the reader has changed. */
function Drafts({ slug, lesson, exercises }: DraftsProps) {
  const { t } = useTranslation();
  const drafts = useStore((state) => state.drafts);
  const ids = draftsBySlug(drafts).get(slug) ?? [];
  if (ids.length === 0) return null;
  return (
    <div className={styles.drafts}>
      <p>{t('progress.changed')}</p>
      <ul aria-label={t('progress.changed-of', { lesson })}>
        {ids.map((id) => (
          <Draft key={id} id={id} name={draftTitle(id, exercises, t)} />
        ))}
      </ul>
    </div>
  );
}

/** Changed programs that belong to no lesson of the course: the playground's, and those of lessons that are gone. */
function OtherDrafts({ outline }: { readonly outline: Outline }) {
  const { t } = useTranslation();
  const drafts = useStore((state) => state.drafts);
  const others = [...draftsBySlug(drafts)].filter(([slug]) => !(slug in outline)).flatMap(([, ids]) => ids);
  if (others.length === 0) return null;
  return (
    <section className={styles.chapter} aria-labelledby="other-drafts">
      <h2 id="other-drafts">{t('progress.changed')}</h2>
      <ul className={styles.others}>
        {others.map((id) => (
          <Draft key={id} id={id} name={draftTitle(id, [], t)} />
        ))}
      </ul>
    </section>
  );
}

function Draft({ id, name }: { readonly id: ProgramId; readonly name: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const forget = () => {
    forgetDraft(id);
    close();
  };
  return (
    <li className={styles.draft}>
      <span>{name}</span>
      <Button variant="quiet" aria-label={t('progress.forget-one', { name })} onClick={() => setAsked(true)}>
        <RotateCcw aria-hidden />
        {t('progress.forget')}
      </Button>
      <Dialog title={t('progress.forget-title')} open={asked} onClose={close}>
        <p>{t('progress.forget-body', { name })}</p>
        <div className={styles.answers}>
          <Button onClick={close}>{t('progress.keep')}</Button>
          <Button variant="danger" onClick={forget}>
            {t('progress.forget')}
          </Button>
        </div>
      </Dialog>
    </li>
  );
}
