import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseFilter } from '../../../src/core/filter/parse-filter.js';
import { everyTest } from '../../../src/core/filter/search/sieve.js';
import { EntryKind } from '../../../src/core/log/entry.js';
import { LogView, type EntryTest } from '../../../src/core/log/log-view.js';
import { Log } from '../../../src/core/log/log.js';
import { append, log } from '../../support/log.js';

function testOf(text: string, timeZoneOffset: number | ((time: number) => number) = 0): EntryTest {
  const filter = parseFilter(text, { timeZoneOffset });
  if (!filter.ok) throw new Error(filter.message);
  return filter.test ?? ((): boolean => true);
}

function shown(made: Log, test: EntryTest): number[] {
  const view = new LogView(made);
  view.test = test;
  view.scan(Infinity);
  return Array.from({ length: view.matchCount }, (_, i) => view.sequenceAt(i)!);
}

function asked(made: Log, test: EntryTest): number[] {
  const all = Array.from({ length: made.length }, (_, i) => made.first + i);
  return all.filter((sequence) => test(made, sequence));
}

const session = log(
  'open chat.v1', // 1
  '> {"type":"hello","n":1}', // 2
  '< Grüße, WORLD', // 3
  '< hex:48656c6c6f00ff0a0b', // 4: Hello, 00 ff 0a 0b
  '> hex:d09fd180d0b8d0b2d0b5d182', // 5: Привет
  'error', // 6
  'note the clock went back', // 7
  'close 1006 gone away', // 8
  '< ', // 9
  '> say "hi" to C:\\dir', // 10
  '< 😀 smile', // 11
);
session.appendEvent(
  EntryKind.note,
  2000,
  { note: 'discarded', text: 'Not sent: the connection was closed.', payload: 'lost words' },
  10,
); // 12
session.appendEvent(
  EntryKind.note,
  2001,
  { note: 'discarded', text: 'Not sent.', payload: new Uint8Array([0x48, 0x69, 0xff]).buffer },
  3,
); // 13
session.appendMessage(EntryKind.sent, 2002, 5000, {
  size: 5000,
  type: 'image/png',
  arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)),
}); // 14

describe('A filter', () => {
  it.each([
    ['hello', [2, 4]],
    ['HELLO', [2, 4]],
    ['"type":"hello"', [2]],
    ['hello -type', [4]],
    ['hello type', [2]],
    ['grüsse', []],
    ['GRÜSSE', []],
    ['grüße', [3]],
    ['GRÜße', [3]],
    ['world or привет', [3, 5]],
    ['ПРИВЕТ', [5]],
    ['приВет', [5]],
    ['Чривет', []],
    ['😀', [11]],
    ['"say \\"hi\\""', [10]],
    ['"c:\\\\DIR"', [10]],
    ['chat.v1', [1]],
    ['ws://test/', [1]],
    ['"gone away"', [8]],
    ['abnormal', [8]],
    ['clock', [7]],
    ['"could not be opened"', [6]],
    ['lost', [12]],
    ['"closed. lost"', [12]],
    ['hi', [10, 13]],
    ['image/png', [14]],
    ['(hello or world) -dir:sent', [3, 4]],
    ['-(hello or world) dir:received', [9, 11]],
    ['--hello', [2, 4]],
    ['dir:sent', [2, 5, 10, 14]],
    ['dir:received', [3, 4, 9, 11]],
    ['dir:event', [1, 6, 7, 8, 12, 13]],
    ['dir:sent|event -hello', [1, 5, 6, 7, 8, 10, 12, 13, 14]],
    ['type:text', [2, 3, 9, 10, 11]],
    ['type:binary', [4, 5, 14]],
    ['type:json', [2]],
    ['type:open,close', [1, 8]],
    ['type:error', [6]],
    ['type:note', [7]],
    ['type:discarded', [12, 13]],
    ['size:0', [9]],
    ['size:<=5', [9, 13]],
    ['size:12', [5]],
    ['size:>1k', [14]],
    ['size:10..12', [5, 11, 12]],
    ['code:1006', [8]],
    ['code:>1006', []],
    ['-code:1006 dir:event', [1, 6, 7, 12, 13]],
    ['hex:0a0b', [4]],
    ['hex:00FF', [4]],
    ['hex:57', [3]],
    ['hex:c3bc', [3]],
    ['hex:bcc3', [3]],
    ['hex:c3bd', []],
    ['hex:bc', [3]],
    ['hex:9f', [3, 5, 11]],
    ['hex:9880', [11]],
    ['hex:6c6f7374', [12]],
    ['hex:69ff', [13]],
    ['#2', [2]],
    ['#4..6', [4, 5, 6]],
    ['number:>12', [13, 14]],
    ['/^hello/i', [4]],
    ['/^\\{.*\\}$/', [2]],
    ['/при/iu', [5]],
    ['/^.{7}$/u', [11]],
    ['-/e/', [5, 9, 10]],
    ['/words/', [12]],
    ['/Hello/', [4]],
    ['/hello/', [2]],
    ['/Hello/i', [2, 4]],
    ['/(/', []],
  ])('%s shows %j', (text, expected) => {
    const test = testOf(text);
    expect(shown(session, test)).toEqual(expected);
    expect(asked(session, test)).toEqual(expected);
  });

  it('knows times by the clock of the place, on every day', () => {
    const made = new Log();
    const day = 86_400_000;
    for (const [i, clock] of [12.5, 13, 13.5, 23.75, 24.1].entries()) {
      append(made, `< ${String(i)}`, 20_000 * day + clock * 3_600_000 + 0.4);
    }
    expect(shown(made, testOf('time:>13:00'))).toEqual([3, 4]);
    expect(shown(made, testOf('time:13:00'))).toEqual([2]);
    expect(shown(made, testOf('time:<=13:00'))).toEqual([1, 2, 5]);
    expect(shown(made, testOf('time:>14:00', -60))).toEqual([3]);
    expect(shown(made, testOf('time:23:45..0:05:59.999'))).toEqual([4]);
    expect(shown(made, testOf('time:23:45..0:06'))).toEqual([4, 5]);
    expect(shown(made, testOf('-time:23:45..0:06'))).toEqual([1, 2, 3]);
    expect(shown(made, testOf('time:2024-10-04'))).toEqual([1, 2, 3, 4]);
    expect(shown(made, testOf('time:2024-10-04', -60))).toEqual([1, 2, 3]);
    expect(shown(made, testOf('time:>=2024-10-04T23:45'))).toEqual([4, 5]);
    expect(shown(made, testOf('time:>2024-10-04T23:45Z', 600))).toEqual([5]);
  });

  it('turns midnight at the minute, wherever that is', () => {
    const made = new Log();
    const day = 86_400_000;
    for (let minute = -30; minute < 30; minute += 1) {
      append(made, `< ${String(minute)}`, 20_000 * day + minute * 60_000);
    }
    for (const offset of [0, 7, -7, 22]) {
      const first = 31 + offset;
      expect(shown(made, testOf('time:0:00', offset))).toEqual([first]);
      expect(shown(made, testOf('time:23:59', offset))).toEqual([first - 1]);
      expect(shown(made, testOf('time:<12:00', offset))[0]).toBe(first);
    }
  });

  it('asks for the time zone again when it changes', () => {
    const made = new Log();
    const change = 1_761_440_400_000;
    append(made, '< before', change - 1);
    append(made, '< after', change);
    const berlin = (time: number): number => (time < change ? -120 : -60);
    expect(shown(made, testOf('time:2:59', berlin))).toEqual([1]);
    expect(shown(made, testOf('time:2:00', berlin))).toEqual([2]);
  });

  it('finds bytes wherever a long text is divided', () => {
    const made = new Log();
    for (const at of [16_380, 16_382, 16_383, 16_384, 32_766]) {
      append(made, `< ${'x'.repeat(at)}é😀é`);
    }
    append(made, `< ${'é'.repeat(40_000)}`);
    expect(shown(made, testOf('hex:a9f09f9880c3'))).toEqual([1, 2, 3, 4, 5]);
    expect(shown(made, testOf('hex:a978'))).toEqual([]);
  });

  it('sends half a pair as U+FFFD, and finds it so', () => {
    const made = new Log();
    made.appendMessage(EntryKind.sent, 1, 5, 'a\ud800b');
    expect(shown(made, testOf('hex:61efbfbd62'))).toEqual([1]);
    expect(shown(made, testOf('hex:efbfbd62'))).toEqual([1]);
  });

  it('combines with other tests without losing its quick way', () => {
    const both = everyTest(testOf('hello'), testOf('dir:sent'))!;
    expect(both.sift).toBeTypeOf('function');
    expect(shown(session, both)).toEqual([2]);
    const mixed = everyTest(testOf('hello'), (made, sequence) => made.sizeAt(sequence) === 9)!;
    expect(mixed.sift).toBeUndefined();
    expect(shown(session, mixed)).toEqual([4]);
    expect(everyTest(undefined, both, undefined)).toBe(both);
    expect(everyTest(undefined)).toBeUndefined();
  });

  it('goes on where it stopped, whatever the slices are', () => {
    const made = new Log({ maxEntries: 9000 });
    const view = new LogView(made);
    view.test = testOf('a7 or b or #50..60');
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1500 }), { maxLength: 12 }), (counts) => {
        for (const count of counts) {
          for (let i = 0; i < count; i += 1) append(made, `< a${String(made.end)}`);
          view.scan(count >> 1);
        }
        view.scan(Infinity);
        const rows = Array.from({ length: view.rowCount }, (_, row) => view.sequenceAt(row));
        expect(rows.filter((sequence) => sequence !== 0)).toEqual(asked(made, view.test!));
        for (const [row, sequence] of rows.entries()) expect(view.rowOf(sequence!)).toBe(row);
      }),
      { numRuns: 15 },
    );
  });
});

const letters = fc.string({ unit: fc.constantFrom(...'abABkK7."éÉжЖß '), maxLength: 24 });
const typed = fc.constantFrom(...'abABkKsS7." éЖß');
const words = fc.string({ unit: typed, minLength: 1, maxLength: 3 });

function isWellFormed(text: string): boolean {
  return Buffer.from(text).toString() === text;
}

/** Which of many texts contain a word, told in the simplest way. */
function containing(texts: readonly string[], word: string): number[] {
  const searched = word.toLowerCase();
  return texts.flatMap((text, i) => (text.toLowerCase().includes(searched) ? [i + 1] : []));
}

const many = fc.array(letters, { minLength: 64, maxLength: 200 });

describe('A word', () => {
  it('is found in exactly the texts that contain it in some case', () => {
    fc.assert(
      fc.property(many, words, (texts, word) => {
        const made = new Log();
        for (const text of texts) made.appendMessage(EntryKind.received, 1, 1, text);
        const test = testOf(JSON.stringify(word));
        expect(shown(made, test)).toEqual(containing(texts, word));
        expect(asked(made, test)).toEqual(containing(texts, word));
      }),
      { numRuns: 200 },
    );
  });

  it('beyond ASCII is found by the folding of Unicode, in few texts and in many', () => {
    const made = log(...new Array<string>(200).fill('< É\u017f'));
    expect(shown(made, testOf('és'))).toHaveLength(200);
    expect(shown(log('< É\u017f'), testOf('és'))).toHaveLength(1);
    expect(shown(made, testOf('s'))).toEqual([]);
  });

  it('is found in bytes where it is found in the text of them', () => {
    const unit = fc.constantFrom(...'abABжЖрРѠÉé7');
    const cyrillic = fc.string({ unit, minLength: 1, maxLength: 3 });
    const texts = fc.array(fc.string({ unit, maxLength: 12 }));
    fc.assert(
      fc.property(texts, cyrillic, (given, word) => {
        const made = new Log();
        for (const text of given) {
          const { buffer } = Uint8Array.from(Buffer.from(text));
          made.appendMessage(EntryKind.received, 1, 1, buffer);
        }
        expect(shown(made, testOf(JSON.stringify(word)))).toEqual(containing(given, word));
      }),
      { numRuns: 300 },
    );
  });

  it('as bytes is found in texts and in bytes alike', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 }).filter(isWellFormed);
    fc.assert(
      fc.property(
        text,
        fc.nat({ max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        (given, at, length) => {
          const bytes = Buffer.from(given);
          const part = bytes.subarray(at % (bytes.length + 1)).subarray(0, length);
          fc.pre(part.length > 0);
          const made = new Log();
          made.appendMessage(EntryKind.sent, 1, bytes.length, given);
          made.appendMessage(EntryKind.sent, 1, bytes.length, Uint8Array.from(bytes).buffer);
          made.appendMessage(EntryKind.sent, 1, 0, '');
          expect(shown(made, testOf(`hex:${part.toString('hex')}`))).toEqual([1, 2]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Whatever is typed', () => {
  const payloads = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint8Array().map((bytes) => bytes.slice().buffer),
    ),
    { maxLength: 80 },
  );
  const filters = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(...'ab /\\()[]{}*+?|.^$"-:#', 'or ', 'size:', 'time:', 'hex:', 'type:'),
      maxLength: 60,
    }),
  );

  it('does not throw, and shows what it says of each entry alone', () => {
    fc.assert(
      fc.property(filters, payloads, (text, given) => {
        const filter = parseFilter(text);
        if (!filter.ok) {
          expect(filter.position).toBeGreaterThanOrEqual(0);
          expect(filter.position).toBeLessThanOrEqual(text.length);
          return;
        }
        const made = log('open', 'close 1006 x', 'error', 'note a');
        for (const payload of given) made.appendMessage(EntryKind.sent, 1, 1, payload as string);
        const test = filter.test ?? ((): boolean => true);
        expect(shown(made, test)).toEqual(asked(made, test));
      }),
      { numRuns: 1000 },
    );
  });
});
