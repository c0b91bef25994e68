import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editProgram } from '../../actions/program';
import { selectAdviceInView, selectEditorError, selectTasksInView } from '../../store/selectors';
import { useStore } from '../../store/store';
import type { TaskAt } from '../../trace/model';
import styles from './Editor.module.css';
import { lineMarks } from './marks';
import type { PythonEditor } from './python-editor';
import { StaticProgram } from './StaticProgram';
import { useWanted } from './use-wanted';

interface Props {
  /** Told once when the editor can be typed in; until then the program is shown, not editable. */
  readonly onReady?: () => void;
  /** Told when the editor could not be loaded. The program stays readable. */
  readonly onFailed: (error: unknown) => void;
}

/** The open program: at once as highlighted text, and in Monaco as soon as that is wanted and there. */
export function Editor({ onReady, onFailed }: Props) {
  const { t } = useTranslation();
  const program = useStore((state) => state.program);
  const tasks = useStore(selectTasksInView);
  const error = useStore(selectEditorError);
  const advice = useStore(selectAdviceInView);
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<PythonEditor | null>(null);
  const [tabLeaves, setTabLeaves] = useState(false);
  const wanted = useWanted(frame);

  const describe = useCallback(
    (task: TaskAt) =>
      t(task.on ? 'editor.task-here-on' : 'editor.task-here', {
        name: task.title,
        state: t(`state.${task.state}`),
        target: task.on?.label,
      }),
    [t],
  );
  const label = t(program?.readOnly ? 'editor.label-read-only' : 'editor.label');
  const latest = useRef({ label, describe, onReady, onFailed });
  useEffect(() => {
    latest.current = { label, describe, onReady, onFailed };
  });

  useEffect(() => {
    if (!wanted) return;
    let made: PythonEditor | null = null;
    let cancelled = false;
    import('./python-editor').then(
      (module) => {
        const { program: current } = useStore.getState();
        if (cancelled || !host.current || !current) return;
        const hadFocus = frame.current?.contains(document.activeElement);
        made = new module.PythonEditor(host.current, {
          source: current.source,
          readOnly: current.readOnly,
          label: latest.current.label,
          onChange: editProgram,
          describe: (task) => latest.current.describe(task),
          onTabLeaves: setTabLeaves,
        });
        setEditor(made);
        if (hadFocus) made.focus();
        latest.current.onReady?.();
      },
      (reason: unknown) => latest.current.onFailed(reason),
    );
    return () => {
      cancelled = true;
      made?.dispose();
      setEditor(null);
    };
  }, [wanted]);

  const id = program?.id;
  const source = program?.source;
  const shownId = useRef(id);
  const readOnly = program?.readOnly ?? false;
  useEffect(() => editor?.setReadOnly(readOnly, label), [editor, readOnly, label]);
  useEffect(() => {
    if (editor && source !== undefined) {
      if (shownId.current === id) editor.setSource(source);
      else editor.open(source);
    }
    shownId.current = id;
  }, [editor, id, source]);
  useEffect(() => editor?.setMarks(lineMarks(tasks)), [editor, tasks]);
  useEffect(() => editor?.setError(error), [editor, error]);
  useEffect(() => editor?.setAdvice(advice), [editor, advice]);

  return (
    <div ref={frame} className={styles.frame}>
      {program && !editor && <StaticProgram program={program} label={label} />}
      <div ref={host} className={styles.host} hidden={!program} />
      <p className={tabLeaves ? styles.hint : 'visually-hidden'} role="status">
        {tabLeaves && t('editor.tab-leaves')}
      </p>
    </div>
  );
}
