import { payloadSize, type Payload } from '../bytes/payload.js';
import { EntryKind } from '../log/entry.js';
import type { Log } from '../log/log.js';
import type { NoteName } from '../log/note-name.js';

/** Adds a note of the inspector to a log. @returns its sequence number. */
export function appendNote(
  log: Log,
  time: number,
  note: NoteName,
  text: string,
  payload?: Payload,
): number {
  const detail = payload === undefined ? { note, text } : { note, text, payload };
  const size = payload === undefined ? 0 : payloadSize(payload);
  return log.appendEvent(EntryKind.note, time, detail, size);
}
