import { looksLikeJson } from '../json/json-text.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput } from './decoder.js';
import { compactNode } from './shared/compact-value.js';
import { inputHead, inputTail, readJsonMessage, summaryLine } from './shared/json-message.js';

/** The confidence of {@link json}: just enough, so that a protocol in JSON comes first. */
export const JSON_CONFIDENCE = 0.5;

/** JSON (RFC 8259) as it was written: exact numbers, repeated keys. */
export const json: Decoder = {
  name: 'json',
  label: 'JSON',
  recognize: (input) => (isJsonShaped(input) ? JSON_CONFIDENCE : 0),
  decode: decodeJson,
};

/**
 * Decodes a message as plain JSON; protocols in JSON use it for messages they cannot read.
 *
 * @param problem - Why that protocol cannot read it; shown unless the JSON itself is invalid.
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
  // Only the ends matter, so the middle is left out.
  return looksLikeJson(
    input.length <= 128 ? inputHead(input) : inputHead(input, 64) + inputTail(input),
  );
}
