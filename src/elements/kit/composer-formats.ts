import type { DraftKind } from '../../core/composer/text-draft.js';
import { t } from '../../core/language/language.js';
import type { Choice } from './segmented.js';

/** What a message is written as. */
export type ComposerFormat = 'text' | 'json' | 'binary';

/** Bytes that are encoded from JSON. */
export type EncodedMode = 'messagepack' | 'cbor' | 'protobuf';

/** What the bytes of a binary message come from. */
export type ComposerEncoding = 'hex' | 'base64' | 'file' | EncodedMode;

/** Both in one: a message is written as one kind of draft, encoded from one, or taken from a file. */
export type ComposeMode = DraftKind | EncodedMode | 'file';

export const formats = (): readonly Choice<ComposerFormat>[] => [
  { value: 'text', label: t('Text') },
  { value: 'json', label: 'JSON' },
  { value: 'binary', label: t('Binary') },
];

export const encodings = (): readonly Choice<ComposerEncoding>[] => [
  { value: 'hex', label: t('Hex') },
  { value: 'base64', label: 'Base64' },
  { value: 'file', label: t('File') },
  { value: 'messagepack', label: 'MessagePack' },
  { value: 'cbor', label: 'CBOR' },
  { value: 'protobuf', label: 'Protobuf' },
];

/** The document that a message is written in; that of JSON is shared by all that is made from it. */
export function kindOf(mode: ComposeMode): DraftKind {
  if (mode === 'file') return 'hex';
  return isEncoded(mode) ? 'json' : mode;
}

/** Whether bytes are encoded from what is written. */
export function isEncoded(mode: ComposeMode): mode is EncodedMode {
  return mode === 'messagepack' || mode === 'cbor' || mode === 'protobuf';
}
