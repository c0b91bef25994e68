import { useState } from 'react';
import { clamp } from '../../base/geometry';

/** Rows on one page: as many as a screen reader can be asked to walk through, and a browser draws at once. */
export const PAGE_SIZE = 100;

export interface Page {
  readonly first: number;
  /** The first row that is not on it. */
  readonly beyond: number;
  readonly all: number;
  /** Shows the page on which a row stands, until the cursor moves. */
  readonly turnTo: (row: number) => void;
}

/**
 * The page of a long list on which the row at the cursor stands, or another to which the reader has turned since.
 * @param current the row at the cursor, or null where the reader has not moved it
 */
export function usePage(all: number, current: number | null): Page {
  const [turned, setTurned] = useState<{ readonly row: number; readonly current: number | null } | null>(null);
  const row = turned && turned.current === current ? turned.row : (current ?? 0);
  const first = Math.floor(clamp(row, 0, Math.max(0, all - 1)) / PAGE_SIZE) * PAGE_SIZE;
  return {
    first,
    beyond: Math.min(all, first + PAGE_SIZE),
    all,
    turnTo: (wanted) => setTurned({ row: wanted, current }),
  };
}
