import type { TextProblem } from '../json/json-problem.js';
import { plural } from '../language/language.js';
import { utf8Length } from '../text/text.js';
import { countLoneSurrogates } from '../text/well-formed.js';

/** The format of a draft: text, JSON text, or bytes in hex or base64. */
export type DraftKind = 'text' | 'json' | 'hex' | 'base64';

/** A draft read as a message. */
export interface Draft {
  /** The exact payload; `undefined` for bytes with a syntax error. */
  readonly payload: string | Uint8Array<ArrayBuffer> | undefined;
  /** Bytes on the wire, without framing; `undefined` without a payload. */
  readonly size: number | undefined;
  /** The syntax error, if any. Invalid JSON can still be sent. */
  readonly problem?: TextProblem;
  /** A sentence on what will be received otherwise than it was written. */
  readonly warning?: string;
}

/** Reads a text as a text message. */
export function readTextDraft(text: string): Draft {
  const lone = countLoneSurrogates(text);
  return {
    payload: text,
    size: utf8Length(text),
    ...(lone > 0 && { warning: surrogateWarning(lone) }),
  };
}

function surrogateWarning(count: number): string {
  return plural(
    count,
    'U+FFFD will be sent in place of {0} lone surrogate.',
    'U+FFFD will be sent in place of {0} lone surrogates.',
    count,
  );
}
