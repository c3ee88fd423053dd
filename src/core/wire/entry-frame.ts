import { t } from '../language/language.js';
import { EntryKind, type CloseDetail, type Entry } from '../log/entry.js';
import { isCloseCodeOnTheWire } from '../socket/close-codes.js';
import { utf8Length } from '../text/text.js';
import { SHOWN_PAYLOAD, type WireFrame } from './wire-field.js';
import { computeFrame } from './wire-frame.js';

/** The frame of an entry, or a sentence on why it has none. */
export type EntryFrame =
  { readonly frame: WireFrame; readonly remark?: string } | { readonly none: string };

/**
 * The frame of an entry.
 *
 * @param head the first bytes of its payload, as far as known: {@link SHOWN_PAYLOAD} or all.
 * @param extensions `socket.extensions` of its connection.
 */
export function frameOfEntry(entry: Entry, head: Uint8Array, extensions: string): EntryFrame {
  switch (entry.kind) {
    case EntryKind.sent:
    case EntryKind.received: {
      const kind = typeof entry.payload === 'string' ? 'text' : 'binary';
      const isSent = entry.kind === EntryKind.sent;
      return { frame: computeFrame({ kind, isSent, length: entry.size, head, extensions }) };
    }
    case EntryKind.close:
      return closeFrame(entry.detail, extensions);
    case EntryKind.note:
      return { none: t('The inspector wrote this; nothing of it went over the network.') };
    case EntryKind.error:
      return {
        none: t(
          'An error event stands for no frame: the browser says that something failed, and nothing else.',
        ),
      };
    case EntryKind.open:
      return {
        none: t(
          'The opening handshake is HTTP, not frames (RFC 6455 §4). Its headers are hidden from a page.',
        ),
      };
  }
}

/** The first bytes of a text as UTF-8, as many as are shown. */
export function headOfText(text: string): Uint8Array {
  // A UTF-16 unit has at least a byte, so this is enough.
  return new TextEncoder().encode(text.slice(0, SHOWN_PAYLOAD)).subarray(0, SHOWN_PAYLOAD);
}

function closeFrame({ code, reason, wasClean }: CloseDetail, extensions: string): EntryFrame {
  const isEmpty = code === 1005;
  if (!isEmpty && (!isCloseCodeOnTheWire(code) || (code === 1006 && !wasClean))) {
    return {
      none: t(
        'No Close frame came: {0} is never on the wire, the browser reports it by itself.',
        code,
      ),
    };
  }
  const length = isEmpty ? 0 : 2 + utf8Length(reason);
  const head = isEmpty
    ? new Uint8Array()
    : Uint8Array.of(code >> 8, code & 0xff, ...new TextEncoder().encode(reason));
  return {
    frame: computeFrame({ kind: 'close', isSent: false, length, head, extensions }),
    remark: t(
      'The Close frame that came. The one that went the other way has the same form, masked.',
    ),
  };
}
