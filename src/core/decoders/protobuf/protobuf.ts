import { t } from '../../language/language.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import type { Decoded, DecodeContext, Decoder, DecoderInput } from '../decoder.js';
import { refuseText } from '../shared/decode-sentences.js';
import { summarizeTree } from '../shared/tree-summary.js';
import { guessContent, readWireFields } from './protobuf-guess.js';
import type { ProtobufSchemaChoice } from './protobuf-types.js';
import { ProtobufWalk } from './protobuf-walk.js';
import { WireType } from './protobuf-wire.js';

/**
 * Protocol Buffers (protobuf.dev, "Encoding"): with names if the user gave a schema, else by field
 * numbers and guesses. The format has no magic bytes, so its confidence is always low.
 */
export const protobuf: Decoder = {
  name: 'protobuf',
  label: 'Protocol Buffers',
  subprotocols: ['protobuf'],
  recognize: (input, { schema }) => {
    if (typeof input === 'string' || input.length === 0) return 0;
    const score = scoreProtobuf(input);
    return score > 0 && isChoice(schema) ? 0.5 : score;
  },
  decode(input: DecoderInput, { schema, limits }: DecodeContext): Decoded {
    if (typeof input === 'string') return refuseText('Protocol Buffers');
    const builder = new TreeBuilder(limits);
    const choice = isChoice(schema) ? schema : undefined;
    const message = choice?.schema.messages.get(choice.message);
    const problem = new ProtobufWalk(builder, input, choice?.schema).read(message, limits);
    const tree = builder.finish();
    const missing =
      choice !== undefined && message === undefined
        ? t('The schema has no message type “{0}”.', choice.message)
        : undefined;
    const summary = summarizeTree(tree);
    return {
      summary: message === undefined ? summary : `${message.name} ${summary}`,
      tree,
      problem: problem ?? missing,
    };
  },
};

function isChoice(schema: unknown): schema is ProtobufSchemaChoice {
  if (typeof schema !== 'object' || schema === null) return false;
  if (!('schema' in schema) || !('message' in schema) || typeof schema.message !== 'string')
    return false;
  const inner: unknown = schema.schema;
  return (
    typeof inner === 'object' &&
    inner !== null &&
    'messages' in inner &&
    inner.messages instanceof Map
  );
}

/** The most fields that recognition reads. */
const PROBED_FIELDS = 60;

/** The largest field number in common use; those of other data are spread up to 2^29. */
const USUAL_NUMBER = 500;

function scoreProtobuf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields = readWireFields(view, 0, bytes.length, PROBED_FIELDS);
  if (fields === undefined) return 0;
  if (fields.some(({ number }) => number > USUAL_NUMBER)) return 0.03;
  // Groups are obsolete.
  if (fields.some(({ wire }) => wire === WireType.sgroup)) return 0.08;
  const lengths = fields.filter(({ wire, body, end }) => wire === WireType.len && end - body > 2);
  const guesses = lengths.map(({ body, end }) => guessContent(bytes, view, body, end));
  if (!guesses.some((guess) => guess === 'string' || guess === 'message')) return 0.15;
  const isOrdered = fields.every(({ number }, at) => at === 0 || number >= fields[at - 1]!.number);
  return fields[0]!.number === 1 && isOrdered ? 0.5 : 0.3;
}
