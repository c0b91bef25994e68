import styles from './Glyph.module.css';
import { GLYPHS, type GlyphKind } from './glyphs';

interface Props {
  readonly kind: GlyphKind;
  readonly x?: number;
  readonly y?: number;
}

/** The mark of an instant or of an end. */
export function Glyph({ kind, x = 0, y = 0 }: Props) {
  const { outline, detail } = GLYPHS[kind];
  return (
    <g className={`${styles.glyph} ${styles[kind]}`} data-glyph={kind} transform={`translate(${x} ${y})`}>
      <path className={styles.outline} d={outline} />
      {detail && <path className={styles.detail} d={detail} />}
    </g>
  );
}
