import { parseBase64 } from '../../bytes/base64.js';
import { t } from '../../language/language.js';
import { NodeKind } from '../../tree/data-tree.js';
import { toUtf8, type ByteWriter } from '../shared/byte-writer.js';
import type { ProtobufEnum, ProtobufField, ProtobufType } from './protobuf-types.js';

/** Thrown for a value that cannot be encoded; caught where encoding began. */
export class ProtobufEncodeError extends Error {
  /** The node of the tree of JSON that cannot be encoded. */
  readonly node: number;

  constructor(message: string, node: number) {
    super(message);
    this.node = node;
  }
}

/** @throws ProtobufEncodeError always. */
export function refuse(node: number, message: string): never {
  throw new ProtobufEncodeError(message, node);
}

/** A value of JSON: its kind and, without quotes and escapes, its text. */
export interface JsonScalar {
  readonly kind: NodeKind;
  readonly text: string;
}

/** The smallest and the largest value of the integer types. */
const RANGES: Partial<Record<ProtobufType, readonly [bigint, bigint]>> = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  sint32: [-(2n ** 31n), 2n ** 31n - 1n],
  sfixed32: [-(2n ** 31n), 2n ** 31n - 1n],
  enum: [-(2n ** 31n), 2n ** 31n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  fixed32: [0n, 2n ** 32n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  sint64: [-(2n ** 63n), 2n ** 63n - 1n],
  sfixed64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
  fixed64: [0n, 2n ** 64n - 1n],
};

/** Writes a field's value without the tag. @throws ProtobufEncodeError for another type. */
export function writeScalar(
  writer: ByteWriter,
  { type, name }: ProtobufField,
  { kind, text }: JsonScalar,
  enumType: ProtobufEnum | undefined,
  node: number,
): void {
  const isString = kind === NodeKind.string;
  const fail = (expected: string): never => {
    refuse(node, t('{0} should stand here, for the {1} {2}.', expected, type, name));
  };
  switch (type) {
    case 'string':
      return writeLength(writer, isString ? toUtf8(text) : fail(t('A string')));
    case 'bytes': {
      const parsed = isString ? parseBase64(text) : fail(t('Base64 in a string'));
      return writeLength(writer, parsed.ok ? parsed.bytes : fail(t('Base64')));
    }
    case 'bool':
      if (kind !== NodeKind.boolean && !(isString && /^(?:true|false)$/.test(text)))
        fail(t('true or false'));
      return writer.varint(text === 'true' ? 1 : 0);
    case 'float':
      return writer.float32(readFloat(kind, text) ?? fail(t('A number')), true);
    case 'double':
      return writer.float64(readFloat(kind, text) ?? fail(t('A number')), true);
    default: {
      const named = isString ? enumType?.numbers.get(text) : undefined;
      const value = named === undefined ? readInteger(kind, text) : BigInt(named);
      const [least, most] = RANGES[type]!;
      if (value === undefined)
        return fail(type === 'enum' ? t('A name of the enum or a number') : t('An integer'));
      if (value < least || value > most) {
        refuse(node, t('{0} does not fit into the {1} {2}.', text, type, name));
      }
      return writeInteger(writer, type, value);
    }
  }
}

function writeLength(writer: ByteWriter, content: Uint8Array): void {
  writer.varint(content.length);
  writer.bytes(content);
}

function writeInteger(writer: ByteWriter, type: ProtobufType, value: bigint): void {
  switch (type) {
    case 'fixed32':
    case 'sfixed32':
      return writer.uint32(Number(BigInt.asUintN(32, value)), true);
    case 'fixed64':
    case 'sfixed64':
      return writer.uint64(value, true);
    case 'sint32':
    case 'sint64':
      return writer.varint(value < 0n ? -value * 2n - 1n : value * 2n);
    default:
      return writer.varint(value);
  }
}

/** ProtoJSON also accepts numbers in strings, and 1e3 for 1000. */
function readInteger(kind: NodeKind, text: string): bigint | undefined {
  if (kind !== NodeKind.number && kind !== NodeKind.string) return undefined;
  if (/^-?\d{1,20}$/.test(text)) return BigInt(text);
  if (!/^-?\d[\d.]*(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? BigInt(value) : undefined;
}

function readFloat(kind: NodeKind, text: string): number | undefined {
  if (kind === NodeKind.number) return Number(text);
  if (kind !== NodeKind.string || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isNaN(value) && text !== 'NaN' ? undefined : value;
}
