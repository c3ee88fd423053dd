import { parseProtoText } from './proto-text.js';
import { readProtobufSchema } from './protobuf-schema.js';
import type { ParsedSchema } from './protobuf-types.js';

/**
 * Reads a schema of protobuf in either form of file: the text of a `.proto`, or a descriptor set.
 */
export function readSchemaFile(bytes: Uint8Array): ParsedSchema {
  const text = textOf(bytes);
  return text === undefined ? readProtobufSchema(bytes) : parseProtoText(text);
}

/** The bytes as text; `undefined` if they are not text. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A descriptor set begins with the tag of its first file, which is a line feed, and has other
    // control characters in it.
    return [...text.slice(0, 2000)].some((char) => char < ' ' && !'\t\n\f\r'.includes(char))
      ? undefined
      : text;
  } catch {
    return undefined;
  }
}
