import { expect, it } from 'vitest';

import { uuidFrom } from '../../../src/core/composer/uuid.js';

it.each([
  [0x00, '00000000-0000-4000-8000-000000000000'],
  [0xff, 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
])('A UUID of bytes that are all %i has its version and variant', (byte, expected) => {
  expect(uuidFrom(new Uint8Array(16).fill(byte))).toBe(expected);
});
