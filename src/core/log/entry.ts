import type { Payload } from '../bytes/payload.js';
import type { Sentence } from '../language/language.js';
import type { PossibleCause } from '../socket/failure-causes.js';
import type { NoteName } from './note-name.js';

/**
 * What an entry of the log is about. Kept as small numbers because the log stores one a row.
 *
 * `open`, `error` and `close` are the connection's events; `sent` and `received` are messages; a
 * `note` is a remark of the inspector itself (a discarded send, a constructor that threw,
 * a connection taken as ended).
 */
export const EntryKind = {
  open: 0,
  sent: 1,
  received: 2,
  error: 3,
  close: 4,
  note: 5,
} as const;
export type EntryKind = (typeof EntryKind)[keyof typeof EntryKind];

/** How many kinds there are; the length of a table indexed by kind. */
export const ENTRY_KINDS = 6;

/** The state of the socket at its `open` event. */
export interface OpenDetail {
  readonly url: string;
  /** The negotiated subprotocol; empty for none. */
  readonly protocol: string;
  /** `WebSocket.extensions`; empty for none. */
  readonly extensions: string;
  readonly offered: readonly string[];
  /** Milliseconds from the constructor to `open`. */
  readonly elapsed: number;
}

/** The `error` event carries nothing (HTML, WebSocket 9.3.6 "fail the connection"). */
export interface ErrorDetail {
  readonly wasOpen: boolean;
  readonly readyState: number;
}

/** What is known of a connection that ended beside its `close` event. */
export interface CloseSituation {
  /** The URL as far as the host and the port. */
  readonly server: string;
  readonly offered: readonly string[];
  /** `location.protocol` of the page. */
  readonly pageProtocol: string;
  /** The arguments of the page's own `close()`; missing: it did not call it. */
  readonly requestedClose?: { readonly code?: number };
}

/** The `close` event. */
export interface CloseDetail {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  readonly wasOpen: boolean;
  /** The negotiated subprotocol, which may give private codes a meaning. */
  readonly protocol: string;
  /** Milliseconds from the constructor to `close`. */
  readonly elapsed: number;
  /** `bufferedAmount` when the connection closed, in bytes. */
  readonly bufferedAmount: number;
  /** What the close is explained by (`explanationOf`); missing in files and older recordings. */
  readonly situation?: CloseSituation;
  /** The remarks of a file or of an older recording, in English. */
  readonly remarks?: readonly string[];
  /** The causes of a file or of an older recording, in English. */
  readonly causes?: readonly PossibleCause[];
}

/** A remark of the inspector. */
export interface NoteDetail {
  readonly note: NoteName;
  /** One plain sentence, in English. */
  readonly text: string;
  /** The same as data; missing where the text is another program's. */
  readonly sentence?: Sentence;
  /** What was not sent, for `discarded` and `refused` sends. */
  readonly payload?: Payload;
}

export type EventDetail = OpenDetail | ErrorDetail | CloseDetail | NoteDetail;

interface EntryBase {
  /** Counts from 1 over the life of the log; never used twice, not even after clearing. */
  readonly sequence: number;
  /** Milliseconds since 1970, with a fraction. */
  readonly time: number;
  /** Bytes of the payload: UTF-8 bytes for text, 0 for events. */
  readonly size: number;
}

/** A message as an object, made when it is read. */
export interface MessageEntry extends EntryBase {
  readonly kind: typeof EntryKind.sent | typeof EntryKind.received;
  readonly payload: Payload;
}

export interface OpenEntry extends EntryBase {
  readonly kind: typeof EntryKind.open;
  readonly detail: OpenDetail;
}

export interface ErrorEntry extends EntryBase {
  readonly kind: typeof EntryKind.error;
  readonly detail: ErrorDetail;
}

export interface CloseEntry extends EntryBase {
  readonly kind: typeof EntryKind.close;
  readonly detail: CloseDetail;
}

export interface NoteEntry extends EntryBase {
  readonly kind: typeof EntryKind.note;
  readonly detail: NoteDetail;
}

/** One row of the log. */
export type Entry = MessageEntry | OpenEntry | ErrorEntry | CloseEntry | NoteEntry;

/** Whether the entry is a message, sent or received. */
export function isMessage(entry: Entry): entry is MessageEntry {
  return entry.kind === EntryKind.sent || entry.kind === EntryKind.received;
}

/** The payload of a message or of a discarded send; `undefined` for everything else. */
export function payloadOf(entry: Entry): Payload | undefined {
  if (isMessage(entry)) return entry.payload;
  return entry.kind === EntryKind.note ? entry.detail.payload : undefined;
}
