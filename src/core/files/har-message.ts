import type { Payload } from '../bytes/payload.js';
import { sentence, t } from '../language/language.js';
import { EntryKind } from '../log/entry.js';
import { noteDetail } from '../log/note-detail.js';
import { fieldAt, fieldsOf, flagAt, isMoment, numberAt, textAt, type Fields } from './fields.js';
import { readHarTime } from './har-time.js';
import { readBytes } from './payload-fields.js';
import type { RecordedEntry } from './recorded-entry.js';

/** A message of a HAR as an entry, and what is wrong with it: the end of a sentence. */
export interface HarMessage {
  /** `undefined` when it could not be read at all. */
  readonly entry?: RecordedEntry;
  readonly fault?: string;
}

/** Names of the two directions in various tools. */
const KINDS: Readonly<Record<string, EntryKind | undefined>> = {
  send: EntryKind.sent,
  sent: EntryKind.sent,
  outgoing: EntryKind.sent,
  request: EntryKind.sent,
  client: EntryKind.sent,
  receive: EntryKind.received,
  received: EntryKind.received,
  incoming: EntryKind.received,
  response: EntryKind.received,
  server: EntryKind.received,
  error: EntryKind.error,
};

/**
 * Reads an item of `_webSocketMessages`, leniently: as Chrome, Playwright, mitmproxy, HTTP Toolkit,
 * Proxyman and we ourselves write it.
 *
 * @param before The time of the previous message, used if this one has none.
 */
export function readHarMessage(value: unknown, before: number): HarMessage {
  const fields = fieldsOf(value);
  if (fields === undefined) return { fault: t('it is no message, and was left out.') };
  const type = textAt(fields, 'type') ?? '';
  const kind = Object.hasOwn(KINDS, type.toLowerCase()) ? KINDS[type.toLowerCase()] : undefined;
  if (kind !== EntryKind.sent && kind !== EntryKind.received && kind !== EntryKind.error) {
    return { fault: t('its type is neither send nor receive nor error; it was left out.') };
  }
  const read = timeOf(fields);
  const time = read ?? before;
  const late = t('it has no time that can be read, and got that of the message before it.');
  const timeFault = read === undefined ? { fault: late } : undefined;
  if (kind === EntryKind.error) {
    const readyState = numberAt(fields, '_readyState') ?? 3;
    const detail = { wasOpen: flagAt(fields, '_wasOpen'), readyState };
    const entry: RecordedEntry = { kind, time, detail };
    return { entry, ...timeFault };
  }
  const { payload, fault } = dataOf(fields);
  if (payload === undefined) return { fault: fault! };
  const entry = controlFrame(fields, time, payload) ?? ({ kind, time, payload } as const);
  return { entry, ...timeFault, ...(fault !== undefined && { fault }) };
}

function timeOf(fields: Fields): number | undefined {
  const exact = numberAt(fields, '_time');
  if (isMoment(exact)) return exact;
  return readHarTime(fieldAt(fields, 'time') ?? fieldAt(fields, 'timestamp'));
}

function dataOf(fields: Fields): { readonly payload?: Payload; readonly fault?: string } {
  const data = fieldAt(fields, 'data') ?? fieldAt(fields, 'payload') ?? fieldAt(fields, 'content');
  if (data === undefined) return { fault: t('it has no data, and was left out.') };
  if (typeof data !== 'string') {
    const fault = t('its data is no text, and is shown as the JSON that stands there.');
    return { payload: data === null ? '' : JSON.stringify(data), fault };
  }
  if (!isBinary(fields)) return { payload: data };
  const bytes = readBytes(data);
  if (bytes instanceof ArrayBuffer) return { payload: bytes };
  return {
    payload: data,
    fault: t('its data is no base64, and is kept as text. {0}', bytes.problem),
  };
}

/** RFC 6455 §5.2: 1 is text. Chrome writes base64 for every other one. */
function isBinary(fields: Fields): boolean {
  const opcode = opcodeOf(fields);
  if (opcode !== undefined) return opcode > 1;
  return textAt(fields, 'encoding') === 'base64' || flagAt(fields, 'isBase64');
}

function opcodeOf(fields: Fields): number | undefined {
  const opcode = fieldAt(fields, 'opcode');
  if (typeof opcode === 'number') return opcode;
  if (typeof opcode !== 'string') return undefined;
  const name = opcode.toLowerCase();
  if (name === 'text' || name === 'binary') return name === 'text' ? 1 : 2;
  return /^\d+$/.test(name) ? Number(name) : undefined;
}

const CONTROL: Readonly<Record<number, string | undefined>> = { 8: 'Close', 9: 'Ping', 10: 'Pong' };

/** Control frames, which a proxy records but a page never sees, become notes. */
function controlFrame(fields: Fields, time: number, payload: Payload): RecordedEntry | undefined {
  const name = CONTROL[opcodeOf(fields) ?? 0];
  if (name === undefined) return undefined;
  const isSent = /^(?:s|out|req|cl)/i.test(textAt(fields, 'type') ?? '');
  const said = isSent
    ? sentence('A {0} frame was sent; a page is not told of it.', name)
    : sentence('A {0} frame was received; a page is not told of it.', name);
  return { kind: EntryKind.note, time, detail: noteDetail('information', said, payload) };
}
