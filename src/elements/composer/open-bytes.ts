import type { ParsedBytes } from '../../core/bytes/parsed-bytes.js';
import { encodeCbor } from '../../core/decoders/cbor/cbor-encode.js';
import { DETAIL_LIMITS } from '../../core/decoders/decode-context.js';
import type { DecodeContext, Decoder } from '../../core/decoders/decoder.js';
import { encodeMessagePack } from '../../core/decoders/messagepack/messagepack-encode.js';
import {
  encodeProtobuf,
  type EncodedProtobuf,
} from '../../core/decoders/protobuf/protobuf-encode.js';
import type { ProtobufSchemaChoice } from '../../core/decoders/protobuf/protobuf-types.js';
import type { Log } from '../../core/log/log.js';
import { DataTree } from '../../core/tree/data-tree.js';
import { jsonTextOf } from '../../core/tree/json-text-of.js';
import { loadDecoders } from '../decoders/decoder-list.js';
import type { EncodedMode } from '../kit/composer-formats.js';
import { choicesOf, chosenDecoder } from '../kit/log-choices.js';

/** Bytes as the JSON that they are encoded from. */
export interface OpenedBytes {
  readonly mode: EncodedMode;
  readonly text: string;
}

/** An encoding, by the decoders that say that bytes are in it. */
interface Encoding {
  readonly mode: EncodedMode;
  /** The decoder of the encoding itself. */
  readonly decoder: string;
  encode(json: string): ParsedBytes | EncodedProtobuf;
}

const messagePack: Encoding = {
  mode: 'messagepack',
  decoder: 'messagepack',
  encode: encodeMessagePack,
};
const cbor: Encoding = { mode: 'cbor', decoder: 'cbor', encode: encodeCbor };
const encodings = new Map<string | undefined, Encoding>([
  ['messagepack', messagePack],
  ['wamp-messagepack', messagePack],
  ['cbor', cbor],
  ['wamp-cbor', cbor],
]);

function protobufOf(choice: ProtobufSchemaChoice): Encoding {
  return { mode: 'protobuf', decoder: 'protobuf', encode: (json) => encodeProtobuf(json, choice) };
}

/** UTF-16 units; longer JSON is laid out on lines. */
const LINE = 80;

/**
 * Opens bytes as the JSON in the encoding that they are taken for, if that JSON gives the same bytes
 * again.
 *
 * @param log that the bytes are a message of, with its sequence number: it knows what the connection
 *   speaks, and which decoder the user chose.
 * @returns `undefined` where they are better written as hex.
 */
export async function openBytes(
  bytes: Uint8Array<ArrayBuffer>,
  log?: Log,
  sequence = 0,
): Promise<OpenedBytes | undefined> {
  const { builtInDecoders, chooseDecoder, contextWithDecoder } = await loadDecoders();
  const choice = log && choicesOf(log).protobuf;
  const context: DecodeContext = {
    ...(log?.has(sequence) === true
      ? contextWithDecoder(log, sequence, builtInDecoders)
      : { direction: 'sent', subprotocol: '', limits: DETAIL_LIMITS }),
    schema: choice,
  };
  const name =
    chosenDecoder(log, bytes.buffer) ??
    chooseDecoder(builtInDecoders, bytes, context)?.decoder.name;
  const isByName = name === 'protobuf' && choice !== undefined;
  const encoding = isByName ? protobufOf(choice) : encodings.get(name);
  const decoder = builtInDecoders.find((each) => each.name === encoding?.decoder);
  if (encoding === undefined || decoder === undefined) return undefined;
  const text = await exactJson(bytes, decoder, encoding, context);
  if (text === undefined) return undefined;
  if (text.length <= LINE) return { mode: encoding.mode, text };
  const { spreadJson } = await import('../code/json-layout.js');
  return { mode: encoding.mode, text: spreadJson(text) };
}

async function exactJson(
  bytes: Uint8Array<ArrayBuffer>,
  decoder: Decoder,
  { encode }: Encoding,
  context: DecodeContext,
): Promise<string | undefined> {
  const { tree, problem } = await decoder.decode(bytes, context);
  if (problem !== undefined) return undefined;
  const text = jsonTextOf(new DataTree(tree), 0);
  const again = encode(text);
  return again.ok && isSame(again.bytes, bytes) ? text : undefined;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
