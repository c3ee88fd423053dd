import type { NodeFacts, TreeBuilder } from '../../tree/tree-builder.js';
import { float32Text, floatText } from '../shared/float-text.js';
import { readUtf8 } from '../shared/utf8.js';
import type { ProtobufEnum, ProtobufType } from './protobuf-types.js';
import { WIRE_NAMES, WireType, type WireField } from './protobuf-wire.js';

/** A number of a known type as text (protobuf.dev, "Encoding", "More Integer Types"). */
export function numberTextOf(type: ProtobufType, view: DataView, field: WireField): string {
  const { body } = field;
  const value = field.value ?? 0;
  switch (type) {
    case 'int32':
    case 'enum':
      return String(BigInt.asIntN(32, BigInt(value)));
    case 'int64':
      return String(BigInt.asIntN(64, BigInt(value)));
    case 'uint32':
      return String(BigInt.asUintN(32, BigInt(value)));
    case 'sint32':
      return String(BigInt.asIntN(32, unzigzag(BigInt.asUintN(32, BigInt(value)))));
    case 'sint64':
      return String(unzigzag(BigInt(value)));
    case 'bool':
      return BigInt(value) === 0n ? 'false' : 'true';
    case 'fixed32':
      return String(view.getUint32(body, true));
    case 'sfixed32':
      return String(view.getInt32(body, true));
    case 'float':
      return float32Text(view.getFloat32(body, true));
    case 'fixed64':
      return String(view.getBigUint64(body, true));
    case 'sfixed64':
      return String(view.getBigInt64(body, true));
    case 'double':
      return floatText(view.getFloat64(body, true));
    default:
      return String(value);
  }
}

/** Adds a number, boolean or enum value of a known type. */
export function addTypedNumber(
  builder: TreeBuilder,
  view: DataView,
  field: WireField,
  type: ProtobufType,
  enumType: ProtobufEnum | undefined,
  facts: NodeFacts,
): void {
  const text = numberTextOf(type, view, field);
  if (type === 'bool') return builder.boolean(text === 'true', facts);
  const name = enumType === undefined ? undefined : enumValueName(enumType, Number(text));
  if (name === undefined) return builder.number(text, facts);
  builder.word(name, { ...facts, hint: `${facts.hint ?? ''} ${text}`.trim() });
}

/** The first name of an enum's number, where it has one. */
export function enumValueName(enumType: ProtobufEnum, number: number): string | undefined {
  for (const [name, value] of enumType.numbers) if (value === number) return name;
  return undefined;
}

/** Adds a string; invalid UTF-8 is shown as U+FFFD with a note. */
export function addUtf8(builder: TreeBuilder, content: Uint8Array, facts: NodeFacts): void {
  const { text, isValid } = readUtf8(content);
  if (isValid) return builder.string(text, facts);
  builder.string(text, { ...facts, hint: `${facts.hint ?? ''}, invalid UTF-8`.replace(/^, /, '') });
}

/**
 * Adds a value of which only the wire type is known: integers unsigned, and in the hint their value
 * as other types, where that differs.
 */
export function addUntyped(
  builder: TreeBuilder,
  view: DataView,
  field: WireField,
  facts: NodeFacts,
): void {
  const others = [facts.hint, WIRE_NAMES[field.wire], ...alternatives(view, field)];
  const hint = others.filter((part) => part !== undefined).join(', ');
  const type =
    field.wire === WireType.i64 ? 'fixed64' : field.wire === WireType.i32 ? 'fixed32' : 'uint64';
  builder.number(numberTextOf(type, view, field), { ...facts, hint });
}

function alternatives(view: DataView, field: WireField): string[] {
  const as = (type: ProtobufType): string => numberTextOf(type, view, field);
  if (field.wire === WireType.varint) {
    const value = BigInt(field.value!);
    const signed = value >> 63n === 0n ? [] : [`int ${as('int64')}`];
    if (value === 0n) return ['bool false'];
    return [...signed, `sint ${as('sint64')}`, ...(value === 1n ? ['bool true'] : [])];
  }
  const isWide = field.wire === WireType.i64;
  const signed = as(isWide ? 'sfixed64' : 'sfixed32');
  const float = isWide ? `double ${as('double')}` : `float ${as('float')}`;
  return signed.startsWith('-') ? [`int ${signed}`, float] : [float];
}

/** protobuf.dev, "Signed Integers": 0, −1, 1, −2 … are written as 0, 1, 2, 3 …. */
function unzigzag(value: bigint): bigint {
  return (value >> 1n) ^ -(value & 1n);
}
