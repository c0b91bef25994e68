/** Breakpoints in the gutter. They are Monaco decorations, so that they move with the lines that they stand at. */
import styles from './marks.module.css';
import { monaco } from './monaco';

/** A breakpoint on a line of the program. */
export interface LineBreakpoint {
  readonly id: number;
  readonly line: number;
  readonly enabled: boolean;
  /** What a person is told of it. */
  readonly text: string;
}

export class BreakpointGlyphs {
  readonly #model: monaco.editor.ITextModel;
  readonly #decorations: monaco.editor.IEditorDecorationsCollection;
  readonly #hint: monaco.editor.IEditorDecorationsCollection;
  readonly #onMoved: (lines: ReadonlyMap<number, number>) => void;
  #shown: readonly LineBreakpoint[] = [];
  #length: number;
  #hinted: number | null = null;

  /** @param onMoved told by id to which lines an edit has moved breakpoints */
  constructor(
    editor: monaco.editor.IStandaloneCodeEditor,
    model: monaco.editor.ITextModel,
    onMoved: (lines: ReadonlyMap<number, number>) => void,
  ) {
    this.#model = model;
    this.#decorations = editor.createDecorationsCollection();
    this.#hint = editor.createDecorationsCollection();
    this.#onMoved = onMoved;
    this.#length = model.getValueLength();
  }

  set(breakpoints: readonly LineBreakpoint[]): void {
    this.#shown = breakpoints.filter(({ line }) => line <= this.#model.getLineCount());
    this.#decorations.set(this.#shown.map((each) => this.#decorate(each)));
    this.hint(this.#hinted);
  }

  /** Shows where a click would set one; null shows nothing. */
  hint(line: number | null): void {
    this.#hinted = line;
    const free = line !== null && !this.#shown.some((each) => each.line === line);
    const glyphMarginClassName = `${styles.breakpoint} ${styles.hint}`;
    this.#hint.set(free ? [{ range: new monaco.Range(line, 1, line, 1), options: { glyphMarginClassName } }] : []);
  }

  /** Follows a change of the program: tells which breakpoints have moved. */
  follow({ changes }: monaco.editor.IModelContentChangedEvent): void {
    const before = this.#length;
    this.#length = this.#model.getValueLength();
    if (changes.some((change) => change.rangeLength >= before)) {
      // The whole text was replaced, and no line is known again: they stay where they were.
      this.set(this.#shown);
      return;
    }
    const moved = new Map<number, number>();
    for (const [i, { id, line }] of this.#shown.entries()) {
      const now = this.#decorations.getRange(i)?.startLineNumber ?? line;
      if (now !== line) moved.set(id, now);
    }
    if (moved.size > 0) this.#onMoved(moved);
  }

  #decorate({ line, enabled, text }: LineBreakpoint): monaco.editor.IModelDeltaDecoration {
    // On the first letter of the line: a line break before it takes the breakpoint along, one behind it does not.
    const column = this.#model.getLineFirstNonWhitespaceColumn(line) || 1;
    return {
      range: new monaco.Range(line, column, line, column + 1),
      options: {
        stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
        glyphMarginClassName: `${styles.breakpoint} ${enabled ? '' : styles.off}`,
        glyphMarginHoverMessage: { value: text },
      },
    };
  }
}
