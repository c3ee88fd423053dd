import { describe, expect, it } from 'vitest';

import { toPayload } from '../../../src/core/bytes/payload.js';

describe('toPayload', () => {
  it('keeps bytes as they were, whatever becomes of them', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const payload = toPayload(bytes.subarray(1));
    bytes.fill(9);
    expect(new Uint8Array(payload as ArrayBuffer)).toEqual(Uint8Array.of(2, 3));
  });

  it('takes a buffer that was transferred away, and a view of it, as send() does: as nothing', () => {
    const buffer = new ArrayBuffer(8);
    const view = new Uint8Array(buffer, 2, 4);
    structuredClone(buffer, { transfer: [buffer] });
    expect(toPayload(buffer)).toEqual(new ArrayBuffer(0));
    expect(toPayload(view)).toEqual(new ArrayBuffer(0));
  });
});
