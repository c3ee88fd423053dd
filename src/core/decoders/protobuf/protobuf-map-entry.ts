import { readUtf8 } from '../shared/utf8.js';
import { readWireFields } from './protobuf-guess.js';
import { numberTextOf } from './protobuf-scalars.js';
import { wireTypeOf, type ProtobufField, type ProtobufMessage } from './protobuf-types.js';
import type { WireField } from './protobuf-wire.js';

/** One entry of a map field. */
export interface MapEntry {
  /** The key; its type's default where it was left out. */
  readonly key: string;
  readonly valueType: ProtobufField;
  /** The value; missing where it was left out, which means the default. */
  readonly value: WireField | undefined;
}

/**
 * Reads an entry of a map, which is a message of a key and a value, in either order and either of
 * them left out (protobuf.dev, "Encoding", "Maps").
 *
 * @returns `undefined` where the field is not such a message.
 */
export function readMapEntry(
  bytes: Uint8Array,
  view: DataView,
  field: WireField,
  type: ProtobufMessage,
): MapEntry | undefined {
  const keyType = type.fields.get(1);
  const valueType = type.fields.get(2);
  const inside = readWireFields(view, field.body, field.end);
  if (inside === undefined || keyType === undefined || valueType === undefined) return undefined;
  const key = inside.findLast(({ number }) => number === 1);
  const value = inside.findLast(({ number }) => number === 2);
  if (key !== undefined && key.wire !== wireTypeOf(keyType.type)) return undefined;
  if (value !== undefined && value.wire !== wireTypeOf(valueType.type)) return undefined;
  return { key: keyText(bytes, view, keyType, key), valueType, value };
}

function keyText(
  bytes: Uint8Array,
  view: DataView,
  { type }: ProtobufField,
  field: WireField | undefined,
): string {
  if (field === undefined) return type === 'string' ? '' : type === 'bool' ? 'false' : '0';
  if (type === 'string') return readUtf8(bytes.subarray(field.body, field.end)).text;
  return numberTextOf(type, view, field);
}
