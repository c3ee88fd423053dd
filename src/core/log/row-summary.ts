import type { Payload } from '../bytes/payload.js';
import { previewBytes, previewText } from '../bytes/preview.js';
import { english, englishSigns } from '../language/language.js';
import { closeCodeName } from '../socket/close-codes.js';
import { formatBytes, formatDuration } from '../text/units.js';
import { EntryKind, type Entry } from './entry.js';

/** What the Type column says of an entry. */
export function entryType(entry: Entry): string {
  switch (entry.kind) {
    case EntryKind.sent:
    case EntryKind.received:
      return typeof entry.payload === 'string' ? 'text' : 'binary';
    case EntryKind.open:
      return 'open';
    case EntryKind.error:
      return 'error';
    case EntryKind.close:
      return 'close';
    case EntryKind.note:
      return entry.detail.note === 'discarded' ? 'discarded' : 'note';
  }
}

/** What the Direction column says of an entry, as a word and as a sign. */
export function entryDirection(entry: Entry): { readonly word: string; readonly sign: string } {
  if (entry.kind === EntryKind.sent) return { word: english('sent'), sign: '↑' };
  if (entry.kind === EntryKind.received) return { word: english('received'), sign: '↓' };
  return { word: english('event'), sign: '⚡' };
}

/** Whether the row reports a fault. */
export function isTrouble(entry: Entry): boolean {
  switch (entry.kind) {
    case EntryKind.error:
      return true;
    case EntryKind.close:
      return !entry.detail.wasClean || entry.detail.code === 1006;
    case EntryKind.note:
      return entry.detail.note !== 'information' && entry.detail.note !== 'evicted';
    default:
      return false;
  }
}

/**
 * One line for the Data column, bounded however large the payload is. In English: filters search it
 * and exports contain it.
 */
export function summarize(entry: Entry, limit = 256): string {
  switch (entry.kind) {
    case EntryKind.sent:
    case EntryKind.received:
      return summarizePayload(entry.payload, limit);
    case EntryKind.open: {
      const { protocol, elapsed } = entry.detail;
      const parts = [
        'open',
        protocol && `protocol ${protocol}`,
        formatDuration(elapsed, englishSigns),
      ];
      return parts.filter(Boolean).join(' · ');
    }
    case EntryKind.error:
      return entry.detail.wasOpen
        ? 'error · the connection broke'
        : 'error · the connection could not be opened';
    case EntryKind.close:
      return summarizeClose(entry.detail);
    case EntryKind.note: {
      const { text, payload } = entry.detail;
      return payload === undefined ? text : `${text} ${summarizePayload(payload, limit)}`;
    }
  }
}

function summarizeClose(detail: {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  readonly protocol: string;
  readonly situation?: object;
  readonly causes?: readonly unknown[];
}): string {
  const { code, reason, wasClean, protocol, situation, causes = [] } = detail;
  const isFailure = code === 1006 || code === 1015;
  const name = closeCodeName(code, protocol) ?? '';
  return [
    `close ${String(code)} ${name}`.trimEnd(),
    reason && `“${previewText(reason)}”`,
    wasClean ? 'clean' : 'not clean',
    ((isFailure && situation) || causes.length > 0) && 'possible causes in the details',
  ]
    .filter(Boolean)
    .join(' · ');
}

function summarizePayload(payload: Payload, limit: number): string {
  if (typeof payload === 'string') return payload === '' ? '(empty)' : previewText(payload, limit);
  if (payload instanceof ArrayBuffer) {
    return payload.byteLength === 0 ? '(empty)' : previewBytes(new Uint8Array(payload));
  }
  return `Blob, ${formatBytes(payload.size, englishSigns)}${payload.type === '' ? '' : `, ${payload.type}`}`;
}
