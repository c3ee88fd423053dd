import { t } from '../../language/language.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput } from '../decoder.js';
import { decodeJson, isJsonShaped } from '../json.js';
import { inputHead, readJsonHead, readJsonMessage, summaryLine } from '../shared/json-message.js';
import { addLabelledArray } from '../shared/labelled-array.js';
import {
  findWampFault,
  recognizeWampAt,
  summarizeWamp,
  wampExchange,
  wampLabels,
  wampTypeAt,
} from './wamp-messages.js';

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
  return recognizeWampAt(head, 0, head.columns.text.length < input.length);
}

function decodeWamp(input: DecoderInput, context: DecodeContext): Decoded {
  const { tree, problem } = readJsonMessage(input, context.limits);
  const type = wampTypeAt(tree);
  if (type === undefined) {
    return decodeJson(
      input,
      context,
      t('A WAMP message is an array that begins with a code of WAMP 2.'),
    );
  }
  const builder = new TreeBuilder(context.limits);
  addLabelledArray(builder, tree, 0, { labels: wampLabels(type), word: type.name });
  return {
    summary: summaryLine(summarizeWamp(tree, 0, type)),
    tree: builder.finish(),
    problem: problem ?? findWampFault(tree, 0, type),
    exchange: wampExchange(tree, 0, type),
  };
}
