import type { ProtoScope, RawProtoField } from './proto-field-reader.js';
import {
  createSchema,
  findTypeName,
  isPackable,
  toJsonName,
  type ProtobufEnum,
  type ProtobufField,
  type ProtobufMessage,
  type ProtobufSchema,
  type ProtobufType,
} from './protobuf-types.js';

const SCALARS: ReadonlySet<string> = new Set<ProtobufType>([
  'double',
  'float',
  'int64',
  'uint64',
  'int32',
  'fixed64',
  'fixed32',
  'bool',
  'string',
  'bytes',
  'uint32',
  'sfixed32',
  'sfixed64',
  'sint32',
  'sint64',
]);

/** Resolves the types of fields, which may be declared before or after them. */
export function resolveTypes(
  scopes: readonly ProtoScope[],
  enums: readonly ProtobufEnum[],
): ProtobufSchema {
  const kinds = new Map<string, 'message' | 'enum'>();
  for (const { name, entries } of scopes) {
    kinds.set(name, 'message');
    for (const entry of entries) kinds.set(entry.name, 'message');
  }
  for (const { name } of enums) kinds.set(name, 'enum');
  const messages: ProtobufMessage[] = [];
  for (const scope of scopes) {
    const fields = scope.fields.map((field) => resolveField(field, scope.name, kinds));
    messages.push(createMessage(scope.name, fields, false));
    for (const { name, key, value } of scope.entries) {
      const entry = [entryField('key', 1, key), entryField('value', 2, value)];
      const entryFields = entry.map((field) => resolveField(field, scope.name, kinds));
      messages.push(createMessage(name, entryFields, true));
    }
  }
  return createSchema(messages, enums);
}

function createMessage(
  name: string,
  fields: readonly ProtobufField[],
  isMapEntry: boolean,
): ProtobufMessage {
  return { name, fields: new Map(fields.map((field) => [field.number, field])), isMapEntry };
}

function entryField(name: string, number: number, typeName: string): RawProtoField {
  return {
    name,
    number,
    typeName,
    isRepeated: false,
    isGroup: false,
    packed: undefined,
    isPackedByDefault: false,
    jsonName: undefined,
    oneof: '',
  };
}

function resolveField(
  raw: RawProtoField,
  scope: string,
  kinds: ReadonlyMap<string, 'message' | 'enum'>,
): ProtobufField {
  const { name, number, isRepeated, oneof } = raw;
  const isScalar = SCALARS.has(raw.typeName);
  const typeName = isScalar ? '' : findTypeName(raw.typeName, scope, (each) => kinds.has(each));
  const type = isScalar
    ? (raw.typeName as ProtobufType)
    : raw.isGroup
      ? 'group'
      : (kinds.get(typeName) ?? 'message');
  const isPacked = isRepeated && isPackable(type) && (raw.packed ?? raw.isPackedByDefault);
  const jsonName = raw.jsonName ?? toJsonName(name);
  return { name, jsonName, number, type, typeName, isRepeated, isPacked, oneof };
}
