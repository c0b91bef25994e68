/** The part of the picture that is drawn. */
import type { TFunction } from 'i18next';
import { type Axis, xOf } from '../../../trace/axis';
import { toPixels } from '../scale';

export interface Part {
  readonly axis: Axis;
  /** Pixels a unit of the axis. */
  readonly scale: number;
  /** Pixels of the content that lie left of and above what is seen. */
  readonly left: number;
  readonly top: number;
  /** Of what is seen, without the ruler. */
  readonly width: number;
  readonly height: number;
  readonly t: TFunction;
}

/** Where the state right after event `seq` stands, in pixels of what is seen. */
export function pixelOf({ axis, scale, left }: Part, seq: number): number {
  return toPixels(xOf(axis, seq), scale) - left;
}
