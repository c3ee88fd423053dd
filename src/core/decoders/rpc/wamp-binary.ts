import { t } from '../../language/language.js';
import { DataTree, type TreeColumns } from '../../tree/data-tree.js';
import type { TreeLimits } from '../../tree/tree-builder.js';
import { readCborValues } from '../cbor/cbor-values.js';
import type { DecodeContext, Decoded, Decoder, DecoderInput } from '../decoder.js';
import { readMessagePackValues } from '../messagepack/messagepack-values.js';
import { summaryLine } from '../shared/json-message.js';
import { summarizeTree } from '../shared/tree-summary.js';
import { decodeWampTree, recognizeWampTree } from './wamp-messages.js';
import { wamp } from './wamp.js';

/** Reads the values of a serialization. */
type ReadValues = (
  bytes: Uint8Array<ArrayBuffer>,
  limits: TreeLimits,
) => {
  readonly tree: TreeColumns;
  readonly count: number;
  readonly problem?: string | undefined;
};

/** WAMP 2, serialized as MessagePack. */
export const wampMessagePack: Decoder = createDecoder(
  'wamp-messagepack',
  'WAMP (MessagePack)',
  'wamp.2.msgpack',
  0x90,
  readMessagePackValues,
);

/** WAMP 2, serialized as CBOR. */
export const wampCbor: Decoder = createDecoder(
  'wamp-cbor',
  'WAMP (CBOR)',
  'wamp.2.cbor',
  0x80,
  readCborValues,
);

/** The most bytes that recognition reads. */
const HEAD = 512;

/** The most elements of a message, its code included. */
const MAX_PLACES = 7;

/** @param arrayHead - The byte of an empty array. */
function createDecoder(
  name: string,
  label: string,
  subprotocol: string,
  arrayHead: number,
  read: ReadValues,
): Decoder {
  return {
    name,
    label,
    subprotocols: [subprotocol],
    recognize(input) {
      if (typeof input === 'string' || input.length === 0) return 0;
      const count = input[0]! - arrayHead;
      if (count < 2 || count > MAX_PLACES) return 0;
      const tree = new DataTree(read(input.subarray(0, HEAD), { maxNodes: 64, maxDepth: 16 }).tree);
      const confidence = recognizeWampTree(tree, tree.childCount(0) < count);
      // More certain than the serialization alone is.
      return confidence < 0.5 ? confidence : confidence + 0.12;
    },
    decode: (input, context) =>
      typeof input === 'string' ? wamp.decode(input, context) : decodeBinary(input, context, read),
  };
}

function decodeBinary(
  input: Exclude<DecoderInput, string>,
  context: DecodeContext,
  read: ReadValues,
): Decoded {
  const { tree: columns, count, problem } = read(input, context.limits);
  const decoded = decodeWampTree(new DataTree(columns), context, problem);
  if (typeof decoded === 'string') {
    const summary = summaryLine(summarizeTree(columns));
    return { summary, tree: columns, problem: problem ?? decoded };
  }
  const rest =
    count > 1 ? t('Nothing should follow the array; what does is not shown.') : undefined;
  return { ...decoded, problem: decoded.problem ?? rest };
}
