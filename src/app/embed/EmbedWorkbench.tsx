import { RotateCcw, SquareArrowOutUpRight } from 'lucide-react';
import { type CSSProperties, lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportEditorFailure, reset } from '../../actions/program';
import { warmRuntime } from '../../actions/run';
import { linkToProgram } from '../../actions/share';
import { type EmbedOptions, hiddenLinesOf, roomFor } from '../../lesson/embed-options';
import { useStore } from '../../store/store';
import { selectTrace } from '../../store/trace-selectors';
import { Console } from '../../views/console/Console';
import { Editor } from '../../views/editor/Editor';
import { ActionButton } from '../../views/shared/ActionButton';
import { useAddress } from '../../views/shared/href';
import { useHydrated } from '../../views/shared/use-hydrated';
import { MiniTimeline } from '../../views/timeline/MiniTimeline';
import { Boundary } from '../layout/Boundary';
import { RunButton } from '../layout/RunButton';
import { SharedBanner } from '../layout/SharedBanner';
import { fileName, RunStatus } from '../layout/Toolbar';
import styles from './EmbedWorkbench.module.css';

const Timeline = lazy(() => import('../../views/timeline/Timeline').then((module) => ({ default: module.Timeline })));
const Inspector = lazy(() =>
  import('../../views/inspector/Inspector').then((module) => ({ default: module.Inspector })),
);

/** The program and its run inside another site's page: the parts below each other, each as high as it needs. */
export function EmbedWorkbench({ options }: { readonly options: EmbedOptions }) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const program = useStore((state) => state.program);
  const trace = useStore(selectTrace);
  /** A seed that the embedding page has chosen is none of the reader's affair. */
  const hasArrived = useStore((state) => state.shared?.code != null);
  // Of the program as it came: what is hidden stays so while the reader types. The prerendered page knows no options.
  const original = program?.original ?? '';
  const hidden = useMemo(
    () => (hydrated ? hiddenLinesOf(original, options.hide) : null),
    [hydrated, original, options.hide],
  );
  if (!program) return null;
  const lines = program.source.split('\n').length - (hidden ? hidden[1] - hidden[0] + 1 : 0);
  const height = { '--lines': roomFor(lines) } as CSSProperties;
  return (
    <section
      className={styles.workbench}
      aria-label={`${t('workbench.label')}: ${fileName(program.id)}`}
      onFocus={() => void warmRuntime()}
      onPointerDown={() => void warmRuntime()}
    >
      <Bar />
      {hasArrived && <SharedBanner />}
      <div className={styles.code} data-part="editor" style={height}>
        <Boundary>
          <Editor onFailed={reportEditorFailure} hiddenLines={hidden} />
        </Boundary>
      </div>
      <div className={styles.timeline} data-part="timeline" data-alive={hydrated || undefined}>
        <Boundary>
          {hydrated ? (
            <Suspense fallback={<MiniTimeline trace={trace} />}>
              <Timeline />
            </Suspense>
          ) : (
            <MiniTimeline trace={trace} />
          )}
        </Boundary>
      </div>
      <div className={styles.console} data-part="console">
        <Boundary>
          <Console />
        </Boundary>
      </div>
      {hydrated && options.view.includes('inspector') && (
        <div className={styles.inspector}>
          <Boundary>
            <Suspense>
              <Inspector />
            </Suspense>
          </Boundary>
        </div>
      )}
    </section>
  );
}

function Bar() {
  const { t } = useTranslation();
  const program = useStore((state) => state.program);
  const link = useLinkToProgram();
  if (!program) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('workbench.toolbar')}>
      <span className={styles.name}>{fileName(program.id)}</span>
      <RunStatus />
      <span className={styles.buttons}>
        <a className={styles.open} href={link} target="_blank" rel="noopener">
          <SquareArrowOutUpRight aria-hidden />
          <span>{t('embed.in-loopscope')}</span>
        </a>
        <span className={`${styles.buttons} needs-script`}>
          {!program.readOnly && <ActionButton action={reset} icon={<RotateCcw aria-hidden />} />}
          <RunButton />
        </span>
      </span>
    </div>
  );
}

/** Leads to the same program on the site itself, as the reader has changed it. */
function useLinkToProgram(): string {
  const { address, linkTo } = useAddress();
  const state = useStore((current) => current.program);
  const slug = state?.id.includes('/') ? (state.id.split('/')[0] ?? null) : null;
  const page = linkTo({
    page: slug === null ? { kind: 'playground' } : { kind: 'lesson', slug },
    language: address.language,
  });
  const [link, setLink] = useState(page);
  useEffect(() => {
    let current = true;
    void linkToProgram(new URL(page, location.href).href, useStore.getState(), slug === null).then((made) => {
      // One that would be too long leads to the page.
      if (current && state) setLink(made ?? page);
    });
    return () => {
      current = false;
    };
  }, [page, state, slug]);
  return link;
}
