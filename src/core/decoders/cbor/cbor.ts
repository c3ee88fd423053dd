import { t } from '../../language/language.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import type { Decoded, DecodeContext, Decoder, DecoderInput } from '../decoder.js';
import { refuseText } from '../shared/decode-sentences.js';
import { summarizeTree } from '../shared/tree-summary.js';
import { isTextBytes } from '../shared/utf8.js';
import { writeDiagnostic } from './cbor-diagnostic.js';
import { readCborContent, readCborItem, type CborItem } from './cbor-item.js';
import { isKnownTag } from './cbor-tags.js';
import { readCborValues } from './cbor-values.js';
import { skipCborValue } from './skip-cbor-value.js';

/** CBOR (RFC 8949), one value or a sequence of them (RFC 8742). */
export const cbor: Decoder = {
  name: 'cbor',
  label: 'CBOR',
  subprotocols: ['cbor'],
  recognize: (input) => (typeof input === 'string' || input.length === 0 ? 0 : scoreCbor(input)),
  decode(input: DecoderInput, { limits }: DecodeContext): Decoded {
    if (typeof input === 'string') return refuseText('CBOR');
    if (input.length === 0) {
      const problem = t('The message is empty; CBOR takes a byte at least.');
      return { summary: problem, tree: new TreeBuilder().finish(), problem };
    }
    const { tree, embedded, problem } = readCborValues(input, limits);
    return {
      summary: summarizeTree(tree),
      tree,
      problem,
      notation: { name: 'diagnostic notation', text: writeDiagnostic(input) },
      inner: embedded.map((content, index) => ({
        name: embedded.length === 1 ? 'encoded CBOR' : `encoded CBOR ${index + 1}`,
        payload: content.slice() as Uint8Array<ArrayBuffer>,
      })),
    };
  },
};

/** The most items that recognition reads. */
const PROBED_ITEMS = 200;

function scoreCbor(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length } = bytes;
  const first = readCborItem(view, 0, length);
  if (typeof first === 'string' || first.kind === 'break') return 0;
  // RFC 8949 §3.4.6: this tag is a mark for recognition.
  if (first.kind === 'tag' && first.value === 55799) return length > 3 ? 0.95 : 0;
  const items = readFirstItems(view, length);
  if (items === undefined) return 0;
  const isWhole = items.length < PROBED_ITEMS;
  const end = isWhole ? skipCborValue(view, 0, length) : length;
  if (end === undefined) return 0;
  if (end < length) return first.count > 0 && length > 8 ? 0.1 : 0.02;
  const isText = items.every(
    (item) => item.kind !== 'string' || isTextBytes(readCborContent(bytes, item)),
  );
  const score = scoreValue(first, items[1], length);
  return isText ? score : score * 0.4;
}

/** @returns `undefined` where the data is not well-formed. */
function readFirstItems(view: DataView, limit: number): CborItem[] | undefined {
  const items: CborItem[] = [];
  for (let at = 0; at < limit && items.length < PROBED_ITEMS; at = items.at(-1)!.end) {
    const item = readCborItem(view, at, limit);
    // After the first value anything may follow; whether it is complete is checked elsewhere.
    if (typeof item === 'string') return items.length === 0 ? undefined : items;
    items.push(item);
  }
  return items;
}

/** @param size - Length of the message, which the first value fills. */
function scoreValue(first: CborItem, second: CborItem | undefined, size: number): number {
  if (first.kind === 'map' && first.count > 0) {
    if (second?.kind === 'string') return 0.9;
    return second?.kind === 'integer' && size > 8 ? 0.6 : 0.25;
  }
  if (first.kind === 'array' && first.count > 0) {
    if (size < 4) return 0.3;
    return size < 8 ? 0.55 : 0.75;
  }
  if (first.kind === 'tag' && size > 3 && isKnownTag(first.value!)) return 0.6;
  if (first.kind === 'string' && size > 2) return 0.4;
  return size === 1 ? 0.05 : 0.15;
}
