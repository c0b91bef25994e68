import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerRuns } from '../../actions/offer-runs';
import { openProgram } from '../../actions/program';
import { addAuthorMessages } from '../../i18n/i18n';
import type { Curriculum } from '../../lesson/lesson';
import { ID_PREFIX } from '../../lesson/own-slug';
import { ChapterNav } from '../../views/lesson/ChapterNav';
import { LessonView } from '../../views/lesson/LessonView';
import { useAddress } from '../../views/shared/href';
import { followLink } from '../follow-link';
import { Frame } from '../layout/Frame';
import { Room } from '../layout/Room';
import { TextPage } from '../layout/TextPage';
import { firstProgram } from '../opening';
import { ChooseLesson } from './ChooseLesson';
import { FailedLesson } from './FailedLesson';
import { OriginNote } from './OriginNote';
import styles from './OwnLessonPage.module.css';
import type { Around, Opened } from './open-lesson';
import { ownExerciseWork, ownRun } from './own-work';

/** A lesson that was opened, why it could not be, or where it stands before that. */
type Stage =
  /** The prerendered page: the address is not known yet. */
  { readonly kind: 'unknown' } | { readonly kind: 'asking' } | { readonly kind: 'loading' } | Opened;

/** A lesson of somebody's own, from the address in the query (`?src=`) or from the reader's device. */
export function OwnLessonPage({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t, i18n } = useTranslation();
  const { address } = useAddress();
  const { language } = address;
  const [stage, setStage] = useState<Stage>({ kind: 'unknown' });
  const [asked, setAsked] = useState({ address: '', file: '' });

  useEffect(() => {
    const source = new URLSearchParams(location.search).get('src');
    if (source === null) {
      setStage({ kind: 'asking' });
      return;
    }
    let wanted = true;
    setAsked({ address: source, file: '' });
    setStage({ kind: 'loading' });
    open(i18n, (opening) => opening.openAddress(source, { language, curriculum })).then(
      (opened) => wanted && setStage(opened),
    );
    return () => {
      wanted = false;
    };
  }, [i18n, language, curriculum]);

  const openFile = async (file: File) => {
    setAsked({ address: '', file: file.name });
    setStage({ kind: 'loading' });
    const around: Around = { language, curriculum };
    setStage(await open(i18n, (opening) => opening.openFile(file, around)));
  };

  if ('ok' in stage && stage.ok) return <ShownLesson opened={stage} curriculum={curriculum} />;
  return (
    <TextPage title={t('own.title')} curriculum={curriculum}>
      <header>
        <h1 tabIndex={-1}>{t('own.title')}</h1>
        <p>{t('own.lead')}</p>
        <p className="without-script">{t('own.needs-script')}</p>
      </header>
      <p className={styles.loading} role="status">
        {'kind' in stage && stage.kind === 'loading' && t('own.loading')}
      </p>
      {'ok' in stage && <FailedLesson failed={stage} asked={asked.address || asked.file} />}
      {('ok' in stage || stage.kind === 'asking') && (
        <ChooseLesson key={asked.address} asked={asked.address} onFile={openFile} />
      )}
    </TextPage>
  );
}

type Opening = typeof import('./open-lesson');

/** The parser and all that belongs to it, and the words for authors, come with the first lesson that is opened. */
async function open(i18n: i18n, how: (opening: Opening) => Promise<Opened>): Promise<Opened> {
  try {
    const [opening] = await Promise.all([import('./open-lesson'), addAuthorMessages(i18n)]);
    return await how(opening);
  } catch (error) {
    // Its own script did not come, or the Markdown is nested deeper than a browser can follow.
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: 'broken', detail, problems: [] };
  }
}

/** The lesson was not there when the browser looked for the section; the focus goes where the reading begins. */
function arriveAt(hash: string): void {
  const isMeant = ({ id }: Element) =>
    hash === encodeURI(`#${id}`) || hash === encodeURI(`#${id.replace(ID_PREFIX, '')}`);
  const section = [...document.querySelectorAll('#content article [id]')].find(isMeant);
  section?.scrollIntoView();
  document.querySelector<HTMLElement>('#content article h1')?.focus({ preventScroll: true });
}

interface ShownProps {
  readonly opened: Extract<Opened, { ok: true }>;
  readonly curriculum: Curriculum;
}

/** The lesson beside the workbench, as every lesson. */
function ShownLesson({ opened, curriculum }: ShownProps) {
  const { lesson } = opened;
  useEffect(() => {
    const first = firstProgram(lesson);
    if (first) openProgram(first);
    offerRuns([]);
    document.title = `${lesson.title} · Loopscope`;
    arriveAt(location.hash);
    return followLink(lesson);
  }, [lesson]);
  return (
    <Frame kind="room" title={lesson.title} contents={<ChapterNav curriculum={curriculum} />}>
      <Room
        lesson={
          <LessonView
            lesson={lesson}
            curriculum={curriculum}
            renderTimeline={(program) => ownRun(lesson.slug, program)}
            renderExercise={ownExerciseWork}
            origin={<OriginNote {...opened} />}
          />
        }
      />
    </Frame>
  );
}
