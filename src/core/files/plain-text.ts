import { toHex } from '../bytes/hex.js';
import { english, englishSigns } from '../language/language.js';
import { EntryKind, payloadOf, type Entry } from '../log/entry.js';
import { entryDirection, entryType, summarize } from '../log/row-summary.js';
import { formatBytes, formatTime } from '../text/units.js';
import type { RecordingFormat } from './recording-writer.js';

/** Plain text: a line an entry, further lines of a payload indented. */
export const textFormat: RecordingFormat = {
  name: 'text',
  label: english('Text'),
  purpose: english('to read and to paste'),
  extension: 'txt',
  mediaType: 'text/plain;charset=utf-8',
  createWriter: ({ url, protocols, redactUrl, timeZoneOffset }) => ({
    begin() {
      const offered = protocols.length === 0 ? '' : ` (${protocols.join(', ')})`;
      return `${redactUrl(url)}${offered}\n\n`;
    },
    entry(entry) {
      const { kind, size, time } = entry;
      const isMessage = kind === EntryKind.sent || kind === EntryKind.received;
      const type = isMessage ? ` ${entryType(entry)} ${formatBytes(size, englishSigns)}` : '';
      const data = dataOf(entry);
      const said = kind === EntryKind.open ? redactUrl(data) : data;
      const { sign } = entryDirection(entry);
      return `${formatTime(time, timeZoneOffset(time))} ${sign}${type}  ${indented(said)}\n`;
    },
    end: () => '',
  }),
};

function dataOf(entry: Entry): string {
  const payload = payloadOf(entry);
  if (entry.kind === EntryKind.note || payload === undefined) return summarize(entry, 4096);
  if (typeof payload === 'string') return payload;
  return payload instanceof ArrayBuffer ? toHex(new Uint8Array(payload)) : summarize(entry, 4096);
}

function indented(text: string): string {
  return text.replaceAll(/\r\n?|\n/g, '\n    ');
}
