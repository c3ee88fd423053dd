import { describe, expect, it } from 'vitest';

import { rangeTest, shownTest, type Shown } from '../../../src/core/filter/entry-tests.js';
import { LogView, type EntryTest } from '../../../src/core/log/log-view.js';
import { log } from '../../support/log.js';

// A millisecond apart, from 1000 on.
const made = log('open', '> a', '< b', 'error', 'close 1006', 'note n', '< c');

function shown(test: EntryTest | undefined): number[] {
  const view = new LogView(made);
  view.test = test;
  view.scan(Infinity);
  return Array.from({ length: view.rowCount }, (_, row) => view.sequenceAt(row)!);
}

describe('The tests behind buttons', () => {
  it.each<[Shown, number[]]>([
    ['all', [1, 2, 3, 4, 5, 6, 7]],
    ['sent', [2]],
    ['received', [3, 7]],
    ['events', [1, 4, 5, 6]],
  ])('%s', (name, expected) => {
    expect(shown(shownTest(name, made))).toEqual(expected);
  });

  it('a span of time has its start and not its end', () => {
    expect(shown(rangeTest({ from: 1001, to: 1003 }))).toEqual([2, 3]);
    expect(shown(rangeTest(undefined))).toHaveLength(7);
  });
});
