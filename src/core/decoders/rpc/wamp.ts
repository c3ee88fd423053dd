import type { DecodeContext, Decoded, Decoder, DecoderInput } from '../decoder.js';
import { decodeJson, isJsonShaped } from '../json.js';
import { inputHead, readJsonHead, readJsonMessage } from '../shared/json-message.js';
import { decodeWampTree, recognizeWampTree } from './wamp-messages.js';

/** WAMP 2 (wamp-proto.org), serialized as JSON. */
export const wamp: Decoder = {
  name: 'wamp',
  label: 'WAMP',
  subprotocols: ['wamp.2.json'],
  recognize: recognizeWamp,
  decode: decodeWamp,
};

function recognizeWamp(input: DecoderInput): number {
  if (!/^\s*\[\s*\d{1,2}\s*,/u.test(inputHead(input, 32)) || !isJsonShaped(input)) return 0;
  const head = readJsonHead(input);
  return recognizeWampTree(head, head.columns.text.length < input.length);
}

function decodeWamp(input: DecoderInput, context: DecodeContext): Decoded {
  const { tree, problem } = readJsonMessage(input, context.limits);
  const decoded = decodeWampTree(tree, context, problem);
  return typeof decoded === 'string' ? decodeJson(input, context, decoded) : decoded;
}
