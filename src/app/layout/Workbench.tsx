import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reportEditorFailure } from '../../actions/program';
import { warmRuntime } from '../../actions/run';
import { selectComparedRuns } from '../../store/comparison';
import { useStore } from '../../store/store';
import { Compare } from '../../views/compare/Compare';
import { Editor } from '../../views/editor/Editor';
import { MomentBar } from '../../views/exercise/MomentBar';
import { PrintedRun } from '../../views/text/PrintedRun';
import { MiniTimeline } from '../../views/timeline/MiniTimeline';
import { RunPair } from '../../views/timeline/RunPair';
import { Timeline } from '../../views/timeline/Timeline';
import { Boundary } from './Boundary';
import { PanelPane } from './PanelPane';
import { SharedBanner } from './SharedBanner';
import { Split } from './Split';
import { Toolbar } from './Toolbar';
import styles from './Workbench.module.css';

/**
 * The program and what its run left behind: editor, timeline and console, in step by the store alone.
 * `wide` puts the program beside its run instead of above it; `stage` gives the timeline the most.
 */
export function Workbench({ layout }: { readonly layout: 'stacked' | 'stage' | 'wide' }) {
  const { t } = useTranslation();
  const empty = useStore((state) => state.program === null);
  if (empty) return <p className={styles.empty}>{t('workbench.empty')}</p>;
  return (
    <section
      className={styles.workbench}
      aria-label={t('workbench.label')}
      onFocus={() => void warmRuntime()}
      onPointerDown={() => void warmRuntime()}
    >
      <Toolbar />
      <SharedBanner />
      <div className={styles.panes}>{layout === 'wide' ? <SideBySide /> : <Stacked {...SHARES[layout]} />}</div>
      <PrintedRun renderPicture={(trace) => <MiniTimeline trace={trace} whole />} />
    </section>
  );
}

/** The name under which sizes are remembered, and the parts in percent until the reader moves a divider. */
const SHARES = {
  stacked: { id: 'workbench', code: 40, timeline: 36, output: 24 },
  stage: { id: 'stage', code: 34, timeline: 48, output: 18 },
};

function Stacked({ id, code, timeline, output }: (typeof SHARES)['stage']) {
  const { t } = useTranslation();
  return (
    <Split
      id={id}
      orientation="vertical"
      panes={[
        { id: 'pane-code', share: code, least: 96, content: <CodePane /> },
        { id: 'pane-timeline', share: timeline, least: 96, divider: t('pane.resize-code'), content: <TimelinePane /> },
        { id: 'pane-output', share: output, least: 64, divider: t('pane.resize-output'), content: <OutputPane /> },
      ]}
    />
  );
}

function SideBySide() {
  const { t } = useTranslation();
  const run = (
    <Split
      id="run"
      orientation="vertical"
      panes={[
        { id: 'pane-timeline', share: 62, least: 96, content: <TimelinePane /> },
        { id: 'pane-output', share: 38, least: 64, divider: t('pane.resize-output'), content: <OutputPane /> },
      ]}
    />
  );
  return (
    <Split
      id="playground"
      orientation="horizontal"
      panes={[
        { id: 'pane-code', share: 40, least: 280, content: <CodePane /> },
        { id: 'pane-run', share: 60, least: 320, divider: t('pane.resize-code'), content: run },
      ]}
    />
  );
}

function CodePane() {
  return (
    <Boundary>
      <Editor onReady={warmWhereCheap} onFailed={reportEditorFailure} />
    </Boundary>
  );
}

function TimelinePane() {
  const comparing = useStore((state) => selectComparedRuns(state) !== null);
  return (
    <Boundary>
      <OfTheRun>
        {comparing ? <Compare renderPair={(runs, tools) => <RunPair runs={runs} tools={tools} />} /> : <Timeline />}
        <MomentBar />
      </OfTheRun>
    </Boundary>
  );
}

function OutputPane() {
  return (
    <Boundary>
      <OfTheRun>
        <PanelPane />
      </OfTheRun>
    </Boundary>
  );
}

/** Fades while a run starts, because what is shown is still the run before. */
function OfTheRun({ children }: { readonly children: ReactNode }) {
  const starting = useStore((state) => state.run?.status === 'starting');
  return (
    <div className={styles.run} data-starting={starting || undefined}>
      {children}
    </div>
  );
}

/** Fetches Python before it is asked for, where that costs the reader nothing that hurts. */
function warmWhereCheap(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!connection?.saveData && matchMedia('(pointer: fine)').matches) void warmRuntime();
}
