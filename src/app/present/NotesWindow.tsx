import { ChevronLeft, ChevronRight, RotateCcw } from 'lucide-react';
import { use, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Lesson, TeacherNotes } from '../../lesson/lesson';
import { stepsOf } from '../../lesson/steps';
import { Html } from '../../views/lesson/Html';
import { Button } from '../../views/shared/Button';
import { IconButton } from '../../views/shared/IconButton';
import { TooltipLayer } from '../../views/shared/TooltipLayer';
import { Boundary } from '../layout/Boundary';
import { Ready } from '../layout/Ready';
import styles from './NotesWindow.module.css';
import { usePresenterKeys } from './use-presenter-keys';
import { useStep } from './use-step';

/** The window that the presenter sees: what the lesson says to its teacher, what comes next, and the time. */
export function NotesWindow({ lesson, notes }: { readonly lesson: Lesson; readonly notes: TeacherNotes }) {
  const { t } = useTranslation();
  const steps = useMemo(() => stepsOf(lesson), [lesson]);
  const [index, go] = useStep(lesson.slug, steps, 'notes');
  const step = steps[index];
  const next = steps[index + 1];
  const own = (notes[lesson.slug] ?? []).filter(({ section }) => section === step?.id);
  usePresenterKeys({
    forward: () => go(index + 1),
    back: () => go(index - 1),
    black: null,
    fullScreen: null,
  });
  return (
    <Boundary whole>
      <div className={styles.window}>
        <header className={styles.head}>
          <p className={styles.lesson}>{lesson.title}</p>
          <Clock />
        </header>
        <main id="content" className={styles.notes} aria-live="polite">
          <p className={styles.place}>{t('present.step-number', { n: index + 1, count: steps.length })}</p>
          <h1>{step?.title}</h1>
          {own.map(({ html }) => (
            <Html key={html} html={html} className="prose" />
          ))}
          {own.length === 0 && <p className={styles.none}>{t('present.no-notes')}</p>}
        </main>
        <footer className={styles.foot}>
          <p className={styles.next}>{next ? t('present.next', { title: next.title }) : t('present.last')}</p>
          <Button disabled={index === 0} onClick={() => go(index - 1)}>
            <ChevronLeft aria-hidden />
            {t('present.back')}
          </Button>
          <Button variant="primary" disabled={!next} onClick={() => go(index + 1)}>
            {t('present.forward')}
            <ChevronRight aria-hidden />
          </Button>
        </footer>
      </div>
      <Ready />
      <TooltipLayer />
    </Boundary>
  );
}

/** The time of day, and how long it has been. */
function Clock() {
  const { t, i18n } = useTranslation();
  const [start, setStart] = useState(Date.now);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - start) / 1000));
  const passed = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const time = new Date(now).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' });
  return (
    <p className={styles.clock}>
      <span>{time}</span>
      <span role="timer" aria-label={t('present.elapsed')}>
        {passed}
      </span>
      <IconButton label={t('present.restart')} onClick={() => setStart(Date.now())}>
        <RotateCcw aria-hidden />
      </IconButton>
    </p>
  );
}

const NOTES: Readonly<Record<Language, () => Promise<{ default: TeacherNotes }>>> = {
  en: () => import('virtual:loopscope/teacher/en'),
  'zh-Hant': () => import('virtual:loopscope/teacher/zh-Hant'),
  'zh-Hans': () => import('virtual:loopscope/teacher/zh-Hans'),
};

const loading = new Map<Language, Promise<{ default: TeacherNotes }>>();

/** Loads the notes first. */
export function LoadedNotesWindow({ lesson }: { readonly lesson: Lesson }) {
  const { language } = lesson;
  const promise = loading.get(language) ?? NOTES[language]();
  loading.set(language, promise);
  return <NotesWindow lesson={lesson} notes={use(promise).default} />;
}
