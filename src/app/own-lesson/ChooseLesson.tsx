import { Download, FileText } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../views/shared/Button';
import { FileButton } from '../../views/shared/FileButton';
import { useAddress } from '../../views/shared/href';
import styles from './ChooseLesson.module.css';

interface Props {
  /** What was asked for last, to be mended. */
  readonly asked: string;
  readonly onFile: (file: File) => void;
}

/** Where the reader says which lesson: by its address, from a file, or the example. */
export function ChooseLesson({ asked, onFile }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(asked);
  const hint = useId();
  const { address } = useAddress();
  // The site's own example, beside its pages (public/).
  const example = new URL(`own-lesson.${address.language}.md`, document.documentElement.dataset.root).href;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    location.assign(linkTo(text.trim()));
  };
  return (
    <>
      <section className={styles.ways}>
        <form className={styles.form} onSubmit={submit}>
          <label className={styles.field}>
            {t('own.address')}
            <input
              type="text"
              inputMode="url"
              autoComplete="url"
              spellCheck={false}
              required
              placeholder="https://"
              value={text}
              aria-describedby={hint}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <Button type="submit" variant="primary">
            {t('own.open')}
          </Button>
          <p id={hint} className={styles.hint}>
            {t('own.address-hint')}
          </p>
        </form>
        <div className={styles.file}>
          <FileButton
            label={t('own.open-file')}
            accept=".md,.markdown,.txt,text/markdown,text/plain"
            onFiles={([file]) => onFile(file)}
          />
          <p className={styles.hint}>{t('own.from-device')}</p>
        </div>
      </section>
      <section className={styles.write} aria-labelledby={`${hint}write`}>
        <h2 id={`${hint}write`}>{t('own.write')}</h2>
        <p>{t('own.write-body')}</p>
        <p className={styles.links}>
          <a href={linkTo(example)}>
            <FileText aria-hidden />
            {t('own.example-open')}
          </a>
          <a href={example} download>
            <Download aria-hidden />
            {t('own.example-save')}
          </a>
        </p>
      </section>
    </>
  );
}

/** The page's own address with that lesson: to be kept, sent, and gone back to. */
export function linkTo(source: string): string {
  return `?${new URLSearchParams({ src: source })}`;
}
