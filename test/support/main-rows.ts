import { it } from 'vitest';

/**
 * `it.each` for a table in which some rows stand for all: the first `count` are tested by `npm test`, the others by
 * `npm run test:long`.
 */
export function itMainRows<T extends [unknown, ...unknown[]]>(
  count: number,
  rows: readonly T[],
  title: string,
  run: (...row: T) => Promise<void>,
): void {
  it.each(rows.slice(0, count))(title, run);
  it.each(rows.slice(count))(title, { tags: 'long' }, run);
}
