import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromHarSeconds, harTimeFields, readHarTime } from '../../../src/core/files/har-time.js';
import { log } from '../../support/log.js';
import { anyLog, readFile, rowsOf, writeFile } from '../../support/recordings.js';

describe.each(['har', 'ndjson'] as const)('A log written as %s', (format) => {
  it('comes back entry by entry, and is written again byte for byte', () => {
    fc.assert(
      fc.property(anyLog, fc.constantFrom(1, 7, 1000), (made, pieceLength) => {
        const written = writeFile(format, made, 'wss://h/a?b', ['x', 'y']);
        const read = readFile(written, pieceLength);
        expect(read.problem).toBe(format === 'har' && made.length === 0 ? read.problem : undefined);
        expect(rowsOf(read.log)).toEqual(rowsOf(made));
        expect(read.url).toBe('wss://h/a?b');
        expect(writeFile(format, read.log, read.url, read.protocols)).toBe(written);
      }),
    );
  });

  it('keeps the place of notes between messages, with what was not sent', () => {
    const made = log(
      'open',
      'note a',
      '> 1',
      'note b',
      'note c',
      '> 2',
      'close 1000',
      'note d',
      'open',
      '< 3',
    );
    const read = readFile(writeFile(format, made));
    expect(rowsOf(read.log)).toEqual(rowsOf(made));
  });
});

it('NDJSON keeps the number of the first entry, and closes gaps behind it', () => {
  const made = log('> a', '> b', '> c', '> d');
  const lines = writeFile('ndjson', made).split('\n');
  const { log: read } = readFile([lines[0], lines[2], lines[4]].join('\n'));
  expect([read.first, read.end, read.carriedAt(2), read.carriedAt(3)]).toEqual([2, 4, 'b', 'd']);
});

describe('Times in HAR', () => {
  it('come back exactly', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (time) => {
        const fields = harTimeFields(time);
        expect(fields._time ?? readHarTime(fields.time)).toBe(time);
      }),
      { numRuns: 2000 },
    );
  });

  it('need no field of ours where clocks of browsers are today', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 31 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (whole, part) => {
          const time = 1_700_000_000_000 + whole + part;
          expect(fromHarSeconds(time / 1000)).toBe(time);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
