import type { Payload } from '../bytes/payload.js';
import { chooseDecoder } from '../decoders/choose-decoder.js';
import { ROW_LIMITS } from '../decoders/decode-context.js';
import { decoderInput } from '../decoders/decoder-input.js';
import type { DecodeContext, Decoder, DecoderInput } from '../decoders/decoder.js';
import { contextWithDecoder } from '../decoders/established-decoder.js';
import { EntryKind } from '../log/entry.js';
import type { Log } from '../log/log.js';
import { DataTree, NodeKind } from '../tree/data-tree.js';
import { parseJsonTree } from '../tree/json-tree.js';
import { childrenOf, fieldOf, stringAt } from '../tree/tree-fields.js';

/** How many earlier messages are searched. */
const REACH = 1000;
/** Fields that commonly name the kind of a message. */
const namingFields = ['type', 'event', 'method', 'op', 'action', 'kind', 'cmd', 'command', 'topic'];

/** An earlier message in the same direction. */
export interface EarlierMessage {
  readonly sequence: number;
  /** Whether it has the same shape; otherwise it is simply the previous one. */
  readonly isAlike: boolean;
}

/**
 * The last message before one, in the same direction, that has the same shape; where none of the
 * last thousand has, the previous one. `undefined` for the first.
 */
export function findAlike(
  log: Log,
  sequence: number,
  decoders: readonly Decoder[],
): EarlierMessage | undefined {
  const kind = log.kindAt(sequence);
  if (kind !== EntryKind.sent && kind !== EntryKind.received) return undefined;
  const shape = shapeAt(log, sequence, decoders);
  let nearest: number | undefined;
  let looked = 0;
  for (let at = sequence - 1; at >= log.first && looked < REACH; at -= 1) {
    if (!log.has(at) || log.kindAt(at) !== kind) continue;
    looked += 1;
    nearest ??= at;
    if (shapeAt(log, at, decoders) === shape) return { sequence: at, isAlike: true };
  }
  return nearest === undefined ? undefined : { sequence: nearest, isAlike: false };
}

function shapeAt(log: Log, sequence: number, decoders: readonly Decoder[]): string {
  const input = decoderInput(log.carriedAt(sequence) as Payload);
  if (input === undefined) return 'blob';
  return shapeOf(input, contextWithDecoder(log, sequence, decoders, ROW_LIMITS), decoders);
}

/**
 * The shape of a message: for JSON, the field that names its kind, or else its keys; for a
 * protocol, the kind of message, which its summary begins with.
 */
export function shapeOf(
  input: DecoderInput,
  context: DecodeContext,
  decoders: readonly Decoder[],
): string {
  const decoder = chooseDecoder(decoders, input, context)?.decoder;
  if (decoder === undefined) return typeof input === 'string' ? 'text' : 'binary';
  if (decoder.name === 'json') return `json ${jsonShape(input)}`;
  const decoded = decoder.decode(input, context);
  // Of an asynchronous decoder only the name is used.
  if (decoded instanceof Promise) return decoder.name;
  const word = /^[\p{L}\p{N}_.-]*/u.exec(decoded.summary)![0];
  return `${decoder.name} ${word}`;
}

function jsonShape(input: DecoderInput): string {
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  const tree = new DataTree(parseJsonTree(text, ROW_LIMITS).tree);
  if (tree.count === 0) return '';
  const kind = tree.kindAt(0);
  if (kind !== NodeKind.object) return String(kind);
  const names = namingFields.flatMap((field) => {
    const name = stringAt(tree, fieldOf(tree, 0, field));
    return name === undefined ? [] : [[field, name]];
  });
  // Messages of the same name may differ in their other members.
  const members =
    names.length > 0 ? names : childrenOf(tree, 0).map((child) => tree.keyAt(child) ?? '');
  return JSON.stringify(members.sort());
}
