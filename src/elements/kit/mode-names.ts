import { english, t } from '../../core/language/language.js';
import type { ComposeMode } from './composer-formats.js';

const names: Readonly<Record<ComposeMode, string>> = {
  text: english('Text'),
  json: 'JSON',
  hex: english('Hex'),
  base64: 'Base64',
  file: english('File'),
  messagepack: 'MessagePack',
  cbor: 'CBOR',
  protobuf: 'Protobuf',
};

/** What people call a way to write a message. */
export function modeName(mode: ComposeMode): string {
  return t(names[mode]);
}
