import type { Payload } from '../bytes/payload.js';
import { ENTRY_KINDS, EntryKind, type EventDetail } from './entry.js';
import type { Tally } from './log.js';

/** Messages of one direction, together and by type. */
export interface MessageTraffic extends Tally {
  readonly text: Tally;
  readonly binary: Tally;
}

/** Counts of a run of entries, by kind. */
export interface Traffic {
  readonly sent: MessageTraffic;
  readonly received: MessageTraffic;
  /** Everything that is not a message: open, error, close and notes. */
  readonly events: Tally;
  readonly opens: number;
  readonly errors: number;
  readonly closes: number;
}

// Column = kind, except for binary messages, which stand after the kinds.
const SENT_BINARY = ENTRY_KINDS;
const RECEIVED_BINARY = ENTRY_KINDS + 1;
const COLUMNS = ENTRY_KINDS + 2;

/**
 * Numbers that count a run of entries: the entries of each column, and {@link BYTES} further on
 * their bytes. Plain cells, so that many runs fit into one typed array.
 */
export const TRAFFIC_CELLS = 2 * COLUMNS;

/** Offset from the cell of a column's entries to the cell of its bytes. */
export const BYTES = COLUMNS;

/** The column that an entry is counted in. */
export function columnOf(kind: number, carried: Payload | EventDetail | undefined): number {
  if (typeof carried === 'string') return kind;
  if (kind === EntryKind.received) return RECEIVED_BINARY;
  return kind === EntryKind.sent ? SENT_BINARY : kind;
}

/** Which way an entry of a column went: 0 sent, 1 received, 2 an event. */
export const GROUP_OF_COLUMN: Readonly<Uint8Array> = Uint8Array.of(2, 0, 1, 2, 2, 2, 0, 1);

/** The cells as an object. */
export function readTraffic(cells: Readonly<Float64Array>): Traffic {
  const tally = (...columns: number[]): Tally => ({
    entries: columns.reduce((sum, column) => sum + cells[column]!, 0),
    bytes: columns.reduce((sum, column) => sum + cells[column + BYTES]!, 0),
  });
  const messages = (text: number, binary: number): MessageTraffic => ({
    ...tally(text, binary),
    text: tally(text),
    binary: tally(binary),
  });
  const { open, sent, received, error, close, note } = EntryKind;
  return {
    sent: messages(sent, SENT_BINARY),
    received: messages(received, RECEIVED_BINARY),
    events: tally(open, error, close, note),
    opens: cells[open]!,
    errors: cells[error]!,
    closes: cells[close]!,
  };
}
