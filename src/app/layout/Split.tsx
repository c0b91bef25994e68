import { Fragment, type ReactNode, useEffect } from 'react';
import { Group, Panel, Separator, useGroupRef } from 'react-resizable-panels';
import { setPaneSizes } from '../../actions/preferences';
import { useStore } from '../../store/store';
import styles from './Split.module.css';

export interface Pane {
  /** Also its element's id and the name under which its size is kept. */
  readonly id: string;
  /** Its share in percent, until the reader moves a divider. */
  readonly share: number;
  /** The least it can be made, in pixels. */
  readonly least: number;
  /** What a screen reader calls the divider before it; the first pane has none. */
  readonly divider?: string;
  readonly content: ReactNode;
}

interface Props {
  readonly id: string;
  readonly orientation: 'horizontal' | 'vertical';
  readonly panes: readonly Pane[];
}

/** Panes with dividers between them, moved by pointer or keyboard; the sizes are remembered. */
export function Split({ id, orientation, panes }: Props) {
  const group = useGroupRef();
  const kept = useStore((state) => state.panes[id]);
  const names = panes.map((pane) => pane.id).join(' ');
  const fits = kept !== undefined && names === Object.keys(kept).join(' ');
  // The sizes come back after hydration; what the library itself reports back is equal and changes nothing.
  useEffect(() => {
    if (kept && fits) group.current?.setLayout(kept);
  }, [group, kept, fits]);
  return (
    <Group
      id={id}
      groupRef={group}
      orientation={orientation}
      className={styles.group}
      defaultLayout={Object.fromEntries(panes.map((pane) => [pane.id, pane.share]))}
      onLayoutChanged={(layout, meta) => {
        if (meta.isUserInteraction) setPaneSizes(id, layout);
      }}
    >
      {panes.map((pane) => (
        <Fragment key={pane.id}>
          {pane.divider && (
            <Separator className={`${styles.divider} ${styles[orientation]}`} aria-label={pane.divider} />
          )}
          <Panel id={pane.id} minSize={pane.least} className={styles.pane}>
            {pane.content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
