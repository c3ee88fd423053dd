import { toBase64 } from '../bytes/base64.js';
import { english } from '../language/language.js';
import { payloadOf, type Entry } from '../log/entry.js';
import { entryType, summarize } from '../log/row-summary.js';
import { isoMilliseconds } from './iso-milliseconds.js';
import { KIND_NAMES, type RecordingFormat } from './recording-writer.js';

const HEADER = ['#', 'time', 'kind', 'type', 'size', 'data'];

// Spreadsheets take a cell that begins so as a formula (OWASP, "CSV Injection").
const formula = /^[=+\-@\t\r]/;
const special = /[",\r\n]/;

/**
 * CSV after RFC 4180, a row an entry, for spreadsheets: bytes in base64, and an apostrophe before
 * text that a spreadsheet would take for a formula. Times are ISO 8601 in UTC.
 */
export const csvFormat: RecordingFormat = {
  name: 'csv',
  label: 'CSV',
  purpose: english('for spreadsheets'),
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  createWriter: ({ redactUrl }) => ({
    // The byte-order mark makes spreadsheets read UTF-8.
    begin: () => `\uFEFF${row(HEADER)}`,
    entry(entry) {
      const { sequence, time, kind, size } = entry;
      const data = dataOf(entry);
      const cells = [sequence, isoMilliseconds(time), KIND_NAMES[kind], entryType(entry), size];
      return row([...cells.map(String), kind === 0 ? redactUrl(data) : data]);
    },
    end: () => '',
  }),
};

function row(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(text: string): string {
  const guarded = formula.test(text) ? `'${text}` : text;
  return special.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function dataOf(entry: Entry): string {
  const payload = payloadOf(entry);
  if (typeof payload === 'string') return payload;
  if (payload instanceof ArrayBuffer) return toBase64(new Uint8Array(payload));
  return summarize(entry, 4096);
}
