import type { DecodeContext, Decoder, DecoderInput } from './decoder.js';

/** A decoder that may fit, and how sure that is. */
export interface RankedDecoder {
  readonly decoder: Decoder;
  /** From 0 to 1; a format announced by the negotiated subprotocol is certain. */
  readonly confidence: number;
  readonly reason: 'subprotocol' | 'connection' | 'payload';
}

/** From this confidence on, a decoder is used automatically. */
export const SURE_ENOUGH = 0.5;
/** The confidence of the connection's established format for a payload that allows it. */
const ESTABLISHED = 0.75;

/**
 * The decoders that may fit a payload, the most certain first. The format that the negotiated
 * subprotocol announces comes first, unless the payload cannot be of that format; the established
 * format of the connection comes before uncertain ones.
 */
export function rankDecoders(
  decoders: readonly Decoder[],
  input: DecoderInput,
  context: DecodeContext,
): readonly RankedDecoder[] {
  const ranked: RankedDecoder[] = [];
  for (const decoder of decoders) {
    const seen = decoder.recognize(input, context);
    if (seen <= 0) continue;
    const isAnnounced = decoder.subprotocols?.includes(context.subprotocol) === true;
    if (isAnnounced) ranked.push({ decoder, confidence: 1, reason: 'subprotocol' });
    else if (decoder.name === context.established && seen < ESTABLISHED) {
      ranked.push({ decoder, confidence: ESTABLISHED, reason: 'connection' });
    } else ranked.push({ decoder, confidence: Math.min(seen, 0.99), reason: 'payload' });
  }
  // Among equals, the order of the list counts: sorting is stable.
  return ranked.sort((a, b) => b.confidence - a.confidence);
}

/** The decoder to use automatically; `undefined` when none is certain enough. */
export function chooseDecoder(
  decoders: readonly Decoder[],
  input: DecoderInput,
  context: DecodeContext,
): RankedDecoder | undefined {
  const [first] = rankDecoders(decoders, input, context);
  return first !== undefined && first.confidence >= SURE_ENOUGH ? first : undefined;
}
