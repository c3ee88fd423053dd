import { NodeKind } from '../../tree/data-tree.js';
import type { NodeFacts, TreeBuilder } from '../../tree/tree-builder.js';
import { typeLabel } from './protobuf-labels.js';
import { addTypedNumber } from './protobuf-scalars.js';
import { wireTypeOf, type ProtobufEnum, type ProtobufField } from './protobuf-types.js';
import { readVarint, WireType, type WireField } from './protobuf-wire.js';

/**
 * Adds the values of a packed field (protobuf.dev, "Encoding", "Packed Repeated Fields") to the
 * open list; an invalid rest is added as bytes.
 */
export function addPacked(
  builder: TreeBuilder,
  view: DataView,
  field: WireField,
  known: ProtobufField,
  enumType: ProtobufEnum | undefined,
): void {
  const wire = wireTypeOf(known.type);
  const width = wire === WireType.i64 ? 8 : 4;
  for (let at = field.body; at < field.end && !builder.isFull;) {
    const varint = wire === WireType.varint ? readVarint(view, at, field.end) : undefined;
    const end =
      varint === undefined ? at + width : typeof varint === 'string' ? Infinity : varint.end;
    if (end > field.end) {
      const rest = new Uint8Array(view.buffer, view.byteOffset + at, field.end - at);
      const hint = `does not read as ${known.type}`;
      return builder.bytes(rest, { hint, start: at, end: field.end });
    }
    const value = typeof varint === 'object' ? varint.value : 0;
    const item = { number: field.number, wire, start: at, body: at, end, value };
    const facts = { hint: typeLabel(known), start: at, end };
    addTypedNumber(builder, view, item, known.type, enumType, facts);
    at = end;
  }
}

/** Adds a list of varints of unknown type. */
export function addVarints(
  builder: TreeBuilder,
  view: DataView,
  field: WireField,
  facts: NodeFacts,
): void {
  builder.open(NodeKind.array, facts);
  for (let at = field.body; at < field.end && !builder.isFull;) {
    const varint = readVarint(view, at, field.end);
    if (typeof varint === 'string') break;
    builder.number(varint.value, { start: at, end: varint.end });
    at = varint.end;
  }
  if (!builder.isFull) builder.close(field.end);
}
