import { Copy, Download, FileCheck, Link2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../../actions/copy';
import { saveFile } from '../../../actions/save-file';
import { codeOf, LONGEST_NAME, writeCompletion } from '../../../lesson/completion';
import { LONGEST_LINK } from '../../../lesson/fragment';
import { completionOf } from '../../../store/handing-in';
import type { ExerciseKey } from '../../../store/state';
import { useStore } from '../../../store/store';
import { Button } from '../../../views/shared/Button';
import { useAddress } from '../../../views/shared/href';
import styles from './Course.module.css';

interface Props {
  /** The course's title, or null for everything that was solved. */
  readonly course: string | null;
  /** The exercises it is about. */
  readonly exercises: readonly ExerciseKey[];
}

interface Made {
  readonly code: string;
  /** Null where it would be too long for a link. */
  readonly link: string | null;
  readonly answers: number;
  /** How many of the solved exercises have no answer to hand in. */
  readonly lost: number;
}

/** Makes the completion code that a learner hands in. */
export function HandIn({ course, exercises }: Props) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const [name, setName] = useState('');
  const [made, setMade] = useState<Made | null>(null);
  const solved = useStore((state) => exercises.filter((key) => state.exercises[key] === 'solved').length);
  const tooLong = [...name.trim()].length > LONGEST_NAME;
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const completion = completionOf(useStore.getState(), { name: name.trim(), course, date: today(), exercises });
    const fragment = await writeCompletion(completion);
    const link = new URL(linkTo({ page: { kind: 'check' } }) + fragment, location.href).href;
    const given = Object.values(completion.answers);
    setMade({
      code: codeOf(fragment),
      link: link.length > LONGEST_LINK ? null : link,
      answers: given.filter((answer) => answer !== null).length,
      lost: given.filter((answer) => answer === null).length,
    });
  };
  return (
    <section className={`${styles.step} no-print`} aria-labelledby="hand-in">
      <h2 id="hand-in">{t('handin.title')}</h2>
      <p>{t(course === null ? 'handin.body-all' : 'handin.body')}</p>
      <p className={styles.honest}>{t('handin.honest')}</p>
      {solved === 0 ? (
        <p className={styles.empty}>{t('handin.nothing')}</p>
      ) : (
        <form className={styles.form} onSubmit={(event) => void make(event)}>
          <label className={styles.field}>
            {t('handin.name')}
            <input
              type="text"
              value={name}
              required
              autoComplete="name"
              aria-invalid={tooLong}
              aria-describedby={tooLong ? 'hand-in-long' : undefined}
              onChange={({ target }) => {
                setName(target.value);
                setMade(null);
              }}
            />
          </label>
          {tooLong && (
            <p id="hand-in-long" className={styles.wrong} role="alert">
              {t('course.too-long', { count: [...name.trim()].length, most: LONGEST_NAME })}
            </p>
          )}
          <Button type="submit" disabled={tooLong || name.trim() === ''}>
            <FileCheck aria-hidden />
            {t('handin.make')}
          </Button>
        </form>
      )}
      <div role="status">{made && <MadeCode made={made} name={name.trim()} />}</div>
    </section>
  );
}

function MadeCode({ made: { code, link, answers, lost }, name }: { readonly made: Made; readonly name: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.made}>
      <p>{t('handin.holds', { count: answers })}</p>
      {lost > 0 && <p>{t('handin.lost', { count: lost })}</p>}
      <label className={styles.field}>
        {t('handin.code')}
        <textarea readOnly rows={4} value={code} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      <div className={styles.ways}>
        <Button variant="primary" onClick={() => void copyText(code)}>
          <Copy aria-hidden />
          {t('handin.copy')}
        </Button>
        <Button onClick={() => saveFile(fileName(name), new Blob([`${code}\n`], { type: 'text/plain' }))}>
          <Download aria-hidden />
          {t('handin.save')}
        </Button>
        {link !== null && (
          <Button onClick={() => void copyText(link)}>
            <Link2 aria-hidden />
            {t('handin.copy-link')}
          </Button>
        )}
      </div>
      {link === null && <p>{t('handin.no-link')}</p>}
    </div>
  );
}

/** What a file's name may hold everywhere: letters of any script, digits, hyphens. */
function fileName(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `loopscope-${safe || 'code'}-${today()}.txt`;
}

/** The day by the reader's own clock: `2026-11-21`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}
