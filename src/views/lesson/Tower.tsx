import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../lesson/lesson';
import { useAddress } from '../shared/href';
import { useHydrated } from '../shared/use-hydrated';
import { Blocks } from './Blocks';
import { Html } from './Html';
import styles from './Tower.module.css';

type Layer = Extract<Block, { kind: 'layer' }>;

/**
 * The layers of a lesson as one picture: a stack of bars, the lowest layer at the bottom. Choosing a bar shows the layer's
 * text and program. Without JavaScript all layers are listed and the bars lead to them.
 *
 *     [ 9  Streams    ]
 *       …
 *     [ 2  Event loop ]  ▌
 *     [ 1  Coroutines ]  ▌ essential
 */
export function Tower({ layers }: { readonly layers: readonly Layer[] }) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const bars = useRef<(HTMLAnchorElement | null)[]>([]);
  const choose = (index: number) => {
    setChosen(index);
    bars.current[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = layerAfterKey(event.key, chosen, layers.length);
    if (target === null) return;
    event.preventDefault();
    choose(target);
  };
  return (
    <div className={styles.tower} data-alive={hydrated}>
      <div
        className={styles.bars}
        role="tablist"
        aria-orientation="vertical"
        aria-label={t('lesson.layers')}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {layers.map((layer, index) => (
          <a
            key={layer.n}
            ref={(bar) => {
              bars.current[index] = bar;
            }}
            id={`${id}bar${layer.n}`}
            className={styles.bar}
            href={`#layer-${layer.n}`}
            role="tab"
            aria-selected={index === chosen}
            aria-controls={`layer-${layer.n}`}
            tabIndex={hydrated && index !== chosen ? -1 : 0}
            data-essential={layer.essential}
            onClick={(event) => {
              event.preventDefault();
              choose(index);
            }}
          >
            <span className={styles.number}>{layer.n}</span>
            <Html as="span" html={layer.name} />
            {layer.essential && <span className="visually-hidden">({t('lesson.essential')})</span>}
          </a>
        ))}
      </div>
      <p className={styles.legend} aria-hidden>
        {t('lesson.essential')}
      </p>
      {layers.map((layer, index) => (
        <LayerPanel key={layer.n} layer={layer} shown={index === chosen} labelledBy={`${id}bar${layer.n}`} />
      ))}
    </div>
  );
}

/** The layer that an arrow key leads to; up means a higher layer. */
function layerAfterKey(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return Math.min(current + 1, count - 1);
    case 'ArrowDown':
    case 'ArrowLeft':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

interface PanelProps {
  readonly layer: Layer;
  readonly shown: boolean;
  readonly labelledBy: string;
}

function LayerPanel({ layer, shown, labelledBy }: PanelProps) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const target = layer.lesson === null ? null : linkTo({ page: { kind: 'lesson', slug: layer.lesson } });
  return (
    <section
      id={`layer-${layer.n}`}
      className={styles.panel}
      role="tabpanel"
      aria-labelledby={labelledBy}
      data-shown={shown}
    >
      <h3>
        <span className={styles.nth}>{t('lesson.layer', { n: layer.n })}</span> <Html as="span" html={layer.name} />
      </h3>
      <Blocks blocks={layer.children} />
      {target && (
        <p>
          <a href={target}>{t('lesson.go-to-lesson')}</a>
        </p>
      )}
    </section>
  );
}
