import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type CSSProperties, Fragment, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { codePieces } from '../../base/code-seams';
import { IconButton } from '../shared/IconButton';
import styles from './SortableList.module.css';

export interface Item {
  readonly id: string;
  readonly text: string;
  /** It stands where it belongs, or does not; null before that is said. */
  readonly right?: boolean | null;
  /** What belongs to it and moves with it; shown below. */
  readonly more?: ReactNode;
}

interface Props {
  readonly label: string;
  readonly items: readonly Item[];
  /** They are words, not lines of a program. */
  readonly prose?: boolean;
  readonly onMove: (from: number, to: number) => void;
}

/** Lines to be put in order: dragged by their handle, by arrow keys on it, or one place at a time by buttons. */
export function SortableList({ label, items, prose = false, onMove }: Props) {
  const { t } = useTranslation();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  // The library numbers its instances, and a build makes more of them than a page.
  const id = useId();
  const place = (item: string | number): number => items.findIndex(({ id }) => id === item);
  const end = ({ active, over }: DragEndEvent): void => {
    if (over && over.id !== active.id) onMove(place(active.id), place(over.id));
  };
  const told = (id: string | number, over: string | number | undefined): string =>
    t('exercise.moved', { line: items[place(id)]?.text ?? '', n: place(over ?? id) + 1, count: items.length });
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{
        screenReaderInstructions: { draggable: t('exercise.drag-help') },
        announcements: {
          onDragStart: ({ active }) => told(active.id, undefined),
          onDragOver: ({ active, over }) => told(active.id, over?.id),
          onDragEnd: ({ active, over }) => told(active.id, over?.id),
          onDragCancel: ({ active }) => told(active.id, undefined),
        },
      }}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={styles.list} aria-label={label}>
          {items.map((item, index) => (
            <Row
              key={item.id}
              item={item}
              prose={prose}
              onUp={index > 0 ? () => onMove(index, index - 1) : null}
              onDown={index < items.length - 1 ? () => onMove(index, index + 1) : null}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface RowProps {
  readonly item: Item;
  readonly prose: boolean;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

function Row({ item: { id, text, right = null, more }, prose, onUp, onDown }: RowProps) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id });
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      data-dragging={isDragging || undefined}
      data-right={right ?? undefined}
      style={{ transform: CSS.Transform.toString(transform), transition }}
    >
      <button
        type="button"
        className={styles.grip}
        aria-label={t('exercise.grip', { line: text })}
        {...attributes}
        {...listeners}
      >
        <GripVertical aria-hidden />
      </button>
      {prose ? <span className={styles.prose}>{text}</span> : <Line text={text} />}
      {right === false && <span className="visually-hidden">{t('exercise.wrong-place')}</span>}
      {/* At the end of its way a button keeps the focus, which a disabled one would lose. */}
      <IconButton label={t('exercise.up', { line: text })} aria-disabled={!onUp} onClick={() => onUp?.()}>
        <ArrowUp />
      </IconButton>
      <IconButton label={t('exercise.down', { line: text })} aria-disabled={!onDown} onClick={() => onDown?.()}>
        <ArrowDown />
      </IconButton>
      {more && <div className={styles.more}>{more}</div>}
    </li>
  );
}

/** A line of a program: what doesn't fit goes on below, at a seam and with the same indentation. */
function Line({ text }: { readonly text: string }) {
  const code = text.trimStart();
  const indent = text.length - code.length;
  return (
    <code className={styles.text} style={{ '--indent': indent } as CSSProperties}>
      <span className={styles.indent}>{text.slice(0, indent)}</span>
      {codePieces(code).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change their order
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </code>
  );
}
