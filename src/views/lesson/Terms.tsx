import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../../lesson/lesson';
import { Popover } from '../shared/Popover';
import styles from './Terms.module.css';

/** The terms that the lesson explains, listed at its end: there a term's link leads where there is no JavaScript. */
export function TermList({ terms }: { readonly terms: readonly Term[] }) {
  const { t } = useTranslation();
  if (terms.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby="terms">
      <h2 id="terms">{t('lesson.terms')}</h2>
      <dl>
        {terms.map(({ id, term, text }) => (
          <div key={id} id={`term-${id}`} className={styles.entry}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface PopoverProps {
  readonly terms: readonly Term[];
  /** The text in which the terms stand. */
  readonly text: RefObject<HTMLElement | null>;
}

/** Explains a term where it stands, when its link is clicked. */
export function TermPopover({ terms, text }: PopoverProps) {
  const [open, setOpen] = useState<{ readonly term: Term; readonly link: HTMLElement } | null>(null);

  useEffect(() => {
    const element = text.current;
    const onClick = (event: MouseEvent) => {
      const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>('a.term') : null;
      const term = terms.find(({ id }) => id === clicked?.dataset.term);
      if (!clicked || !term) return;
      event.preventDefault();
      setOpen({ term, link: clicked });
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [terms, text]);

  return (
    <Popover anchor={open?.link ?? null} onClose={() => setOpen(null)} label={open?.term.term ?? ''}>
      <div className={styles.popover}>
        <strong>{open?.term.term}</strong>
        <p>{open?.term.text}</p>
      </div>
    </Popover>
  );
}
