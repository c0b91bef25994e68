/** The run as a file, or as text to paste: for Perfetto (ui.perfetto.dev), for an answer, for a page. */
import type { TFunction } from 'i18next';
import { getI18n } from 'react-i18next';
import { formatSeconds } from '../base/time';
import { noticed } from '../store/changes';
import { selectShownRun } from '../store/shown-run';
import type { State } from '../store/state';
import { useStore } from '../store/store';
import { selectTrace } from '../store/trace-selectors';
import type { DiagramWords } from '../trace/text-diagram';
import type { Action, ActionId } from './action';
import { copyText } from './copy';
import { saveFile } from './save-file';

const hasEvents = (state: State) => (selectShownRun(state)?.events.length ?? 0) > 0;

function exporting(id: ActionId, perform: (state: State) => Promise<void>): Action {
  return { id, enabled: hasEvents, perform: () => void perform(useStore.getState()) };
}

/** The converters are only fetched when they are wanted. */
export const exportTrace = exporting('export-trace', async (state) => {
  const { toChromeTrace } = await import('../trace/chrome-trace');
  const json = JSON.stringify(toChromeTrace(selectTrace(state).events));
  saveFile(`${programName(state)}.trace.json`, new Blob([json], { type: 'application/json' }));
});

export const copyDiagram = exporting('copy-diagram', async (state) => {
  await copyText(await diagram(state), 'copy-refused');
});

export const saveDiagram = exporting('save-diagram', async (state) => {
  saveFile(`${programName(state)}.txt`, new Blob([await diagram(state)], { type: 'text/plain;charset=utf-8' }));
});

/** Saves the program itself: for when it is too long for a link. */
export function saveProgram(): void {
  const state = useStore.getState();
  saveFile(
    `${programName(state)}.py`,
    new Blob([state.program?.source ?? ''], { type: 'text/x-python;charset=utf-8' }),
  );
}

/** Saves a picture of the run; `svg` is a whole document. */
export function savePicture(svg: string): void {
  saveFile(`${programName(useStore.getState())}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
}

/** The same as pixels, twice as many as on the page, so that it stays sharp where it is pasted. */
export async function savePixels(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  try {
    saveFile(`${programName(useStore.getState())}.png`, await pixelsOf(svg, size));
  } catch {
    useStore.setState((state) => noticed(state, 'picture-failed'));
  }
}

const PIXELS_PER_UNIT = 2;

async function pixelsOf(svg: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const image = new Image(width, height);
  // Not a blob's address: WebKit taints a canvas on which an SVG from one is drawn.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXELS_PER_UNIT;
  canvas.height = height * PIXELS_PER_UNIT;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas could not be read'))), 'image/png');
  });
}

async function diagram(state: State): Promise<string> {
  const { textDiagram } = await import('../trace/text-diagram');
  return textDiagram(selectTrace(state), diagramWords(getI18n().t, state));
}

/** What a text diagram says in the reader's language. */
function diagramWords(t: TFunction, state: State): DiagramWords {
  return {
    heading: runHeading(t, state),
    titleOf: ({ kind, title }) => (kind === 'loop' ? title.replace('event loop', t('timeline.loop')) : title),
    states: {
      running: t('state.running'),
      ready: t('state.ready'),
      waiting: t('state.waiting'),
      blocked: t('state.blocked'),
      idle: t('state.idle'),
      finished: t('state.finished'),
      failed: t('state.failed'),
      cancelled: t('state.cancelled'),
    },
    moreTracks: (count) => t('export.more-tracks', { count }),
  };
}

/** `tea.py: Finished at 3.000 s`: what stands over an exported picture. */
export function runHeading(t: TFunction, state: State): string {
  const { events, end } = selectTrace(state);
  const name = `${programName(state)}.py`;
  const time = formatSeconds(end.t);
  const last = events.at(-1);
  if (last?.kind !== 'run-ended') return t('export.heading-open', { name, time });
  return t('export.heading', { name, time, outcome: t(`outcome.${last.outcome}`) });
}

function programName({ program }: State): string {
  return program?.id.split('/').at(-1) ?? 'program';
}
