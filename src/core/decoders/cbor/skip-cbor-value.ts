import { readCborItem } from './cbor-item.js';

/**
 * The end of a value; `undefined` where it is truncated or invalid.
 *
 * @param maxItems - The most items to read, tags and breaks included; default all.
 */
export function skipCborValue(
  view: DataView,
  start: number,
  limit: number,
  maxItems = Infinity,
): number | undefined {
  // Inside an indefinite container nothing is counted; the counts around it are kept here.
  const aside: number[] = [];
  let left = 1;
  let at = start;
  for (let items = 0; items < maxItems; items++) {
    const item = at < limit ? readCborItem(view, at, limit) : '';
    if (typeof item === 'string') return undefined;
    at = item.end;
    if (item.kind === 'break') {
      if (left !== Infinity) return undefined;
      left = aside.pop()!;
    } else if (item.count === Infinity) {
      aside.push(left - 1);
      left = Infinity;
    } else left += item.count - 1;
    if (left === 0) return at;
  }
  return undefined;
}
