import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { payloadSize, type Payload } from '../../../src/core/bytes/payload.js';
import {
  EntryKind,
  type CloseDetail,
  type EventDetail,
  type NoteDetail,
  type OpenDetail,
} from '../../../src/core/log/entry.js';
import { decodeSegment, type SegmentEntry } from '../../../src/core/recording/decode-segment.js';
import { encodeSegment } from '../../../src/core/recording/encode-segment.js';
import { redactUrl } from '../../../src/core/socket/redact-url.js';

const unchanged = (url: string): string => url;

function encode(
  entries: readonly SegmentEntry[],
  first = 1,
  redact = unchanged,
): Uint8Array<ArrayBuffer> {
  return encodeSegment(
    {
      first,
      kinds: Uint8Array.from(entries, ({ kind }) => kind),
      times: Float64Array.from(entries, ({ time }) => time),
      carried: entries.map(({ carried }) => carried),
    },
    redact,
  );
}

function message(payload: Payload, kind: 1 | 2 = EntryKind.received, time = 1000): SegmentEntry {
  return { kind, time, size: payloadSize(payload), carried: payload };
}

const open: OpenDetail = {
  url: 'wss://example.com/feed?token=abc',
  protocol: 'chat',
  extensions: '',
  offered: ['chat', 'other'],
  elapsed: 12.5,
};

const close: CloseDetail = {
  code: 1006,
  reason: 'half \ud800',
  wasClean: false,
  wasOpen: true,
  protocol: '',
  elapsed: 1.25,
  bufferedAmount: 3,
  remarks: ['a remark'],
  causes: [{ cause: 'a cause', check: 'a check' }],
};

const units = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), units);
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => array.slice().buffer);
const payload: fc.Arbitrary<Payload> = fc.oneof(text, bytes);
const time = fc.double({ min: 0, max: 8.64e15, noNaN: true });

const anyEntry: fc.Arbitrary<SegmentEntry> = fc.oneof(
  fc
    .record({ kind: fc.constantFrom<1 | 2>(1, 2), time, carried: payload })
    .map((made) => ({ ...made, size: payloadSize(made.carried) })),
  fc
    .record({ note: fc.constantFrom('discarded', 'refused', 'information'), text, payload })
    .chain((detail) =>
      time.map((at) => ({
        kind: EntryKind.note,
        time: at,
        size: payloadSize(detail.payload),
        carried: detail as NoteDetail,
      })),
    ),
  time.map((at) => ({ kind: EntryKind.open, time: at, size: 0, carried: open as EventDetail })),
  time.map((at) => ({ kind: EntryKind.close, time: at, size: 0, carried: close as EventDetail })),
  time.map((at) => ({
    kind: EntryKind.error,
    time: at,
    size: 0,
    carried: { wasOpen: true, readyState: 3 },
  })),
  time.map((at) => ({
    kind: EntryKind.note,
    time: at,
    size: 0,
    carried: { note: 'clock' as const, text: 'The clock jumped.' },
  })),
);

describe('A segment', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), fc.nat(), (entries, first) => {
        const decoded = decodeSegment(encode(entries, first));
        expect(decoded.problem).toBeUndefined();
        expect(decoded.first).toBe(first);
        expect(decoded.entries).toEqual(entries);
      }),
    );
  });

  it.each([
    ['ASCII', ['', 'hello', 'world']],
    ['other texts', ['grüße', '日本', '😀', 'plain']],
    ['half of surrogate pairs', ['\ud83d', '\ude00', 'a\udfffb']],
    ['a byte-order mark', ['\ufeff{}', '\ufeff']],
  ])('holds %s unit by unit', (_, texts) => {
    const entries = texts.map((each) => message(each));
    expect(decodeSegment(encode(entries)).entries).toEqual(entries);
  });

  it('takes about as many bytes as the payloads and ten more an entry', () => {
    const entries = Array.from({ length: 1000 }, () => message('x'.repeat(100)));
    expect(encode(entries).length).toBeLessThan(1000 * 111);
  });

  it('keeps the size of bytes that could not be read', () => {
    const blob = { size: 5000, type: '', arrayBuffer: () => Promise.reject(new Error('gone')) };
    const [entry] = decodeSegment(encode([message(blob)])).entries;
    expect(entry).toEqual({
      kind: EntryKind.received,
      time: 1000,
      size: 5000,
      carried: new ArrayBuffer(0),
    });
  });

  it('holds no secrets of URLs when they are redacted, also where a note quotes one', () => {
    const entries: SegmentEntry[] = [
      { kind: EntryKind.open, time: 1, size: 0, carried: open },
      {
        kind: EntryKind.note,
        time: 2,
        size: 0,
        carried: { note: 'refused', text: "The URL 'wss://user:word@h/?sig=123' is not valid." },
      },
    ];
    const [first, second] = decodeSegment(encode(entries, 1, redactUrl)).entries;
    expect(first!.carried).toMatchObject({ url: 'wss://example.com/feed?token=…' });
    expect(second!.carried).toMatchObject({ text: "The URL 'wss://h/?sig=…' is not valid." });
  });
});

describe('A damaged segment', () => {
  it('gives the entries up to where it is cut off, and says which are missing', () => {
    const entries = ['one', 'two', 'three and more'].map((each) => message(each));
    const whole = encode(entries, 41);
    const cut = decodeSegment(whole.slice(0, -8));
    expect(cut.entries).toEqual(entries.slice(0, 2));
    expect(cut.problem).toBe('Entries 43 to 43 of the recording are cut off or damaged.');
  });

  it('is told by its checksum where it can still be read', () => {
    const damaged = encode([message('hello')]);
    damaged[damaged.indexOf('h'.charCodeAt(0), 20)] = 'j'.charCodeAt(0);
    const { entries, problem } = decodeSegment(damaged);
    expect(entries[0]!.carried).toBe('jello');
    expect(problem).toMatch(/a checksum differs/);
  });

  it.each([
    ['nothing', new Uint8Array(0), /no segment/],
    ['something else', new TextEncoder().encode('{"log":{"version":"1.2"}}'), /no segment/],
    [
      'a later version',
      encode([message('x')]).map((byte, at) => (at === 4 ? 9 : byte)),
      /version 9/,
    ],
  ])('that is %s is refused with a sentence', (_, given, sentence) => {
    const { entries, problem } = decodeSegment(given);
    expect(entries).toEqual([]);
    expect(problem).toMatch(sentence);
  });

  it('never throws, and never gives more entries than it has bytes', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        fc.nat(),
        (entries, changes, length) => {
          const given = encode(entries);
          for (const [at, byte] of changes) given[12 + (at % (given.length - 12))] = byte;
          const cut = given.slice(0, length % (given.length + 1));
          for (const each of [given, cut]) {
            const decoded = decodeSegment(each);
            expect(decoded.entries.length).toBeLessThanOrEqual(each.length);
            for (const { carried } of decoded.entries) expect(carried).toBeDefined();
          }
        },
      ),
    );
  });
});
