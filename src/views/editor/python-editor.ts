/** One Monaco editor for one program, without React. Import it lazily: it brings Monaco along. */
import type { Advice } from '../../trace/advice';
import type { TaskAt } from '../../trace/model';
import type { ErrorMark, LineMark } from './marks';
import styles from './marks.module.css';
import { monaco } from './monaco';
import { letTabLeave } from './tab-focus';
import { followPageTheme } from './theme';

/** Monaco keeps the markers of each owner apart. */
const MARKERS = 'run';
const ADVICE_MARKERS = 'advice';

/** More names than this at one line are counted, not listed. */
const NAMES_SHOWN = 3;

export interface EditorOptions {
  readonly source: string;
  readonly readOnly: boolean;
  readonly label: string;
  readonly onChange: (source: string) => void;
  /** What the hover says of a task, as Markdown. */
  readonly describe: (task: TaskAt) => string;
  /** Told when Escape has made Tab leave the editor, and when Tab indents again. */
  readonly onTabLeaves: (leaves: boolean) => void;
}

export class PythonEditor {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #model: monaco.editor.ITextModel;
  readonly #marks: monaco.editor.IEditorDecorationsCollection;
  readonly #describe: EditorOptions['describe'];
  readonly #disposables: (() => void)[];

  /** Fills `host`, in the font that the host has. */
  constructor(host: HTMLElement, options: EditorOptions) {
    const font = getComputedStyle(host);
    this.#model = monaco.editor.createModel(options.source, 'python');
    this.#model.setEOL(monaco.editor.EndOfLineSequence.LF);
    this.#model.updateOptions({ tabSize: 4, insertSpaces: true });
    const unfollow = followPageTheme();
    this.#editor = monaco.editor.create(host, {
      model: this.#model,
      ariaLabel: options.label,
      readOnly: options.readOnly,
      // A read-only program is for reading and copying: it has no blinking caret to promise more.
      domReadOnly: options.readOnly,
      fontFamily: font.fontFamily,
      fontSize: Number.parseFloat(font.fontSize),
      lineHeight: Number.parseFloat(font.lineHeight),
      fontLigatures: false,
      ...LAYOUT,
    });
    this.#describe = options.describe;
    this.#marks = this.#editor.createDecorationsCollection();
    const change = this.#model.onDidChangeContent(() => options.onChange(this.#model.getValue()));
    const tab = letTabLeave(this.#editor, options.onTabLeaves);
    // Control+Enter belongs to the page: Monaco would insert a line before the key binding's dispatcher sees it.
    const runKey = monaco.editor.addKeybindingRule({
      keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter,
      command: null,
    });
    this.#disposables = [() => change.dispose(), tab, () => runKey.dispose(), unfollow];
  }

  /** Shows another program; what was typed into the one before cannot be undone here. */
  open(source: string): void {
    if (this.#model.getValue() !== source) this.#model.setValue(source);
    this.#editor.setScrollTop(0);
  }

  /** Replaces the text from outside (reset, a draft that comes back); the learner's own typing is there already. */
  setSource(source: string): void {
    if (this.#model.getValue() === source) return;
    // As an edit rather than setValue, so that Ctrl+Z brings back what was there.
    this.#model.pushEditOperations([], [{ range: this.#model.getFullModelRange(), text: source }], () => null);
    this.#model.pushStackElement();
  }

  setReadOnly(readOnly: boolean, label: string): void {
    this.#editor.updateOptions({ readOnly, domReadOnly: readOnly, ariaLabel: label });
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Shows where tasks stand. The running task's line is brought into view, unless the learner is at work here. */
  setMarks(marks: readonly LineMark[]): void {
    this.#marks.set(
      marks.filter(({ line }) => line <= this.#model.getLineCount()).flatMap((mark) => this.#decorate(mark)),
    );
    const running = marks.find((mark) => mark.state === 'running');
    if (running && !this.#editor.hasTextFocus()) {
      this.#editor.revealLineInCenterIfOutsideViewport(running.line, monaco.editor.ScrollType.Immediate);
    }
  }

  /** Underlines the line at which the last run failed. */
  setError(error: ErrorMark | null): void {
    const markers = error ? [this.#marker(error, monaco.MarkerSeverity.Error)] : [];
    monaco.editor.setModelMarkers(this.#model, MARKERS, markers);
  }

  /** Underlines the lines that the simulator has advice on. */
  setAdvice(advice: readonly Advice[]): void {
    const markers = advice.flatMap(({ line, message, outdated }) =>
      line === null
        ? []
        : [this.#marker({ line, message }, outdated ? monaco.MarkerSeverity.Warning : monaco.MarkerSeverity.Info)],
    );
    monaco.editor.setModelMarkers(this.#model, ADVICE_MARKERS, markers);
  }

  dispose(): void {
    for (const dispose of this.#disposables) dispose();
    this.#editor.dispose();
    this.#model.dispose();
  }

  #marker({ line: wanted, message }: ErrorMark, severity: monaco.MarkerSeverity): monaco.editor.IMarkerData {
    const line = Math.min(wanted, this.#model.getLineCount());
    return {
      severity,
      message,
      startLineNumber: line,
      endLineNumber: line,
      startColumn: this.#model.getLineFirstNonWhitespaceColumn(line) || 1,
      endColumn: this.#model.getLineMaxColumn(line),
    };
  }

  #decorate({ line, state, tasks }: LineMark): monaco.editor.IModelDeltaDecoration[] {
    const hoverMessage = tasks.map((task) => ({ value: this.#describe(task) }));
    const whole: monaco.editor.IModelDeltaDecoration = {
      range: new monaco.Range(line, 1, line, 1),
      options: {
        isWholeLine: true,
        hoverMessage,
        linesDecorationsClassName: `${styles.gutter} ${styles[state]}`,
        ...(state === 'running' && { className: styles.runningLine ?? '' }),
      },
    };
    return [whole, ...this.#names(line, tasks)];
  }

  /** The tasks' names behind the line's text, each in the colour of its state. */
  #names(line: number, tasks: readonly TaskAt[]): monaco.editor.IModelDeltaDecoration[] {
    const end = this.#model.getLineMaxColumn(line);
    const shown: { text: string; state: string }[] = tasks
      .slice(0, NAMES_SHOWN)
      .map((task) => ({ text: task.title, state: task.state }));
    if (tasks.length > NAMES_SHOWN) shown.push({ text: `+${tasks.length - NAMES_SHOWN}`, state: 'more' });
    return shown.map(({ text, state }) => ({
      range: new monaco.Range(line, end, line, end),
      options: {
        showIfCollapsed: true,
        after: {
          content: `\u00a0${text}\u00a0`,
          inlineClassName: `${styles.name} ${styles[state]}`,
          cursorStops: monaco.editor.InjectedTextCursorStops.None,
        },
      },
    }));
  }
}

/** What does not depend on the program. The static program (Editor.module.css) has the same measures. */
const LAYOUT = {
  automaticLayout: true,
  minimap: { enabled: false },
  glyphMargin: false,
  folding: false,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 22,
  padding: { top: 12, bottom: 12 },
  scrollBeyondLastLine: false,
  wordWrap: 'off',
  detectIndentation: false,
  // A dimmed number of the last line would be too faint to read.
  renderFinalNewline: 'on',
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
  stickyScroll: { enabled: false },
  guides: { indentation: true, highlightActiveIndentation: false },
  links: false,
  fixedOverflowWidgets: true,
  scrollbar: {
    verticalScrollbarSize: 10,
    horizontalScrollbarSize: 10,
    useShadows: false,
    alwaysConsumeMouseWheel: false,
  },
} satisfies monaco.editor.IStandaloneEditorConstructionOptions;
