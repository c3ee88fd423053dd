import type { Log } from '../../log/log.js';
import { formatCount } from '../../text/units.js';
import { chooseDecoder } from '../choose-decoder.js';
import { ROW_LIMITS } from '../decode-context.js';
import type { Decoder, DecoderInput } from '../decoder.js';
import { contextWithDecoder } from '../established-decoder.js';
import { joinedMessage } from '../joined-message.js';

/** A line on what a message means. */
export interface RowLine {
  /** `undefined` where the beginning of the message says as much. */
  readonly line: string | undefined;
  /** Whether what comes later may change it. */
  readonly isOpen: boolean;
}

/** Formats whose own text says as much as a line about it would. */
const plain = new Set(['json', 'ndjson', 'xml']);

/**
 * The line for the row of a message: where a decoder is sure, or was chosen. Of packets that come in
 * several messages, the last one tells; the others say where to look.
 *
 * @param chosen - Name of the decoder that somebody chose for payloads like this.
 */
export function rowLine(
  log: Log,
  sequence: number,
  input: DecoderInput,
  decoders: readonly Decoder[],
  chosen: string | undefined,
): RowLine {
  const joined = joinedMessage(log, sequence, decoders);
  if (joined !== undefined && joined.last !== sequence) {
    const end = joined.last === undefined ? '' : `, ends in #${formatCount(joined.last)}`;
    return { line: `part of a packet${end}`, isOpen: joined.last === undefined };
  }
  const line = summaryOf(log, sequence, joined?.input ?? input, decoders, chosen);
  if (line === undefined || joined === undefined) return { line, isOpen: false };
  return { line: `${line} · ${formatCount(joined.count)} messages`, isOpen: false };
}

function summaryOf(
  log: Log,
  sequence: number,
  input: DecoderInput,
  decoders: readonly Decoder[],
  chosen: string | undefined,
): string | undefined {
  const context = contextWithDecoder(log, sequence, decoders, ROW_LIMITS);
  const decoder =
    decoders.find(({ name }) => name === chosen) ??
    chooseDecoder(decoders, input, context)?.decoder;
  if (decoder === undefined || (plain.has(decoder.name) && typeof input === 'string')) {
    return undefined;
  }
  try {
    const decoded = decoder.decode(input, context);
    return decoded instanceof Promise ? undefined : decoded.summary || undefined;
  } catch {
    // Decoders of ours never throw; one of the page's own is told about in the details.
    return undefined;
  }
}
