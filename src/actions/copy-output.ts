import { useStore } from '../store/store';
import { selectVisibleOutput } from '../store/trace-selectors';
import type { Action } from './action';
import { copyText } from './copy';

/** Apart from the program's other actions, because a page is read without the trace. */
export const copyOutput: Action = {
  id: 'copy-output',
  enabled: (state) => selectVisibleOutput(state).length > 0,
  perform: () => {
    const output = selectVisibleOutput(useStore.getState());
    void copyText(output.map((event) => event.text).join(''));
  },
};
