import type { Log } from '../../log/log.js';
import { formatCount } from '../../text/units.js';
import { chooseDecoder } from '../choose-decoder.js';
import { ROW_LIMITS } from '../decode-context.js';
import type { Decoder, DecoderInput } from '../decoder.js';
import { contextWithDecoder } from '../established-decoder.js';
import { joinedMessage } from '../joined-message.js';

/** A line that explains a message. */
export interface RowLine {
  /** `undefined` where the beginning of the message is as informative. */
  readonly line: string | undefined;
  /** Whether later messages may change it. */
  readonly isOpen: boolean;
}

/** Formats whose own text is as informative as a line about it. */
const plain = new Set(['json', 'ndjson', 'xml']);

/**
 * The line for the row of a message, if a decoder is certain or was chosen. Of a packet in several
 * messages, the last one has the line; the others refer to it.
 *
 * @param chosen - Name of the decoder that the user chose for payloads like this.
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
    // The built-in decoders never throw; the fault of another one is shown in the details.
    return undefined;
  }
}
