import type { DecodeContext, Decoded, Decoder, DecoderInput } from '../core/decoders/decoder.js';
import type { JsonTree } from '../core/tree/json-tree.js';

/** Decodes long payloads where it can be ended: in a worker. */
export interface PayloadRunner {
  decode(name: string, input: DecoderInput, context: DecodeContext): Promise<Decoded>;
  parseJson(text: string): Promise<JsonTree>;
  stop(): void;
}

/** What is decoded at once, on the main thread: UTF-16 units or bytes. */
const SHORT = 20_000;

let createRunner: (() => PayloadRunner) | undefined;
let runner: PayloadRunner | undefined;
let parse: ((text: string) => Promise<JsonTree>) | undefined;

/**
 * Says how to make what runs in a worker; only the first time counts. It is made when it is first
 * needed, and shared by all elements. Without it, everything is read on the main thread.
 */
export function usePayloadRunner(create: () => PayloadRunner): void {
  createRunner ??= create;
}

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

/** Reads JSON in the worker; `undefined` where there is none. Always the same function. */
export function jsonParser(): ((text: string) => Promise<JsonTree>) | undefined {
  const shared = sharedRunner();
  if (shared !== undefined) parse ??= (text) => shared.parseJson(text);
  return parse;
}

function sharedRunner(): PayloadRunner | undefined {
  return (runner ??= createRunner?.());
}

/** What is short may unpack to anything. */
const unpackers = new Set(['gzip', 'zlib', 'zstd', 'deflate-raw', 'brotli']);
