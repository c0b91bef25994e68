/** An order that is not the right one, the same for every reader and every visit. */

/** The items in another order: Fisher and Yates, with a small generator that is seeded by the items themselves. */
export function shuffled<T>(items: readonly T[], seedText: string): T[] {
  const result = [...items];
  let seed = hash(seedText);
  for (let i = result.length - 1; i > 0; i--) {
    // A linear congruential generator; the constants are those of Numerical Recipes.
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const other = seed % (i + 1);
    const kept = result[i] as T;
    result[i] = result[other] as T;
    result[other] = kept;
  }
  // By chance it may be the right one.
  const same = result.every((item, i) => item === items[i]);
  return same ? [...result.slice(1), ...result.slice(0, 1)] : result;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

/** The list with one item moved to another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, i) => i !== from);
  return [...rest.slice(0, to), items[from] as T, ...rest.slice(to)];
}
