import type { Payload } from '../../core/bytes/payload.js';
import { englishSigns, sentence, t } from '../../core/language/language.js';
import { EntryKind, type EventDetail, type MessageEntry } from '../../core/log/entry.js';
import { LIMIT_RANGES } from '../../core/log/log-limits.js';
import type { Log } from '../../core/log/log.js';
import { noteDetail } from '../../core/log/note-detail.js';
import { decodeSegment, type SegmentEntry } from '../../core/recording/decode-segment.js';
import { recordingName, type RecordingSummary } from '../../core/recording/recording-summary.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { formatCount } from '../../core/text/units.js';

/** Milliseconds of a slice: it fits into a frame. */
const SLICE = 10;

/**
 * Fills the log of a session from storage, in slices, and updates its `recording` with the progress
 * and with what could not be read. A note marks entries that the recorder missed.
 */
export async function readRecording(
  summary: RecordingSummary,
  parts: AsyncIterable<readonly Uint8Array<ArrayBuffer>[]>,
  session: PortableSession,
): Promise<void> {
  const { log } = session;
  const info = { name: recordingName(summary), origin: 'storage' } as const;
  const { min, max } = LIMIT_RANGES.maxEntries;
  const wanted = Math.max(log.limits.maxEntries, summary.entries, min);
  log.setLimits({ maxEntries: Math.min(max, wanted) });
  let problem: string | undefined;
  let read = 0;
  let expected: number | undefined;
  let deadline = performance.now() + SLICE;
  for await (const part of parts) {
    for (const bytes of part) {
      const segment = decodeSegment(bytes);
      problem ??= segment.problem;
      if (segment.entries.length === 0) continue;
      if (expected !== undefined && segment.first > expected) {
        noteGap(log, segment.first - expected, segment.entries[0]!.time);
      }
      for (const entry of segment.entries) append(log, entry);
      read += segment.entries.length;
      expected = segment.first + segment.entries.length;
      if (performance.now() < deadline) continue;
      session.recording = { ...info, progress: Math.min(1, read / summary.entries), problem };
      await new Promise((resolve) => setTimeout(resolve));
      deadline = performance.now() + SLICE;
    }
  }
  if (read < summary.entries) problem ??= missingSentence(read, summary.entries);
  session.recording = { ...info, problem };
}

function missingSentence(read: number, all: number): string {
  return t(
    '{0} of {1} entries could be read; the others are not in the storage.',
    formatCount(read),
    formatCount(all),
  );
}

function append(log: Log, { kind, time, size, carried }: SegmentEntry): void {
  if (kind === EntryKind.sent || kind === EntryKind.received) {
    log.appendMessage(kind, time, size, carried as Payload);
  } else {
    const event = kind as Exclude<EntryKind, MessageEntry['kind']>;
    log.appendEvent(event, time, carried as EventDetail, size);
  }
}

function noteGap(log: Log, missing: number, time: number): void {
  const said =
    missing === 1
      ? sentence('One entry was let go by the limits of the log before they could be recorded.')
      : sentence(
          '{0} entries were let go by the limits of the log before they could be recorded.',
          formatCount(missing, englishSigns),
        );
  log.appendEvent(EntryKind.note, time, noteDetail('evicted', said));
}
