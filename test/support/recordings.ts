import fc from 'fast-check';

import { payloadSize, type Payload } from '../../src/core/bytes/payload.js';
import { recordingFormats } from '../../src/core/files/formats.js';
import { LogSink } from '../../src/core/files/log-sink.js';
import { RecordingFileReader } from '../../src/core/files/recording-file-reader.js';
import type { RecordingFormat } from '../../src/core/files/recording-writer.js';
import { EntryKind, type EventDetail } from '../../src/core/log/entry.js';
import { Log } from '../../src/core/log/log.js';

/** What was read of a file. */
export interface ReadFile {
  readonly log: Log;
  readonly url: string;
  readonly protocols: readonly string[];
  readonly problem: string | undefined;
}

/** Reads a file in pieces of so many UTF-16 units. */
export function readFile(text: string, pieceLength = text.length || 1): ReadFile {
  const log = new Log({ maxEntries: 1_000_000 });
  let url = '';
  let protocols: readonly string[] = [];
  const reader = new RecordingFileReader(
    new LogSink(log, (...head) => {
      [url, protocols] = head;
    }),
  );
  for (let at = 0; at < text.length; at += pieceLength)
    reader.push(text.slice(at, at + pieceLength));
  Array.from(reader.end());
  return { log, url, protocols, problem: reader.problem };
}

/** Writes a log as a file. Secrets stay in. */
export function writeFile(
  name: RecordingFormat['name'],
  log: Log,
  url = 'wss://example.com/chat',
  protocols: readonly string[] = [],
): string {
  const writer = recordingFormats
    .find((format) => format.name === name)!
    .createWriter({
      url,
      protocols,
      written: 5000,
      timeZoneOffset: () => 0,
      redactUrl: (whole) => whole,
    });
  let text = writer.begin();
  for (let sequence = log.first; sequence < log.end; sequence += 1) {
    text += writer.entry(log.at(sequence)!);
  }
  return text + writer.end();
}

/** The rows of a log, in words, to compare with. */
export function rowsOf(log: Log): string[] {
  const rows: string[] = [];
  for (let sequence = log.first; sequence < log.end; sequence += 1) {
    const { kind, time } = log.at(sequence)!;
    const carried = log.carriedAt(sequence);
    const said = carried instanceof ArrayBuffer ? [...new Uint8Array(carried)] : carried;
    rows.push(`${String(time)} ${String(kind)} ${JSON.stringify(said)}`);
  }
  return rows;
}

const text = fc.string({ unit: 'binary', maxLength: 20 });
const payload: fc.Arbitrary<Payload> = fc.oneof(
  text,
  fc.string({
    unit: fc.constantFrom('\ud800', '\udc00', '"', '\\', '\n', '\u2028', '\0', '{', ']'),
  }),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => bytes.slice().buffer),
);
const token = fc.stringMatching(/^[a-z][a-z.\d]{0,8}$/);
const number = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0);
const time = fc.oneof(
  fc.double({ min: 0, max: 4e12, noNaN: true }).map((value) => value + 0),
  fc.integer({ min: 0, max: 40_000_000 }).map((tenths) => 1_700_000_000_000 + tenths / 10),
);

const entry = fc.oneof(
  fc.record({ kind: fc.constantFrom(EntryKind.sent, EntryKind.received), payload }),
  fc.record({
    kind: fc.constant(EntryKind.open),
    detail: fc.record({
      url: fc.webUrl().map((url) => url.replace(/^http/, 'ws')),
      protocol: fc.oneof(fc.constant(''), token),
      extensions: fc.constantFrom('', 'permessage-deflate; client_max_window_bits=15'),
      offered: fc.array(token, { maxLength: 3 }),
      elapsed: number,
    }),
  }),
  fc.record({
    kind: fc.constant(EntryKind.error),
    detail: fc.record({ wasOpen: fc.boolean(), readyState: fc.constantFrom(2, 3) }),
  }),
  fc.record({
    kind: fc.constant(EntryKind.close),
    detail: fc.record({
      code: fc.constantFrom(1000, 1005, 1006, 4999),
      reason: text,
      wasClean: fc.boolean(),
      wasOpen: fc.boolean(),
      protocol: fc.oneof(fc.constant(''), token),
      elapsed: number,
      bufferedAmount: fc.nat(),
      remarks: fc.array(text, { maxLength: 2 }),
      causes: fc.array(fc.record({ cause: text, check: text }), { maxLength: 2 }),
    }),
  }),
  fc.record({
    kind: fc.constant(EntryKind.note),
    detail: fc.record(
      { note: fc.constantFrom('discarded', 'refused', 'clock', 'information'), text, payload },
      { requiredKeys: ['note', 'text'] },
    ),
  }),
);

/** Any log at all, in no order that a real one would have. */
export const anyLog: fc.Arbitrary<Log> = fc
  .record({
    start: fc.constantFrom(1, 1, 4097, 70_000),
    entries: fc.array(fc.tuple(time, entry), { maxLength: 30 }),
  })
  .map(({ start, entries }) => {
    const log = new Log();
    log.startAt(start);
    for (const [at, made] of entries) {
      if ('payload' in made) {
        log.appendMessage(made.kind, at, payloadSize(made.payload), made.payload);
        continue;
      }
      const carried = 'payload' in made.detail ? (made.detail.payload as Payload) : undefined;
      const size = carried === undefined ? 0 : payloadSize(carried);
      log.appendEvent(made.kind, at, made.detail as EventDetail, size);
    }
    return log;
  });
