/**
 * A function that computes again only when what it reads has changed. It keeps one result: the store has one state.
 * @param reads what the result depends on, compared by identity.
 */
export function memoised<S, T>(reads: (state: S) => readonly unknown[], compute: (state: S) => T): (state: S) => T {
  let last: { readonly read: readonly unknown[]; readonly result: T } | null = null;
  return (state) => {
    const read = reads(state);
    if (last?.read.every((value, i) => Object.is(value, read[i]))) return last.result;
    const result = compute(state);
    last = { read, result };
    return result;
  };
}
