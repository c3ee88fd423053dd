import type { ComposeMode } from './composer-formats.js';

/** What people call the ways to write a message. */
export const modeNames: Readonly<Record<ComposeMode, string>> = {
  text: 'Text',
  json: 'JSON',
  hex: 'Hex',
  base64: 'Base64',
  file: 'File',
  messagepack: 'MessagePack',
  cbor: 'CBOR',
  protobuf: 'Protobuf',
};
