import type { Payload } from '../bytes/payload.js';
import { chooseDecoder } from '../decoders/choose-decoder.js';
import { decoderInput, ROW_LIMITS } from '../decoders/decode-context.js';
import type { DecodeContext, Decoder, DecoderInput } from '../decoders/decoder.js';
import { contextWithDecoder } from '../decoders/established-decoder.js';
import { EntryKind } from '../log/entry.js';
import type { Log } from '../log/log.js';
import { DataTree, NodeKind } from '../tree/data-tree.js';
import { parseJsonTree } from '../tree/json-tree.js';
import { childrenOf, fieldOf, stringAt } from '../tree/tree-fields.js';

/** Messages before that are looked at. */
const REACH = 1000;
/** Fields in which messages of one connection commonly say what they are. */
const namingFields = ['type', 'event', 'method', 'op', 'action', 'kind', 'cmd', 'command', 'topic'];

/** A message before another one, in the same direction. */
export interface EarlierMessage {
  readonly sequence: number;
  /** Whether it is of the same shape; otherwise it is only the one before. */
  readonly isAlike: boolean;
}

/**
 * The last message before one, in the same direction, that is of the same shape; where there is none
 * among the last thousand, the last one of any shape. `undefined` for the first.
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
 * What messages of one shape have in common: of JSON, the field that names it, or else its
 * keys; of a protocol, the kind of its message, which its summary begins with.
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
  // What has to be waited for says no more than what it is.
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
  // What is named alike may have members that others lack.
  const members =
    names.length > 0 ? names : childrenOf(tree, 0).map((child) => tree.keyAt(child) ?? '');
  return JSON.stringify(members.sort());
}
