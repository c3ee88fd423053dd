import type { Payload } from '../../core/bytes/payload.js';

/**
 * What a payload holds; a Blob is read for it.
 *
 * @throws what reading a Blob throws.
 */
export async function contentOf(payload: Payload): Promise<string | Uint8Array> {
  if (typeof payload === 'string') return payload;
  return new Uint8Array(payload instanceof ArrayBuffer ? payload : await payload.arrayBuffer());
}
