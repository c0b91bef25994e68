import type { i18n } from 'i18next';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '../../i18n/simulator';
import { selectBreakpoints } from '../../store/breakpoint-selectors';
import { selectAdviceInView, selectEditorError, selectTasksInView } from '../../store/selectors';
import { useStore } from '../../store/store';
import { selectTrace } from '../../store/trace-selectors';
import type { TaskAt } from '../../trace/state-model';
import { taskSigns } from '../../trace/task-signs';
import type { LineValues } from './marks';
import { lineMarks, lineValues } from './marks';
import type { PythonEditor } from './python-editor';

const NO_VALUES: readonly LineValues[] = [];

/** Keeps what the editor shows of the run in step with the store: tasks, values, breakpoints, error, advice. */
export function useRunInEditor(editor: PythonEditor | null): void {
  const { t, i18n } = useTranslation();
  const tasks = useStore(selectTasksInView);
  const tracks = useStore((state) => selectTrace(state).tracks);
  const withValues = useStore((state) => state.inlineValues);
  const breakpoints = useStore(selectBreakpoints);
  const error = useStore(selectEditorError);
  const advice = useStore(selectAdviceInView);

  const marks = useMemo(() => {
    const describe = ({ title, state, on }: TaskAt) =>
      t(on ? 'editor-travel.mark-on' : 'editor-travel.mark', {
        name: title,
        state: t(`state.${state}`),
        target: on?.label,
      });
    return lineMarks(tasks, taskSigns(tracks), describe);
  }, [tasks, tracks, t]);
  const values = useMemo(() => (withValues ? lineValues(tasks) : NO_VALUES), [tasks, withValues]);
  const onLines = useMemo(
    () =>
      breakpoints.flatMap(({ id, enabled, when }) =>
        when.kind === 'line'
          ? [{ id, enabled, line: when.line, text: t(`editor-travel.breakpoint${enabled ? '' : '-off'}`) }]
          : [],
      ),
    [breakpoints, t],
  );

  useEffect(() => editor?.setBreakpoints(onLines), [editor, onLines]);
  // The names come before the values: decorations at one place stand in the order in which they were made.
  useEffect(() => editor?.marks.setMarks(marks), [editor, marks]);
  useEffect(() => editor?.marks.setValues(values), [editor, values]);
  useEffect(() => editor?.setError(error && worded(i18n, error)), [editor, error, i18n]);
  useEffect(() => editor?.setAdvice(advice.map((one) => worded(i18n, one))), [editor, advice, i18n]);
  const sought = useStore((state) => state.soughtLine);
  useEffect(() => {
    if (sought) editor?.goTo(sought.line);
  }, [editor, sought]);
}

/** With the simulator's sentence in the reader's language; a message of CPython's stays. */
function worded<T extends { readonly message: string }>(i18n: i18n, said: T): T {
  return { ...said, message: tell(i18n, said.message).text };
}
