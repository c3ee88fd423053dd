import { looksLikeJson } from '../json/json-text.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput } from './decoder.js';
import { compactNode } from './shared/compact-value.js';
import { inputHead, inputTail, readJsonMessage, summaryLine } from './shared/json-message.js';

/** How sure {@link json} is: just enough, so that a protocol that knows its own message goes before it. */
export const JSON_CONFIDENCE = 0.5;

/** JSON (RFC 8259) as it was written: exact numbers, repeated keys. */
export const json: Decoder = {
  name: 'json',
  label: 'JSON',
  recognize: (input) => (isJsonShaped(input) ? JSON_CONFIDENCE : 0),
  decode: decodeJson,
};

/**
 * Decodes a message as plain JSON: also what a protocol in JSON does with a message it cannot read.
 *
 * @param problem - What that protocol missed; said unless the JSON itself is wrong.
 */
export function decodeJson(input: DecoderInput, context: DecodeContext, problem?: string): Decoded {
  const message = readJsonMessage(input, context.limits);
  const shape = compactNode(message.tree, 0, 100) || inputHead(input, 100);
  return {
    summary: summaryLine(shape),
    tree: message.tree.columns,
    problem: message.problem ?? problem,
  };
}

/** Whether a message begins and ends as a JSON object or array does. */
export function isJsonShaped(input: DecoderInput): boolean {
  if (typeof input === 'string') return looksLikeJson(input);
  // Only the ends are looked at, so that the middle can be left out.
  return looksLikeJson(
    input.length <= 128 ? inputHead(input) : inputHead(input, 64) + inputTail(input),
  );
}
