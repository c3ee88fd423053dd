import type { DecodeContext, Decoder, DecoderInput } from './decoder.js';

/** A decoder that may fit, and how sure that is. */
export interface RankedDecoder {
  readonly decoder: Decoder;
  /** From 0 to 1; what the negotiated subprotocol announces is certain. */
  readonly confidence: number;
  readonly reason: 'subprotocol' | 'connection' | 'payload';
}

/** From this confidence on a decoder is used unasked. */
export const SURE_ENOUGH = 0.5;
/** What the connection was seen to speak is as likely as this where a payload allows it. */
const ESTABLISHED = 0.75;

/**
 * The decoders that may fit a payload, the surest first. What the negotiated subprotocol announces
 * comes before what the payload looks like, unless the payload cannot be of that format; what the
 * connection has spoken before comes before what could be anything.
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
  // Of equals, the order of the list decides: sorting is stable.
  return ranked.sort((a, b) => b.confidence - a.confidence);
}

/** The decoder to use unasked; `undefined` when none is sure enough. */
export function chooseDecoder(
  decoders: readonly Decoder[],
  input: DecoderInput,
  context: DecodeContext,
): RankedDecoder | undefined {
  const [first] = rankDecoders(decoders, input, context);
  return first !== undefined && first.confidence >= SURE_ENOUGH ? first : undefined;
}
