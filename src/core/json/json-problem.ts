import { bytesProblem, type ParsedBytes } from '../bytes/parsed-bytes.js';
import { scanJson, type JsonSink } from './scan-json.js';

/** A syntax error: a sentence, a position from 0, line and column from 1. */
export type TextProblem = Extract<ParsedBytes, { ok: false }>;

const nothing = (): undefined => undefined;
/** Takes every value and keeps none. */
const none: JsonSink = { open: nothing, close: nothing, leaf: nothing };

/**
 * Why a text is not JSON (RFC 8259), or `undefined` if it is.
 *
 * `JSON.parse` decides. The place is only searched for when it throws, because its exceptions name
 * it in some engines, in some cases, in varying words.
 */
export function findJsonProblem(text: string): TextProblem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { at, message } = scanJson(text, none) ?? { at: 0, message: String(error) };
    return bytesProblem(text, at, message);
  }
}
