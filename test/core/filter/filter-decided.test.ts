import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseFilter } from '../../../src/core/filter/parse-filter.js';
import { DecidedFilter } from '../../../src/core/filter/regexp/decided-filter.js';
import { testTexts, Verdict } from '../../../src/core/filter/regexp/regexp-job.js';
import { LIMIT_RANGES } from '../../../src/core/log/log-limits.js';
import { LogView } from '../../../src/core/log/log-view.js';
import type { Log } from '../../../src/core/log/log.js';
import { append, log, logWith } from '../../support/log.js';

function decidedFilter(made: Log, text: string): DecidedFilter {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return new DecidedFilter(made, parsed.ast, parsed.test!);
}

/** Answers everything there is to answer. @returns the texts that were asked about. */
function decideAll(filter: DecidedFilter): string[] {
  const asked: string[] = [];
  for (let batch = filter.nextBatch(); batch; batch = filter.nextBatch()) {
    asked.push(...batch.jobs.flatMap(({ texts }) => texts));
    filter.accept(batch, batch.jobs.map(testTexts));
  }
  return asked;
}

function shown(view: LogView): (number | undefined)[] {
  while (!view.scan(1000) && !view.isWaiting);
  return Array.from({ length: view.rowCount }, (_, row) => view.sequenceAt(row));
}

describe('A filter that a worker decides', () => {
  it('shows nothing before it is decided, and then exactly what matches', () => {
    const made = log('< aaa', '< aab', '> aa');
    const filter = decidedFilter(made, '/^(a+)+$/');
    const view = new LogView(made);
    view.test = filter.test;
    expect(shown(view)).toEqual([]);
    expect(view.isWaiting).toBe(true);
    decideAll(filter);
    expect(shown(view)).toEqual([1, 3]);
    expect(view.isComplete).toBe(true);
    append(made, '< aaaa');
    expect(shown(view)).toEqual([1, 3]);
    decideAll(filter);
    expect(shown(view)).toEqual([1, 3, 4]);
  });

  it('asks only about what the rest of the filter leaves open', () => {
    const made = log('< aaa', '> aab', '> aaaa');
    expect(decideAll(decidedFilter(made, 'dir:sent /^(a+)+$/'))).toEqual(['aab', 'aaaa']);
  });

  it.each(['-/^(a+)+$/', '/^(a+)+$/ or dir:sent', '/(a|a)*b/ /(a+)+$/', '-(/(a+)+$/ or b)'])(
    'agrees with the regular expressions themselves: %s',
    (text) => {
      fc.assert(
        fc.property(fc.array(fc.stringMatching(/^[<>] [ab]{1,6}$/)), (lines) => {
          const made = log(...lines);
          const filter = decidedFilter(made, text);
          decideAll(filter);
          const view = new LogView(made);
          view.test = filter.test;
          const expected = lines.flatMap((line, index) => (matches(text, line) ? [index + 1] : []));
          expect(shown(view)).toEqual(expected);
        }),
      );
    },
  );

  it.each(['/^(a+)+$/', '-/^(a+)+$/', '-(/^(a+)+$/ or zzz)'])(
    'lets pinned entries pass that were let go before it was set: %s',
    (text) => {
      const made = logWith({ maxEntries: LIMIT_RANGES.maxEntries.min }, '< b');
      made.pin(1);
      for (let i = 0; i < LIMIT_RANGES.maxEntries.min; i += 1) append(made, '< x');
      expect(made.first).toBeGreaterThan(1);
      const filter = decidedFilter(made, text);
      decideAll(filter);
      expect(filter.test(made, 1)).toBe(true);
    },
  );

  it('counts what took too long as no match', () => {
    const made = log('< aaa', '< aaaa');
    const filter = decidedFilter(made, '/^(a+)+$/');
    const batch = filter.nextBatch()!;
    filter.accept(batch, [Uint8Array.of(Verdict.tooLong, Verdict.match)]);
    expect(filter.undecided).toBe(1);
    const view = new LogView(made);
    view.test = filter.test;
    expect(shown(view)).toEqual([2]);
  });
});

/** What the filters of the table mean, in JavaScript. */
function matches(filter: string, line: string): boolean {
  const isSent = line.startsWith('>');
  const text = line.slice(2);
  switch (filter) {
    case '-/^(a+)+$/':
      return !/^a+$/.test(text);
    case '/^(a+)+$/ or dir:sent':
      return isSent || /^a+$/.test(text);
    case '/(a|a)*b/ /(a+)+$/':
      return text.includes('b') && text.endsWith('a');
    default:
      return !text.endsWith('a') && !text.includes('b');
  }
}
