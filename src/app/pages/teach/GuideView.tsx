import { Printer } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeconds } from '../../../base/time';
import type { Language } from '../../../lesson/lesson';
import type { LessonLink } from '../../../lesson/reference';
import type { Guide, GuideBelief, GuidePrediction, GuideProgram } from '../../../lesson/teaching';
import { Html } from '../../../views/lesson/Html';
import { Button } from '../../../views/shared/Button';
import { useAddress } from '../../../views/shared/href';
import { ExerciseGuide } from './ExerciseGuide';
import { useGuide } from './load';
import { InSection, Passages, ProgramLink } from './Passages';
import styles from './TeachPage.module.css';
import { Rule, rangeText, TimingTable } from './Timing';

interface Props {
  readonly language: Language;
  readonly slug: string;
}

/** A lesson for whoever teaches it: what it wants, what it takes, and every answer. */
export function GuideView({ language, slug }: Props) {
  const { t } = useTranslation();
  const { guide, recordings } = useGuide(language, slug);
  const { beliefs, exercises, notes, predictions, programs, terms } = guide;
  return (
    <article className={styles.guide}>
      <Head guide={guide} />
      <Part title={t('teach.aims')} shown>
        <ul>
          {guide.aims.map((aim) => (
            <Html as="li" key={aim} html={aim} />
          ))}
        </ul>
        <Lessons label={t('lesson.builds-on')} lessons={guide.buildsOn} />
        <Lessons label={t('teach.leads-to')} lessons={guide.leadsTo} />
      </Part>
      <Part title={t('teach.timing')} shown>
        <TimingTable guide={guide} />
        <Rule />
      </Part>
      <Part title={t('teach.notes')} shown={notes.length > 0}>
        {notes.map(({ section, html }) => (
          <div key={html} className={styles.note}>
            <InSection slug={slug} section={section} />
            <Html html={html} className="prose" />
          </div>
        ))}
      </Part>
      <Part title={t('teach.words')} shown={terms.length > 0}>
        <dl className={styles.terms}>
          {terms.map(({ id, term, text }) => (
            <div key={id} id={`term-${id}`}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={t('teach.programs')} shown={programs.length > 0}>
        <Programs slug={slug} programs={programs} />
      </Part>
      <Part title={t('teach.beliefs')} shown={beliefs.length > 0}>
        {beliefs.map((belief) => (
          <Belief key={belief.belief} slug={slug} belief={belief} />
        ))}
      </Part>
      <Part title={t('teach.predictions')} shown={predictions.length > 0}>
        {predictions.map((prediction) => (
          <Prediction key={prediction.id} slug={slug} prediction={prediction} />
        ))}
      </Part>
      <Part title={t('teach.exercises')} shown={exercises.length > 0}>
        {exercises.map((exercise) => (
          <ExerciseGuide
            key={exercise.id}
            slug={slug}
            exercise={exercise}
            recording={recordings[exercise.id] ?? null}
          />
        ))}
      </Part>
    </article>
  );
}

function Head({ guide: { slug, title, summary, chapter, timing } }: { readonly guide: Guide }) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  return (
    <header>
      <p className={styles.way}>
        <a href={linkTo({ page: { kind: 'teach', slug: null } })}>{t('teach.title')}</a>
        {' · '}
        {t('lesson.chapter', { n: chapter.n })} · {chapter.title}
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{summary}</p>
      <p className={styles.tools}>
        <a href={linkTo({ page: { kind: 'lesson', slug } })}>{t('teach.open-lesson')}</a>
        <a className="needs-script" href={`${linkTo({ page: { kind: 'lesson', slug } })}?present=`}>
          {t('teach.present')}
        </a>
        <span>{t('teach.range', { range: rangeText(timing.total) })}</span>
        <Button className="no-print needs-script" onClick={() => print()}>
          <Printer aria-hidden />
          {t('teach.print')}
        </Button>
      </p>
    </header>
  );
}

interface PartProps {
  readonly title: string;
  readonly shown: boolean;
  readonly children: ReactNode;
}

/** A part of the guide; one without anything in it is left out. */
function Part({ title, shown, children }: PartProps) {
  const id = useId();
  if (!shown) return null;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Lessons({ label, lessons }: { readonly label: string; readonly lessons: readonly LessonLink[] }) {
  const { linkTo } = useAddress();
  if (lessons.length === 0) return null;
  return (
    <p className={styles.lessons}>
      <span>{label}</span>
      {lessons.map(({ slug, title }) => (
        <a key={slug} href={linkTo({ page: { kind: 'teach', slug } })}>
          {title}
        </a>
      ))}
    </p>
  );
}

function Programs({ slug, programs }: { readonly slug: string; readonly programs: readonly GuideProgram[] }) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('teach.program')}</th>
            <th scope="col">{t('teach.section')}</th>
            <th scope="col">{t('teach.ends')}</th>
            <th scope="col" className="no-print">
              {t('teach.elsewhere')}
            </th>
          </tr>
        </thead>
        <tbody>
          {programs.map(({ name, section, run }) => (
            <tr key={name}>
              <th scope="row">
                <ProgramLink slug={slug} name={name} />
              </th>
              <td className={styles.section}>
                <InSection slug={slug} section={section} />
              </td>
              <td>{run && t('teach.end', { outcome: t(`outcome.${run.outcome}`), time: formatSeconds(run.end) })}</td>
              <td className="no-print">
                <a
                  href={linkTo({ page: { kind: 'embed', slug, program: name } })}
                  aria-label={t('teach.embed-program', { name: `${name}.py` })}
                >
                  {t('teach.embed')}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Belief({ slug, belief }: { readonly slug: string; readonly belief: GuideBelief }) {
  const { t } = useTranslation();
  return (
    <div className={styles.item}>
      <Html as="h3" className={styles.claim} html={belief.belief} />
      <Passages slug={slug} passages={belief.refutation} />
      <p className={styles.place}>
        {belief.program !== null && (
          <span>
            {t('teach.refuted-by')}
            <ProgramLink slug={slug} name={belief.program} />
          </span>
        )}
        <InSection slug={slug} section={belief.section} />
      </p>
    </div>
  );
}

function Prediction({ slug, prediction }: { readonly slug: string; readonly prediction: GuidePrediction }) {
  const { t } = useTranslation();
  const { id, section, question, choices, explanation, program } = prediction;
  const { linkTo } = useAddress();
  return (
    <div className={styles.item}>
      <Passages slug={slug} passages={question} />
      <ul className={styles.choices}>
        {choices.map(({ html, correct }) => (
          <li key={html} data-correct={correct || undefined}>
            <Html as="span" html={html} />
            {correct && <strong className={styles.right}>{t('lesson.right-choice')}</strong>}
          </li>
        ))}
      </ul>
      <Passages slug={slug} passages={explanation} />
      <p className={styles.place}>
        <a href={`${linkTo({ page: { kind: 'lesson', slug } })}#${id}`}>{t('teach.open-question')}</a>
        {program !== null && (
          <span>
            {t('teach.program')} <ProgramLink slug={slug} name={program} />
          </span>
        )}
        <InSection slug={slug} section={section} />
      </p>
    </div>
  );
}
