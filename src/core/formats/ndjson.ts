import { toBase64 } from '../base64.js';
import {
  EntryKind,
  isMessage,
  type Entry,
  type EventDetail,
  type OpenDetail,
  type Payload,
} from '../entry.js';
import { KIND_NAMES, type RecordingFormat, type RecordingHead } from './recording-writer.js';

/** What the first line of our own files says they are. */
export const NDJSON_FORMAT = 'ws-inspector';
export const NDJSON_VERSION = 1;

/**
 * NDJSON, an entry a line: what was recorded, all of it. The first line is the session; of a
 * message, `text` is what it says, or `base64` its bytes; times are milliseconds since 1970. Half
 * surrogate pairs are written as escapes (ECMA-262, well-formed `JSON.stringify`).
 */
export const ndjsonFormat: RecordingFormat = {
  name: 'ndjson',
  label: 'NDJSON',
  purpose: 'everything, one entry a line',
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  createWriter: (head) => ({
    begin() {
      const { url, protocols, written, redactUrl } = head;
      const format = { format: NDJSON_FORMAT, version: NDJSON_VERSION };
      return line({ ...format, url: redactUrl(url), protocols, written });
    },
    entry: (entry) => line(toLine(entry, head)),
    end: () => '',
  }),
};

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function toLine(entry: Entry, head: RecordingHead): object {
  const { sequence, time, kind, size } = entry;
  const base = { sequence, time, kind: KIND_NAMES[kind] };
  if (isMessage(entry)) return { ...base, size, ...payloadFields(entry.payload) };
  if (entry.kind !== EntryKind.note) return { ...base, ...detailFields(entry, head) };
  const { note, text, payload } = entry.detail;
  const carried = payload === undefined ? undefined : { size, ...payloadFields(payload) };
  return { ...base, note, sentence: text, ...carried };
}

function payloadFields(payload: Payload): { text: string } | { base64: string; type?: string } {
  if (typeof payload === 'string') return { text: payload };
  if (payload instanceof ArrayBuffer) return { base64: toBase64(new Uint8Array(payload)) };
  // Whoever writes a recording reads Blobs first; one that could not be read has no bytes.
  return { base64: '', type: payload.type };
}

function detailFields(
  { kind, detail }: { readonly kind: EntryKind; readonly detail: EventDetail },
  { redactUrl }: RecordingHead,
): EventDetail {
  if (kind !== EntryKind.open) return detail;
  const open = detail as OpenDetail;
  return { ...open, url: redactUrl(open.url) };
}
