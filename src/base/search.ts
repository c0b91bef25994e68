/**
 * How many leading items satisfy `belongs`, in a list where all that do come before all that don't: 0…`length`.
 * It takes a predicate on the index, because the lists searched here are columns, arrays and functions of both.
 */
export function partitionPoint(length: number, belongs: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (belongs(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
