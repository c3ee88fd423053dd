import { payloadSize, type Payload } from '../bytes/payload.js';
import type { Sentence } from '../language/language.js';
import { EntryKind } from '../log/entry.js';
import type { Log } from '../log/log.js';
import { noteDetail } from '../log/note-detail.js';
import type { NoteName } from '../log/note-name.js';

/**
 * Adds a note of the inspector to a log.
 *
 * @param said - A string for the words of another program.
 * @returns its sequence number.
 */
export function appendNote(
  log: Log,
  time: number,
  note: NoteName,
  said: Sentence | string,
  payload?: Payload,
): number {
  const size = payload === undefined ? 0 : payloadSize(payload);
  return log.appendEvent(EntryKind.note, time, noteDetail(note, said, payload), size);
}
