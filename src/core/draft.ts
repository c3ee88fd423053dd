import { parseBase64 } from './base64.js';
import { parseHex } from './hex.js';
import { findJsonProblem, type TextProblem } from './json-problem.js';
import { countLoneSurrogates, utf8Length } from './text.js';

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

/** Reads what somebody wrote as the message that it would be. */
export function readDraft(kind: DraftKind, text: string): Draft {
  if (kind === 'hex' || kind === 'base64') {
    const parsed = kind === 'hex' ? parseHex(text) : parseBase64(text);
    if (!parsed.ok) return { payload: undefined, size: undefined, problem: parsed };
    return { payload: parsed.bytes, size: parsed.bytes.length };
  }
  const problem = kind === 'json' ? findJsonProblem(text) : undefined;
  const lone = countLoneSurrogates(text);
  return {
    payload: text,
    size: utf8Length(text),
    ...(problem && { problem }),
    ...(lone > 0 && { warning: surrogateWarning(lone) }),
  };
}

/** What is wrong with a draft, and where, in one sentence. */
export function draftProblemSentence(kind: DraftKind, problem: TextProblem): string {
  const { line, column, message } = problem;
  const sentence = `Line ${line}, column ${column}: ${message}`;
  return kind === 'json' ? `This is not valid JSON. ${sentence}` : sentence;
}

function surrogateWarning(count: number): string {
  return `U+FFFD will be sent in place of ${count} lone surrogate${count === 1 ? '' : 's'}.`;
}
