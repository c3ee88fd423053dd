import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseFilter } from '../../../src/core/filter/parse-filter.js';
import { EntryKind } from '../../../src/core/log/entry.js';
import { CHUNK_SIZE } from '../../../src/core/log/chunk-size.js';
import { LogView } from '../../../src/core/log/log-view.js';
import { Log } from '../../../src/core/log/log.js';
import {
  SIGNATURE_LENGTH,
  siftBySignature,
  signatureOf,
  signTexts,
} from '../../../src/core/log/text-signature.js';

function mayContain(text: unknown, word: string): boolean {
  const signatures = new Uint32Array(SIGNATURE_LENGTH);
  signTexts([text], signatures);
  return siftBySignature(signatures, signatureOf(word)!, new Uint16Array(1), 1) === 1;
}

describe('A signature', () => {
  it.each([
    ['the quick brown fox', 'quick', true],
    ['the QUICK brown fox', 'qUicK', true],
    ['the quick brown fox', 'slow', false],
    ['{"id":12}', '"id":13', false],
    ['', 'ab', false],
    ['x'.repeat(100_000), 'ab', true],
    [new ArrayBuffer(2), 'ab', true],
    [undefined, 'ab', true],
  ])('of %o lets %o through: %s', (text, word, passes) => {
    expect(mayContain(text, word)).toBe(passes);
  });

  it.each(['a', '', 'Grüße', '\u017fi'])('is none for %o', (word) => {
    expect(signatureOf(word)).toBeUndefined();
  });

  it('never rules out a text that has the word', () => {
    const ascii = fc.string({ unit: 'grapheme-ascii', minLength: 2, maxLength: 8 });
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, ascii, any, fc.boolean(), (before, word, after, isUpper) => {
        const text = before + (isUpper ? word.toUpperCase() : word) + after;
        expect(mayContain(text, word)).toBe(true);
      }),
    );
  });
});

describe('A log that has worked ahead', () => {
  function filled(): Log {
    const log = new Log();
    for (let i = 0; i < CHUNK_SIZE * 2 + 10; i += 1) {
      const text = i % 97 === 0 ? `Needle ${String(i)}` : `{"seq":${String(i)},"kind":"tick"}`;
      log.appendMessage(
        EntryKind.received,
        i,
        text.length,
        i % 5 === 0 ? new TextEncoder().encode(text).buffer : text,
      );
    }
    return log;
  }

  function found(log: Log, text: string): number[] {
    const filter = parseFilter(text, { timeZoneOffset: 0 });
    if (!filter.ok) throw new Error(filter.message);
    const view = new LogView(log);
    view.test = filter.test;
    view.scan(Infinity);
    return Array.from({ length: view.matchCount }, (_, row) => view.sequenceAt(row)!);
  }

  it.each(['needle', '-needle', 'eedl or "kind":"tick"', 'nothing', 'needle 97', 'e', '🙂'])(
    'finds the same as before for %s',
    (text) => {
      const log = filled();
      const before = found(log, text);
      while (log.signNext());
      expect(log.columnsAt(1).signatures).toBeDefined();
      expect(log.columnsAt(CHUNK_SIZE * 2 + 1).signatures).toBeUndefined();
      expect(found(log, text)).toEqual(before);
    },
  );

  it('has nothing more to do then, until a chunk is full again', () => {
    const log = filled();
    expect([log.signNext(), log.signNext(), log.signNext()]).toEqual([true, true, false]);
    for (let i = 0; i < CHUNK_SIZE; i += 1) log.appendMessage(EntryKind.sent, i, 1, 'x');
    expect([log.signNext(), log.signNext()]).toEqual([true, false]);
    log.clear();
    expect(log.signNext()).toBe(false);
  });
});
