import type { Payload } from '../bytes/payload.js';
import { derived } from '../log/derived.js';
import { EntryKind } from '../log/entry.js';
import type { Log, LogConnection } from '../log/log.js';
import { chooseDecoder } from './choose-decoder.js';
import { contextOf } from './decode-context.js';
import { decoderInput } from './decoder-input.js';
import type { DecodeContext, DecodeLimits, Decoder } from './decoder.js';

/** The most messages at the beginning of a connection that are examined. */
const MOST_MESSAGES = 8;
/** From this confidence on, a message establishes the format of its connection. */
const DECISIVE = 0.8;
/** Formats that do not predict the messages that follow. */
const formats = new Set([
  'json',
  'ndjson',
  'xml',
  'messagepack',
  'cbor',
  'protobuf',
  'gzip',
  'zlib',
  'zstd',
]);

/** Progress through the beginning of a connection, and the decoder found. */
interface Beginning {
  next: number;
  messages: number;
  name?: string;
}

const beginningOf = derived(({ sequence }: LogConnection): Beginning => ({
  next: sequence + 1,
  messages: 0,
}));

/**
 * The context of a message in its log, with the established decoder of its connection: later
 * messages of a protocol can be ambiguous where the first one was not.
 */
export function contextWithDecoder(
  log: Log,
  sequence: number,
  decoders: readonly Decoder[],
  limits?: DecodeLimits,
): DecodeContext {
  const context = contextOf(log, sequence, limits);
  const connection = log.connectionAt(sequence);
  if (connection === undefined) return context;
  return { ...context, established: establishedDecoder(log, connection, decoders) };
}

function establishedDecoder(
  log: Log,
  connection: LogConnection,
  decoders: readonly Decoder[],
): string | undefined {
  const beginning = beginningOf(connection);
  beginning.next = Math.max(beginning.next, Math.min(log.first, log.end));
  while (beginning.name === undefined && beginning.messages < MOST_MESSAGES) {
    const sequence = beginning.next;
    if (sequence >= log.end || log.connectionAt(sequence) !== connection) break;
    beginning.next += 1;
    const kind = log.kindAt(sequence);
    if (kind !== EntryKind.sent && kind !== EntryKind.received) continue;
    beginning.messages += 1;
    const input = decoderInput(log.carriedAt(sequence) as Payload);
    if (input === undefined) continue;
    const found = chooseDecoder(decoders, input, contextOf(log, sequence));
    if (found === undefined || found.confidence < DECISIVE) continue;
    if (!formats.has(found.decoder.name)) beginning.name = found.decoder.name;
  }
  return beginning.name;
}
