import { ClipboardPaste } from 'lucide-react';
import { type DragEvent, type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../views/shared/Button';
import { FileButton } from '../../../views/shared/FileButton';
import styles from '../course/Course.module.css';
import type { Refusal } from './handed-in';

interface Props {
  /** What the latest reading could not read. */
  readonly refused: readonly Refusal[];
  /** @returns whether all of it was read */
  readonly onText: (text: string) => Promise<boolean>;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Codes come in as text, or as files chosen or dropped. */
export function PasteCodes({ refused, onText, onFiles }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const read = async (event: FormEvent) => {
    event.preventDefault();
    // What could not be read stays, to be mended; unless something else stands there by now.
    if (await onText(text)) setText((now) => (now === text ? '' : now));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    // Without it the browser would open the file.
    event.preventDefault();
    setOver(true);
  };
  return (
    <section className={styles.step} aria-labelledby="check-codes">
      <h2 id="check-codes">{t('check.codes-title')}</h2>
      <form
        className={styles.drop}
        data-over={over || undefined}
        onSubmit={(event) => void read(event)}
        onDragOver={drag}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className={styles.field}>
          {t('check.codes')}
          <textarea rows={5} value={text} spellCheck={false} onChange={({ target }) => setText(target.value)} />
        </label>
        <p className={styles.note}>{t('check.codes-hint')}</p>
        <div className={styles.ways}>
          <Button type="submit" disabled={text.trim() === ''}>
            <ClipboardPaste aria-hidden />
            {t('check.read')}
          </Button>
          <FileButton multiple label={t('check.files')} accept=".txt,text/plain" onFiles={onFiles} />
        </div>
      </form>
      <div role="alert">
        {refused.length > 0 && (
          <ul className={styles.warning}>
            {refused.map(({ source, problem }, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only ever replaced
              <li key={n}>
                {source !== null && (
                  <>
                    <bdi>{source}</bdi>:{' '}
                  </>
                )}
                {t(`check.${problem}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
