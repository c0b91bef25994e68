import { Play } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showTab } from '../../actions/preferences';
import { openProgram } from '../../actions/program';
import { run, warmRuntime } from '../../actions/run';
import type { Program } from '../../lesson/lesson';
import { useStore } from '../../store/store';
import { Button } from '../../views/shared/Button';
import { useEarlyClick } from '../../views/shared/use-early-click';
import { landingProgram, PICTURE } from '../content';
import { Boundary } from '../layout/Boundary';
import { Room } from '../layout/Room';
import styles from './LiveProgram.module.css';
import { recordedRun } from './recorded-run';

/**
 * A program with its recorded run. Whoever runs it gets the whole workbench in its place: until then nobody waits for an
 * editor and for Python.
 */
export function LiveProgram() {
  const { t } = useTranslation();
  const program = landingProgram();
  const [live, setLive] = useState(false);
  if (!program) return null;
  const start = () => {
    setLive(true);
    openProgram({
      id: `${PICTURE.slug}/${PICTURE.name}`,
      original: program.source,
      html: program.html,
      golden: program.golden,
      readOnly: false,
    });
    showTab('timeline');
    if (run.enabled(useStore.getState())) run.perform();
  };
  return (
    <section className={styles.frame} aria-label={t('home.live')} data-live={live || undefined}>
      {live ? (
        <Boundary>
          <Suspense>
            <Room />
          </Suspense>
        </Boundary>
      ) : (
        <Still program={program} onRun={start} />
      )}
    </section>
  );
}

function Still({ program, onRun }: { readonly program: Program; readonly onRun: () => void }) {
  const { t } = useTranslation();
  const button = useEarlyClick(onRun);
  return (
    <figure className={styles.still}>
      <div className={styles.bar}>
        <span className={styles.name}>{program.name}.py</span>
        <span className={styles.hint}>{t('home.run-hint')}</span>
        <Button variant="primary" onPointerEnter={() => void warmRuntime()} {...button}>
          <Play aria-hidden />
          {t('home.run')}
        </Button>
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build from the program's own file */}
      <div className={styles.program} dangerouslySetInnerHTML={{ __html: program.html }} />
      <div className={styles.timeline}>
        {recordedRun(program)}
        <figcaption>{t('home.picture')}</figcaption>
      </div>
    </figure>
  );
}
