import type { Payload } from '../bytes/payload.js';
import type { DecoderInput } from './decoder.js';

/** A payload as input of decoders; `undefined` for a Blob, whose bytes must be read first. */
export function decoderInput(payload: Payload): DecoderInput | undefined {
  if (typeof payload === 'string') return payload;
  return payload instanceof ArrayBuffer ? new Uint8Array(payload) : undefined;
}
