import type { Payload } from '../bytes/payload.js';
import { derived } from '../log/derived.js';
import { EntryKind } from '../log/entry.js';
import type { Log, LogConnection } from '../log/log.js';
import { SequenceMap } from '../log/sequence-map.js';
import { decoderInput } from './decoder-input.js';
import type { Decoder } from './decoder.js';
import { PacketStream } from './packet-stream.js';

/** Messages that contain packets together, because packets begin in one and end in another. */
export interface JoinedMessage {
  /** The first message of them. */
  readonly first: number;
  /** The last one; `undefined` while it has not arrived. */
  readonly last: number | undefined;
  /** Their number, as far as they have arrived. */
  readonly count: number;
  /** Their payloads, concatenated. */
  readonly input: Uint8Array<ArrayBuffer>;
}

/** The most entries that are read before a message of an unread part of the log. */
const REACH = 100_000;
/** The most messages, and bytes, that are joined. */
const MOST_MESSAGES = 2000;
const MOST_BYTES = 16_000_000;

/** Progress through the messages of one direction of a connection. */
interface Course {
  readonly stream: PacketStream;
  next: number;
  /** The first of several messages that belong together, while their last has not arrived. */
  open: number;
}

/** The joins of a connection: for each message that belongs to others, the first of them. */
interface Joins {
  readonly courses: Map<EntryKind, Course>;
  readonly firsts: SequenceMap;
}

const joinsOf = derived((_: LogConnection): Joins => ({
  courses: new Map(),
  firsts: new SequenceMap(),
}));

/**
 * The messages that share packets with a message, where the negotiated subprotocol allows packets
 * across messages (as MQTT, MQTT 5.0 §6); `undefined` for a message by itself.
 */
export function joinedMessage(
  log: Log,
  sequence: number,
  decoders: readonly Decoder[],
): JoinedMessage | undefined {
  const connection = log.connectionAt(sequence);
  const protocol = connection?.detail.protocol ?? '';
  const kind = log.kindAt(sequence);
  if (protocol === '' || connection === undefined) return undefined;
  if (kind !== EntryKind.sent && kind !== EntryKind.received) return undefined;
  const lengthOf = decoders.find(({ subprotocols }) =>
    subprotocols?.includes(protocol),
  )?.packetLength;
  if (lengthOf === undefined) return undefined;
  const joins = joinsOf(connection);
  let course = joins.courses.get(kind);
  if (course === undefined || course.next < log.first || course.next + REACH < sequence) {
    // Boundaries before this are unknown: a packet is assumed to begin with the first message read.
    const next = Math.max(log.first, connection.sequence + 1, sequence - REACH);
    course = { stream: new PacketStream(lengthOf), next, open: 0 };
    joins.courses.set(kind, course);
  }
  follow(log, connection, kind, course, joins.firsts, sequence);
  const first = joins.firsts.get(sequence);
  return first === 0 || !log.has(first)
    ? undefined
    : join(log, kind, first, sequence, joins.firsts);
}

/** Follows the messages up to one, and to the last one that belongs to it. */
function follow(
  log: Log,
  connection: LogConnection,
  kind: EntryKind,
  course: Course,
  firsts: SequenceMap,
  sequence: number,
): void {
  const stop = Math.min(log.end, sequence + REACH);
  for (; course.next < stop && (course.next <= sequence || course.open > 0); course.next += 1) {
    const { stream, next } = course;
    if (log.connectionAt(next) !== connection) return;
    if (!log.has(next) || log.kindAt(next) !== kind) continue;
    const bytes = bytesAt(log, next);
    if (bytes !== undefined) stream.read(bytes);
    if (course.open > 0) firsts.set(next, course.open);
    else if (!stream.isAligned) {
      firsts.set(next, next);
      course.open = next;
    }
    if (stream.isAligned) course.open = 0;
  }
}

function join(
  log: Log,
  kind: EntryKind,
  first: number,
  sequence: number,
  firsts: SequenceMap,
): JoinedMessage | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let latest = first;
  const connection = log.connectionAt(first);
  const stop = Math.min(log.end, sequence + REACH);
  for (let at = first; at < stop && pieces.length <= MOST_MESSAGES && size <= MOST_BYTES; at += 1) {
    if (!log.has(at) || log.kindAt(at) !== kind) continue;
    if (firsts.get(at) !== first) break;
    const bytes = bytesAt(log, at) ?? new Uint8Array();
    pieces.push(bytes);
    size += bytes.length;
    latest = at;
  }
  if (pieces.length > MOST_MESSAGES || size > MOST_BYTES) return undefined;
  const isOpen = joinsOf(connection!).courses.get(kind)?.open === first;
  const input = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    input.set(piece, at);
    at += piece.length;
  }
  return { first, last: isOpen ? undefined : latest, count: pieces.length, input };
}

function bytesAt(log: Log, sequence: number): Uint8Array | undefined {
  const input = decoderInput(log.carriedAt(sequence) as Payload);
  return typeof input === 'string' ? undefined : input;
}
