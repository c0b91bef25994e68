import type { OpenProgram } from '../../store/state';
import styles from './StaticProgram.module.css';

interface Props {
  readonly program: OpenProgram;
  readonly label: string;
  readonly hiddenLines: readonly [first: number, last: number] | null;
}

/** The program as text, in the place and with the measures of the editor which will cover it. */
export function StaticProgram({ program, label, hiddenLines }: Props) {
  const untouched = !hiddenLines && program.source === program.original && program.html !== '';
  return (
    // A long program scrolls, so the keyboard must get here; the focus also asks for the editor.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region
    <section className={styles.program} aria-label={label} tabIndex={0}>
      {untouched ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build from the lesson's own file
        <div dangerouslySetInnerHTML={{ __html: program.html }} />
      ) : (
        <pre>
          <code>
            {program.source.split('\n').map((line, index) =>
              isHidden(hiddenLines, index + 1) ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its number
                <span key={index}>
                  <span className="line">{line}</span>
                  {'\n'}
                </span>
              ),
            )}
          </code>
        </pre>
      )}
    </section>
  );
}

function isHidden(lines: readonly [first: number, last: number] | null, line: number): boolean {
  return lines !== null && line >= lines[0] && line <= lines[1];
}
