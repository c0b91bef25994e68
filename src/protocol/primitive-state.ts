/** The state of a primitive, of which a record tells only the fields that change. */
import type { EventOf, Holder, PrimitiveState } from './events';
import { type PackedRecord, SET } from './records';

/** What a primitive was made as: told once, in its `primitive-created`. `limit` is 0 where its type has none. */
export type Made = Pick<EventOf<'primitive-created'>, 'library' | 'type' | 'name'> & { readonly limit: number };

/** Numbers and texts of a record, read as the primitive's type has them. */
interface Numbers {
  readonly value: number;
  readonly limit: number;
  readonly unfinished: number;
  readonly holders: readonly Holder[];
  readonly flag: boolean;
}

const held = ({ holders }: Numbers): PrimitiveState => ({ holders });
const counted = ({ holders, value, limit }: Numbers): PrimitiveState => ({ holders, value, limit });
const queued = ({ value, limit, unfinished, flag }: Numbers): PrimitiveState => ({
  size: value,
  limit,
  unfinished,
  shutdown: flag,
});

const STATES: Readonly<Record<string, (numbers: Numbers) => PrimitiveState>> = {
  Lock: held,
  RLock: held,
  Condition: held,
  Semaphore: counted,
  BoundedSemaphore: counted,
  Barrier: ({ value, limit }) => ({ value, limit }),
  Event: ({ flag }) => ({ set: flag }),
  Queue: queued,
  LifoQueue: queued,
  PriorityQueue: queued,
  SimpleQueue: ({ value }) => ({ size: value }),
};

/** The state that a record `primitive-created` or `primitive-changed` tells. Throws RangeError for an unknown type. */
export function primitiveState(
  run: { json<T>(text: number): T },
  { type, limit }: Made,
  { b, d, u, flags }: PackedRecord,
): PrimitiveState {
  const state = STATES[type];
  if (state === undefined) throw new RangeError(`unknown type of primitive: ${type}`);
  const holders = d ? run.json<readonly Holder[]>(d) : [];
  return state({ value: b, limit, unfinished: u, holders, flag: (flags & SET) !== 0 });
}
