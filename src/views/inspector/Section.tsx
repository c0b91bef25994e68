import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Inspector.module.css';

interface Props<T> {
  /** Names it in the page, for styles and tests: `ready`. */
  readonly id: string;
  readonly title: string;
  readonly items: readonly T[];
  /** A list item. */
  readonly render: (item: T, index: number) => ReactNode;
  readonly ordered?: boolean;
  /** How many there are, where they are not all in `items`. */
  readonly note?: string;
}

/** So many items are shown at first. */
const SHOWN = 8;
/** And never more than so many. */
const MOST = 200;

/** A titled list; nothing where it would be empty. A long one is cut, with the number of the rest. */
export function Section<T>({ id, title, items, render, ordered = false, note }: Props<T>) {
  const { t } = useTranslation();
  const heading = useId();
  const [whole, setWhole] = useState(false);
  if (items.length === 0) return null;
  // One item more takes no more room than the line that says so.
  const cut = items.length <= SHOWN + 1 ? items.length : whole ? MOST : SHOWN;
  const left = items.length - cut;
  const List = ordered ? 'ol' : 'ul';
  return (
    <section className={styles.section} aria-labelledby={heading} data-section={id}>
      <h2 className={styles.title} id={heading}>
        {title} <span className={styles.count}>{note ?? items.length}</span>
      </h2>
      <List className={styles.list}>{items.slice(0, cut).map(render)}</List>
      {left > 0 && (
        <button type="button" className={styles.more} disabled={whole} onClick={() => setWhole(true)}>
          {t('inspector.more', { count: left })}
        </button>
      )}
    </section>
  );
}
