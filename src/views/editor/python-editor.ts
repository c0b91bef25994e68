/** One Monaco editor for one program, without React. Import it lazily: it brings Monaco along. */
import type { Advice } from '../../trace/advice';
import { BreakpointGlyphs, type LineBreakpoint } from './breakpoint-glyphs';
import { type GutterListener, listenToGutter } from './gutter-clicks';
import type { ErrorMark } from './marks';
import { monaco } from './monaco';
import { RunMarks } from './run-marks';
import { letTabLeave } from './tab-focus';
import { followPageTheme } from './theme';

/** Monaco keeps the markers of each owner apart. */
const MARKERS = 'run';
const ADVICE_MARKERS = 'advice';

export interface EditorOptions {
  readonly source: string;
  readonly readOnly: boolean;
  readonly label: string;
  readonly onChange: (source: string) => void;
  /** Told the line of the caret, at once and whenever it comes to another. */
  readonly onCaret: (line: number) => void;
  readonly onGutterClick: GutterListener['onClick'];
  /** Told by id to which lines an edit has moved breakpoints. */
  readonly onBreakpointsMoved: (lines: ReadonlyMap<number, number>) => void;
  /** Told when Escape has made Tab leave the editor, and when Tab indents again. */
  readonly onTabLeaves: (leaves: boolean) => void;
}

type HidingEditor = monaco.editor.IStandaloneCodeEditor & { setHiddenAreas(ranges: monaco.IRange[]): void };

export class PythonEditor {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #model: monaco.editor.ITextModel;
  readonly #breakpoints: BreakpointGlyphs;
  /** What the run has left in the program. */
  readonly marks: RunMarks;
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
    this.marks = new RunMarks(this.#editor);
    this.#breakpoints = new BreakpointGlyphs(this.#editor, this.#model, options.onBreakpointsMoved);
    const change = this.#model.onDidChangeContent((event) => {
      options.onChange(this.#model.getValue());
      this.#breakpoints.follow(event);
    });
    const gutter = listenToGutter(this.#editor, {
      onClick: options.onGutterClick,
      onHover: (line) => this.#breakpoints.hint(line),
    });
    const caret = this.#editor.onDidChangeCursorPosition(({ position }) => options.onCaret(position.lineNumber));
    options.onCaret(this.#editor.getPosition()?.lineNumber ?? 1);
    const tab = letTabLeave(this.#editor, options.onTabLeaves);
    // These belong to the page: Monaco would do something of its own before the key bindings' dispatcher sees them.
    const { CtrlCmd, Shift } = monaco.KeyMod;
    const { Enter, F8 } = monaco.KeyCode;
    const pageKeys = monaco.editor.addKeybindingRules(
      [CtrlCmd | Enter, F8, Shift | F8].map((keybinding) => ({ keybinding, command: null })),
    );
    this.#disposables = [
      () => change.dispose(),
      gutter,
      () => caret.dispose(),
      tab,
      () => pageKeys.dispose(),
      unfollow,
    ];
  }

  /** Shows another program; what was typed into the one before cannot be undone here. */
  open(source: string): void {
    // Those of the program before are not to move into this one.
    this.#breakpoints.set([]);
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

  /** Leaves lines out of sight; their numbers stay theirs. */
  hideLines(lines: readonly [first: number, last: number] | null): void {
    const ranges = lines ? [new monaco.Range(lines[0], 1, lines[1], 1)] : [];
    // VS Code's own folding uses it, but the published types leave it out.
    (this.#editor as HidingEditor).setHiddenAreas(ranges);
  }

  setReadOnly(readOnly: boolean, label: string): void {
    this.#editor.updateOptions({ readOnly, domReadOnly: readOnly, ariaLabel: label });
  }

  /** Brings a line into sight and marks it, without taking the focus. */
  goTo(line: number): void {
    const last = this.#model.getLineMaxColumn(Math.min(line, this.#model.getLineCount()));
    this.#editor.setSelection({ startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: last });
    this.#editor.revealLineInCenterIfOutsideViewport(line, monaco.editor.ScrollType.Smooth);
  }

  focus(): void {
    this.#editor.focus();
  }

  setBreakpoints(breakpoints: readonly LineBreakpoint[]): void {
    this.#breakpoints.set(breakpoints);
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
}

/** What does not depend on the program. The static program (Editor.module.css) has the same measures. */
const LAYOUT = {
  automaticLayout: true,
  minimap: { enabled: false },
  glyphMargin: true,
  folding: false,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 42,
  // A click there moves to the next moment at which the line ran.
  selectOnLineNumbers: false,
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
