import type { TextProblem } from '../json/json-problem.js';
import { plural } from '../language/language.js';
import { utf8Length } from '../text/text.js';
import { countLoneSurrogates } from '../text/well-formed.js';

/** How a message is written: as text, as JSON text, or as bytes in hex or base64. */
export type DraftKind = 'text' | 'json' | 'hex' | 'base64';

/** What a text would be as a message. */
export interface Draft {
  /** What would be sent, exactly; `undefined` for bytes that are written wrongly. */
  readonly payload: string | Uint8Array<ArrayBuffer> | undefined;
  /** Bytes on the wire, without framing; `undefined` without a payload. */
  readonly size: number | undefined;
  /** Where it is wrong. JSON that is wrong can be sent all the same. */
  readonly problem?: TextProblem;
  /** A sentence on what will arrive otherwise than it was written. */
  readonly warning?: string;
}

/** Reads a text as the text message that it would be. */
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
