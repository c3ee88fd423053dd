import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readSchemaFile } from '../../../src/core/decoders/protobuf/read-schema.js';
import { hex } from '../../support/decoding.js';

const utf8 = new TextEncoder();

/** A FileDescriptorSet with the message `P`, which has a field `int32 x = 1`. */
const descriptorSet = hex(
  '0a 19 0a 01 66 22 0c 0a 01 50 12 07 0a 01 78 18 01 28 05 62 06 70 72 6f 74 6f 33',
);

describe('A schema file', () => {
  it.each([
    ['the text of a .proto', utf8.encode('syntax = "proto3";\nmessage P { int32 x = 1; }')],
    ['a descriptor set', descriptorSet],
  ])('that is %s declares its messages', (_, bytes) => {
    const parsed = readSchemaFile(bytes);
    expect(parsed.ok && [...parsed.schema.messages.keys()]).toEqual(['P']);
  });

  it.each([
    ['text that is none', utf8.encode('hello'), /^Line 1: /],
    ['bytes that are none', hex('ff 00 01'), /FileDescriptorSet/],
    ['empty', hex(''), /no message/],
  ])('that is %s says so', (_, bytes, message) => {
    const parsed = readSchemaFile(bytes);
    expect(parsed.ok ? '' : parsed.message).toMatch(message);
  });

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => typeof readSchemaFile(bytes).ok === 'boolean',
      ),
    );
  });
});
