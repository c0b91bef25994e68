/** What the run has left in the program, as Monaco decorations: tasks where they stand, their names, values of variables. */
import { letterClass } from './letter-class';
import type { LineMark, LineValues, MarkedTask } from './marks';
import styles from './marks.module.css';
import { monaco } from './monaco';

/** More names than this at one line are counted, not listed. */
const NAMES_SHOWN = 3;
/** The gutter has room for two marks; the second counts the rest where there are more. */
const MARKS_SHOWN = 2;
/** A longer list is read nowhere. */
const HOVERED = 12;

type Decoration = monaco.editor.IModelDeltaDecoration;

export class RunMarks {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #marks: monaco.editor.IEditorDecorationsCollection;
  readonly #values: monaco.editor.IEditorDecorationsCollection;

  constructor(editor: monaco.editor.IStandaloneCodeEditor) {
    this.#editor = editor;
    this.#marks = editor.createDecorationsCollection();
    this.#values = editor.createDecorationsCollection();
  }

  /** Shows where tasks stand. The running task's line is brought into view, unless the learner is at work here. */
  setMarks(marks: readonly LineMark[]): void {
    const lines = this.#editor.getModel()?.getLineCount() ?? 0;
    this.#marks.set(marks.filter(({ line }) => line <= lines).flatMap((mark) => this.#decorate(mark)));
    const running = marks.find((mark) => isRunning(mark));
    if (running && !this.#editor.hasTextFocus()) {
      this.#editor.revealLineInCenterIfOutsideViewport(running.line, monaco.editor.ScrollType.Immediate);
    }
  }

  /** Shows values behind their lines. */
  setValues(values: readonly LineValues[]): void {
    const lines = this.#editor.getModel()?.getLineCount() ?? 0;
    this.#values.set(
      values.filter(({ line }) => line <= lines).map(({ line, text }) => this.#behind(line, text, styles.values ?? '')),
    );
  }

  #decorate(mark: LineMark): Decoration[] {
    const { line, tasks } = mark;
    const whole: Decoration = {
      range: new monaco.Range(line, 1, line, 1),
      options: {
        isWholeLine: true,
        hoverMessage: tasks.slice(0, HOVERED).map(({ text }) => ({ value: asMarkdown(text) })),
        ...(isRunning(mark) && { className: styles.runningLine ?? '' }),
      },
    };
    return [whole, ...gutter(mark), ...this.#names(mark)];
  }

  /** The tasks' names behind the line's text, each in the colour of its state. */
  #names({ line, tasks }: LineMark): Decoration[] {
    const names = tasks.slice(0, NAMES_SHOWN).map(({ title, state }) => this.#behind(line, title, nameClass(state)));
    const rest = tasks.length - NAMES_SHOWN;
    return rest > 0 ? [...names, this.#behind(line, `+${rest}`, nameClass('more'))] : names;
  }

  /** A text that is not the program's, at the end of a line. */
  #behind(line: number, text: string, inlineClassName: string): Decoration {
    const end = this.#editor.getModel()?.getLineMaxColumn(line) ?? 1;
    return {
      range: new monaco.Range(line, end, line, end),
      options: {
        showIfCollapsed: true,
        after: {
          content: `\u00a0${text.replaceAll(' ', '\u00a0')}\u00a0`,
          inlineClassName,
          cursorStops: monaco.editor.InjectedTextCursorStops.None,
        },
      },
    };
  }
}

/** The marks before a line: of one task, of two, or of one and how many more. */
function gutter({ line, tasks }: LineMark): Decoration[] {
  const shown = tasks.length > MARKS_SHOWN ? tasks.slice(0, MARKS_SHOWN - 1) : tasks;
  const rest = tasks.slice(shown.length);
  const marks = shown.map((task, place) => gutterMark(line, place, markClass(task), task.text));
  if (rest.length === 0) return marks;
  const told = rest.slice(0, HOVERED).map((task) => task.text);
  const classes = `${styles.mark} ${styles.rest} ${letterClass(`+${Math.min(rest.length, 99)}`)}`;
  return [...marks, gutterMark(line, shown.length, classes, told.join('\n'))];
}

function gutterMark(line: number, place: number, classes: string, tooltip: string): Decoration {
  return {
    range: new monaco.Range(line, 1, line, 1),
    options: {
      linesDecorationsClassName: `${classes} ${place === 0 ? styles.first : styles.second}`,
      linesDecorationsTooltip: tooltip,
    },
  };
}

function markClass({ letters, colour, state }: MarkedTask): string {
  return `${styles.mark} ${styles[`task${colour}`]} ${styles[`is-${state}`]} ${letterClass(letters)}`;
}

function nameClass(state: string): string {
  return `${styles.name} ${styles[state]}`;
}

function isRunning({ tasks }: LineMark): boolean {
  return tasks[0]?.state === 'running';
}

/** A name may hold signs that Markdown would take for its own. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!~<>|]/g, '\\$&');
}
