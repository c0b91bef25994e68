import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addProgress, forgetProgress, openProgressFile, saveProgress } from '../../actions/progress';
import { conflicts, type Progress } from '../../store/progress-file';
import { useStore } from '../../store/store';
import { Button } from '../../views/shared/Button';
import { Choices } from '../../views/shared/Choices';
import { Dialog } from '../../views/shared/Dialog';
import { FileButton } from '../../views/shared/FileButton';
import styles from './ProgressPage.module.css';

/** Taking the progress along as a file, bringing it back, forgetting it. */
export function ProgressTools() {
  const { t } = useTranslation();
  return (
    <>
      <section className={styles.tool} aria-labelledby="progress-file">
        <h2 id="progress-file">{t('progress.file')}</h2>
        <p>{t('progress.file-body')}</p>
        <div className={styles.answers}>
          <Button onClick={saveProgress}>
            <Download aria-hidden />
            {t('progress.save')}
          </Button>
          <Import />
        </div>
      </section>
      <section className={styles.tool} aria-labelledby="progress-reset">
        <h2 id="progress-reset">{t('progress.reset')}</h2>
        <p>{t('progress.reset-body')}</p>
        <div className={styles.answers}>
          <Reset />
        </div>
      </section>
    </>
  );
}

function Import() {
  const { t } = useTranslation();
  const [file, setFile] = useState<Progress | null>(null);
  return (
    <>
      <FileButton
        label={t('progress.import')}
        accept=".json,application/json"
        onFiles={async ([chosen]) => setFile(await openProgressFile(chosen))}
      />
      <Dialog title={t('progress.import-title')} open={file !== null} onClose={() => setFile(null)}>
        {file && <ImportQuestion file={file} onDone={() => setFile(null)} />}
      </Dialog>
    </>
  );
}

/** What the file holds, and whose text of a program stays that was changed on both sides. */
function ImportQuestion({ file, onDone }: { readonly file: Progress; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const clashing = useStore((state) => conflicts(state, file).length);
  const [whose, setWhose] = useState<'mine' | 'theirs'>('mine');
  const add = () => {
    addProgress(file, whose === 'mine');
    onDone();
  };
  return (
    <>
      <ul className={styles.holds}>
        <li>{t('progress.import-lessons', { count: file.lessonsRead.length })}</li>
        <li>{t('progress.import-exercises', { count: Object.keys(file.exercises).length })}</li>
        <li>{t('progress.import-drafts', { count: Object.keys(file.drafts).length })}</li>
      </ul>
      {clashing > 0 && (
        <Choices
          label={t('progress.conflicts', { count: clashing })}
          value={whose}
          choices={[
            { value: 'mine', label: t('progress.mine') },
            { value: 'theirs', label: t('progress.theirs') },
          ]}
          onChange={setWhose}
        />
      )}
      <div className={styles.answers}>
        <Button onClick={onDone}>{t('progress.cancel')}</Button>
        <Button variant="primary" onClick={add}>
          {t('progress.add')}
        </Button>
      </div>
    </>
  );
}

function Reset() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const forget = () => {
    forgetProgress();
    close();
  };
  return (
    <>
      <Button variant="danger" onClick={() => setAsked(true)}>
        <Trash2 aria-hidden />
        {t('progress.reset-all')}
      </Button>
      <Dialog title={t('progress.reset-title')} open={asked} onClose={close}>
        <p>{t('progress.reset-body')}</p>
        <p className={styles.warning}>{t('progress.reset-warning')}</p>
        <div className={styles.answers}>
          <Button onClick={close}>{t('progress.keep')}</Button>
          <Button onClick={saveProgress}>{t('progress.save')}</Button>
          <Button variant="danger" onClick={forget}>
            {t('progress.reset-all')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
