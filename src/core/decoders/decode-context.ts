import type { Payload } from '../bytes/payload.js';
import { derived } from '../log/derived.js';
import { EntryKind } from '../log/entry.js';
import type { Log, LogConnection } from '../log/log.js';
import type { DecodeContext, DecodeLimits, Decoder, DecoderInput } from './decoder.js';
import { decoderInput } from './decoder-input.js';

/** The limits for the details of one message, which the user waits for. */
export const DETAIL_LIMITS: DecodeLimits = {
  maxNodes: 4_000_000,
  maxDepth: 100_000,
  maxOutput: 64_000_000,
};

/** The limits for the line of a row in the log. */
export const ROW_LIMITS: DecodeLimits = { maxNodes: 200, maxDepth: 32, maxOutput: 0 };

/** The most entries that are searched before and after a message for related ones. */
const REACH = 100_000;

/** The context of a message in its log. */
export function contextOf(
  log: Log,
  sequence: number,
  limits: DecodeLimits = DETAIL_LIMITS,
): DecodeContext {
  const direction = log.kindAt(sequence) === EntryKind.sent ? 'sent' : 'received';
  const connection = log.connectionAt(sequence);
  const subprotocol = connection?.detail.protocol ?? '';
  return { direction, subprotocol, opening: openingOf(log, connection, sequence), limits };
}

/** The same context with the binary messages that follow a message and belong to it. */
export function withAttachments(
  context: DecodeContext,
  decoder: Decoder,
  input: DecoderInput,
  log: Log,
  sequence: number,
): DecodeContext {
  const count = decoder.attachments?.(input) ?? 0;
  if (count === 0) return context;
  const kind = log.kindAt(sequence);
  const attachments: Uint8Array<ArrayBuffer>[] = [];
  const stop = Math.min(log.end, sequence + REACH);
  for (let next = sequence + 1; next < stop && attachments.length < count; next += 1) {
    if (!log.has(next) || log.kindAt(next) !== kind) continue;
    const payload = log.carriedAt(next) as Payload;
    if (!(payload instanceof ArrayBuffer)) break;
    attachments.push(new Uint8Array(payload));
  }
  return { ...context, attachments };
}

/** Progress of the search for the first sent message, and its sequence number. */
interface Opening {
  next: number;
  sequence?: number;
}

const openingIn = derived(({ sequence }: LogConnection): Opening => ({ next: sequence + 1 }));

/** The first sent message of a connection; searched for once, within limits. */
function openingOf(
  log: Log,
  connection: LogConnection | undefined,
  sequence: number,
): DecoderInput | undefined {
  if (connection === undefined) return undefined;
  const opening = openingIn(connection);
  const stop = Math.min(sequence + 1, log.end, connection.sequence + REACH);
  opening.next = Math.max(opening.next, Math.min(stop, log.first));
  while (opening.sequence === undefined && opening.next < stop) {
    if (log.kindAt(opening.next) === EntryKind.sent) opening.sequence = opening.next;
    opening.next += 1;
  }
  const found = opening.sequence;
  if (found === undefined || found > sequence || !log.has(found)) return undefined;
  return decoderInput(log.carriedAt(found) as Payload);
}
