import type { Payload } from '../../bytes/payload.js';
import { EntryKind, type Entry, type EventDetail, type NoteDetail } from '../../log/entry.js';
import type { LogColumns } from '../../log/log.js';
import { summarize } from '../../log/row-summary.js';
import { MOST_REGEXP_INPUT } from '../regexp/regexp-cost.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

// The row of a note shows so much of a payload after its text.
const NOTE_PAYLOAD = 256;

/** The searchable parts of an entry. */
export interface Searched {
  /** The text of the row, without what only the payload contains. */
  readonly text: string;
  readonly payload: string | ArrayBuffer | undefined;
}

/** The searchable parts of an entry that is not a text message. */
export function searchedAt(columns: LogColumns, slot: number): Searched {
  const kind = columns.kinds[slot]! as EntryKind;
  const carried = columns.carried[slot]!;
  if (kind === EntryKind.note) return ofNote(carried as NoteDetail);
  if (kind !== EntryKind.sent && kind !== EntryKind.received) {
    return { text: ofEvent(kind, carried as EventDetail), payload: undefined };
  }
  return ofPayload(carried as Payload);
}

/**
 * The input of regular expressions for an entry, at most {@link MOST_REGEXP_INPUT} long: the text
 * itself, bytes decoded as UTF-8, for other entries the text of the row.
 */
export function regExpInput(columns: LogColumns, slot: number): string {
  const carried = columns.carried[slot];
  if (typeof carried === 'string') return bounded(carried);
  const { text, payload } = searchedAt(columns, slot);
  if (payload === undefined) return bounded(text);
  const said = typeof payload === 'string' ? bounded(payload) : decodedStart(payload);
  return text === '' ? said : bounded(`${text} ${said}`);
}

function ofEvent(kind: EntryKind, detail: EventDetail): string {
  // Fields that the summary does not read may be missing.
  const said = summarize({ kind, detail, sequence: 0, time: 0, size: 0 } as Entry);
  if ('reason' in detail) return `${said}\n${detail.reason}`;
  return 'url' in detail ? `${said}\n${detail.url}\n${detail.extensions}` : said;
}

function ofNote({ text, payload }: NoteDetail): Searched {
  if (payload === undefined) return { text, payload };
  const searched = ofPayload(payload);
  const beginning = typeof payload === 'string' ? payload.slice(0, NOTE_PAYLOAD) : searched.text;
  return { text: `${text} ${beginning}`.trimEnd(), payload: searched.payload };
}

function ofPayload(payload: Payload): Searched {
  if (typeof payload === 'string' || payload instanceof ArrayBuffer) return { text: '', payload };
  // The bytes of a Blob can only be read later; its row shows its size and type.
  const said = { kind: EntryKind.sent, payload, sequence: 0, time: 0, size: 0 };
  return { text: summarize(said), payload: undefined };
}

function bounded(text: string): string {
  return text.length > MOST_REGEXP_INPUT ? text.slice(0, MOST_REGEXP_INPUT) : text;
}

function decodedStart(buffer: ArrayBuffer): string {
  const length = Math.min(buffer.byteLength, MOST_REGEXP_INPUT);
  return decoder.decode(new Uint8Array(buffer, 0, length));
}
