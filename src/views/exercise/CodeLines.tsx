import { type CSSProperties, Fragment } from 'react';
import { codePieces } from '../../base/code-seams';
import styles from './SortableList.module.css';

/** The lines of a piece of a program, where there may be no room for them: each goes on below, and not inside a name. */
export function CodeLines({ text }: { readonly text: string }) {
  return text.split(/(?<=\n)/).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a piece never change their order
    <span key={index} className={styles.line} style={{ '--indent': `${indentOf(line)}ch` } as CSSProperties}>
      {codePieces(line).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line neither
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  ));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
