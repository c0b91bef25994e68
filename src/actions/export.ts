/** The run as a file for Perfetto (ui.perfetto.dev). */

import type { State } from '../store/state';
import { useStore } from '../store/store';
import type { Action } from './action';

export const exportTrace: Action = {
  id: 'export-trace',
  enabled: ({ run }) => run !== null && run.events.length > 0,
  perform: () => {
    void saveChromeTrace(useStore.getState());
  },
};

/** The converter is only fetched when it is wanted. */
async function saveChromeTrace({ run, program }: State): Promise<void> {
  if (!run) return;
  const { toChromeTrace } = await import('../trace/chrome-trace');
  const name = program?.id.split('/').at(-1) ?? 'program';
  saveFile(`${name}.trace.json`, JSON.stringify(toChromeTrace(run.events)), 'application/json');
}

function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
