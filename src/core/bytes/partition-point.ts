/**
 * How many of the first indices pass a test that only the first ones pass, by binary search.
 *
 * @param count - The number of indices, from 0.
 */
export function partitionPoint(count: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
