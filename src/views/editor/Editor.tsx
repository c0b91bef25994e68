import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveBreakpoints, toggleLineBreakpoint } from '../../actions/breakpoints';
import { moveToLineRun } from '../../actions/jumps';
import { placeCaret } from '../../actions/preferences';
import { editProgram } from '../../actions/program';
import { useStore } from '../../store/store';
import styles from './Editor.module.css';
import type { Gutter } from './gutter-clicks';
import { loadEditor } from './load-editor';
import type { PythonEditor } from './python-editor';
import { StaticProgram } from './StaticProgram';
import { useRunInEditor } from './use-run-in-editor';
import { useWanted } from './use-wanted';

interface Props {
  /** Told once when the editor can be typed in; until then the program is shown, not editable. */
  readonly onReady?: () => void;
  /** Told when the editor could not be loaded. The program stays readable. */
  readonly onFailed: (error: unknown) => void;
  /** Lines that are part of the program and not shown, from the first to the last. */
  readonly hiddenLines?: readonly [first: number, last: number] | null;
}

/** The open program: at once as highlighted text, and in Monaco as soon as that is wanted and there. */
export function Editor({ onReady, onFailed, hiddenLines = null }: Props) {
  const { t, i18n } = useTranslation();
  const program = useStore((state) => state.program);
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<PythonEditor | null>(null);
  const [tabLeaves, setTabLeaves] = useState(false);
  const wanted = useWanted(frame);

  const label = t(program?.readOnly ? 'editor.label-read-only' : 'editor.label');
  const latest = useRef({ label, onReady, onFailed });
  useEffect(() => {
    latest.current = { label, onReady, onFailed };
  });

  useEffect(() => {
    if (!wanted) return;
    let made: PythonEditor | null = null;
    let cancelled = false;
    loadEditor(i18n.language).then(
      (module) => {
        const { program: current } = useStore.getState();
        if (cancelled || !host.current || !current) return;
        const hadFocus = frame.current?.contains(document.activeElement);
        made = new module.PythonEditor(host.current, {
          source: current.source,
          readOnly: current.readOnly,
          label: latest.current.label,
          onChange: editProgram,
          onCaret: placeCaret,
          onGutterClick: clickGutter,
          onBreakpointsMoved: moveBreakpoints,
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
      placeCaret(null);
    };
  }, [wanted, i18n]);

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
  useEffect(() => editor?.hideLines(hiddenLines), [editor, hiddenLines]);
  useRunInEditor(editor);

  return (
    <div ref={frame} className={styles.frame}>
      {program && !editor && <StaticProgram program={program} label={label} hiddenLines={hiddenLines} />}
      {/* The class gives the menu, which stands in a shadow tree beside the editor, the theme's colours. */}
      <div ref={host} className={`${styles.host} monaco-component`} hidden={!program} />
      <p className={tabLeaves ? styles.hint : 'visually-hidden'} role="status">
        {tabLeaves && t('editor.tab-leaves')}
      </p>
    </div>
  );
}

/** Left of the line numbers is the place of breakpoints; a number or a mark leads to the next moment at which the line ran. */
function clickGutter(gutter: Gutter, line: number, shift: boolean): void {
  if (gutter === 'breakpoints') toggleLineBreakpoint(line);
  else moveToLineRun(line, shift ? 'previous' : 'next');
}
