/** How fast a run is played. */
export type PlayUnit = 'time' | 'steps';

/** Virtual seconds in a second, or task steps in a second. */
export interface PlaySpeed {
  readonly unit: PlayUnit;
  readonly rate: number;
}

/** What a reader can choose from; the rates that follow one another are the next slower and the next faster. */
export const PLAY_RATES: Readonly<Record<PlayUnit, readonly number[]>> = {
  time: [0.25, 0.5, 1, 2, 5],
  steps: [1, 2, 5, 10, 25],
};
