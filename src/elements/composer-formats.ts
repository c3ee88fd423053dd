import type { DraftKind } from '../core/draft.js';
import type { Choice } from './segmented.js';

/** What a message is written as. */
export type ComposerFormat = 'text' | 'json' | 'binary';

/** What the bytes of a binary message come from. */
export type ComposerEncoding = 'hex' | 'base64' | 'file';

/** Both in one: a message is written as one kind of draft, or taken from a file. */
export type ComposeMode = DraftKind | 'file';

export const formats: readonly Choice<ComposerFormat>[] = [
  { value: 'text', label: 'Text' },
  { value: 'json', label: 'JSON' },
  { value: 'binary', label: 'Binary' },
];

export const encodings: readonly Choice<ComposerEncoding>[] = [
  { value: 'hex', label: 'Hex' },
  { value: 'base64', label: 'Base64' },
  { value: 'file', label: 'File' },
];
