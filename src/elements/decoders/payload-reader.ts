import type { DecodeContext, Decoded, Decoder, DecoderInput } from '../../core/decoders/decoder.js';
import { elementPorts, type PayloadRunner } from '../kit/element-ports.js';

/** What is decoded at once, on the main thread: UTF-16 units or bytes. */
const SHORT = 20_000;

let runner: PayloadRunner | undefined;

/**
 * Decodes a payload: short ones at once, long ones in the worker. Decoders of the page itself always
 * run on the main thread.
 *
 * @throws Error with a sentence when it took too long or the decoder failed.
 */
export async function decodePayload(
  decoder: Decoder,
  isBuiltIn: boolean,
  input: DecoderInput,
  context: DecodeContext,
): Promise<Decoded> {
  const isLong = input.length > SHORT || unpackers.has(decoder.name);
  const shared = isBuiltIn && isLong ? sharedRunner() : undefined;
  if (shared === undefined) return decoder.decode(input, context);
  return shared.decode(decoder.name, input, context);
}

function sharedRunner(): PayloadRunner | undefined {
  return (runner ??= elementPorts.createPayloadRunner?.());
}

/** What is short may unpack to anything. */
const unpackers = new Set(['gzip', 'zlib', 'zstd', 'deflate-raw', 'brotli']);
