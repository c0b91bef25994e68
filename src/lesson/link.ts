/** What a link says beyond the page: a program, and how and where to look at its run. It stands in the fragment. */
import { type FragmentProblem, isCoded, readFragment, writeFragment } from './fragment.ts';

export interface LinkState {
  /** The program; without it the page's own. */
  readonly code?: string;
  /** Restore what asyncio has removed (docs/simulator.md). */
  readonly asMeant?: true;
  readonly seed?: number;
  readonly preempt?: true;
  /** When Ctrl-C is pressed, in nanoseconds. */
  readonly interruptAt?: number;
  /** The moment to look at: a virtual time, in nanoseconds, and how many events of that time have passed. */
  readonly at?: readonly [t: number, passed: number];
  /** The id of the selected task. */
  readonly task?: number;
  readonly view?: LinkView;
}

const VIEWS = ['code', 'timeline', 'output', 'inspector', 'text'] as const;
/** What to bring into sight. */
export type LinkView = (typeof VIEWS)[number];

/** What could not be read of a link: nothing at all, or some of it, which is not what it should be. */
export type LinkProblem = FragmentProblem | 'partly';

export interface ReadLink {
  readonly state: LinkState;
  readonly problem: LinkProblem | null;
}

/** Whether a fragment is a state, not the name of a section. */
export const isLinkState = isCoded;

/** The fragment that says this, with its `#`; empty where there is nothing to say. */
export async function writeLinkState(state: LinkState): Promise<string> {
  return Object.keys(state).length === 0 ? '' : writeFragment(state);
}

/** Reads a fragment as far as it can be read; null where it is none of ours. */
export async function readLinkState(fragment: string): Promise<ReadLink | null> {
  const read = await readFragment(fragment);
  if (!read) return null;
  return 'problem' in read ? { state: {}, problem: read.problem } : checked(read.value);
}

/** Each field's test. What is not named here was added by a later version, and is left out. */
const FIELDS: { readonly [Name in keyof LinkState]-?: (value: unknown) => boolean } = {
  code: (value) => typeof value === 'string',
  asMeant: (value) => value === true,
  seed: (value) => Number.isSafeInteger(value),
  preempt: (value) => value === true,
  interruptAt: isTime,
  at: (value) => Array.isArray(value) && value.length === 2 && value.every(isTime),
  task: isTime,
  view: (value) => VIEWS.some((view) => view === value),
};

function checked(value: unknown): ReadLink {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { state: {}, problem: 'damaged' };
  const entries = Object.entries(value);
  const good = entries.filter(([name, field]) => FIELDS[name as keyof LinkState]?.(field));
  return { state: Object.fromEntries(good) as LinkState, problem: good.length < entries.length ? 'partly' : null };
}

function isTime(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
