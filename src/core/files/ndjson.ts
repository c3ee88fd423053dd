import { english } from '../language/language.js';
import { explanationOf } from '../log/close-explanation.js';
import { EntryKind, type Entry } from '../log/entry.js';
import { payloadFields } from './payload-fields.js';
import { KIND_NAMES, type RecordingFormat, type RecordingHead } from './recording-writer.js';

/** The value of `format` in the first line of our own files. */
export const NDJSON_FORMAT = 'ws-inspector';
export const NDJSON_VERSION = 1;

/**
 * NDJSON, an entry a line: the complete recording. The first line is the session; a message has
 * `text`, or `base64` for bytes; times are milliseconds since 1970. Half surrogate pairs are
 * written as escapes (ECMA-262, well-formed `JSON.stringify`).
 */
export const ndjsonFormat: RecordingFormat = {
  name: 'ndjson',
  label: 'NDJSON',
  purpose: english('everything, one entry a line'),
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

function toLine(entry: Entry, { redactUrl }: RecordingHead): object {
  const { sequence, time, kind, size } = entry;
  const base = { sequence, time, kind: KIND_NAMES[kind] };
  switch (entry.kind) {
    case EntryKind.sent:
    case EntryKind.received:
      return { ...base, size, ...payloadFields(entry.payload) };
    case EntryKind.open: {
      const { url, protocol, extensions, offered, elapsed } = entry.detail;
      return { ...base, url: redactUrl(url), protocol, extensions, offered, elapsed };
    }
    case EntryKind.error:
      return { ...base, wasOpen: entry.detail.wasOpen, readyState: entry.detail.readyState };
    case EntryKind.close: {
      const { code, reason, wasClean, wasOpen, protocol, ...rest } = entry.detail;
      const said = {
        elapsed: rest.elapsed,
        bufferedAmount: rest.bufferedAmount,
        ...explanationOf(entry.detail),
      };
      return { ...base, code, reason, wasClean, wasOpen, protocol, ...said };
    }
    case EntryKind.note: {
      const { note, text, payload } = entry.detail;
      const carried = payload === undefined ? undefined : { size, ...payloadFields(payload) };
      return { ...base, note, sentence: text, ...carried };
    }
  }
}
