import { Lightbulb, MessageCircleWarning } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../lesson/lesson';
import { Blocks } from './Blocks';
import styles from './Boxes.module.css';
import { Html } from './Html';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** An aside that may be skipped. */
export function Note({ block }: { readonly block: BlockOf<'note'> }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <aside className={styles.note} aria-labelledby={id}>
      <p className={styles.kind} id={id}>
        <Lightbulb aria-hidden />
        {t('lesson.note')}
      </p>
      <Blocks blocks={block.children} />
    </aside>
  );
}

/** A wrong belief, in the words of those who hold it, and what refutes it. */
export function Belief({ block }: { readonly block: BlockOf<'belief'> }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.belief} aria-labelledby={id}>
      <p className={styles.kind} id={id}>
        <MessageCircleWarning aria-hidden />
        {t('lesson.belief')}
      </p>
      <Html as="p" className={styles.claim} html={block.belief} />
      <Blocks blocks={block.children} />
    </section>
  );
}

/** Things of one kind, side by side where there is room. */
export function Cards({ cards }: { readonly cards: readonly BlockOf<'card'>[] }) {
  return (
    <div className={styles.cards}>
      {cards.map((card) => (
        <section key={card.title} className={styles.card}>
          <Html as="h3" className={styles.cardTitle} html={card.title} />
          <Blocks blocks={card.children} />
        </section>
      ))}
    </div>
  );
}
