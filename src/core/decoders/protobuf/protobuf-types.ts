import { WireType } from './protobuf-wire.js';

/** The types of fields, as named in the protobuf language; `group` is a delimited message. */
export type ProtobufType =
  | 'double'
  | 'float'
  | 'int64'
  | 'uint64'
  | 'int32'
  | 'fixed64'
  | 'fixed32'
  | 'bool'
  | 'string'
  | 'group'
  | 'message'
  | 'bytes'
  | 'uint32'
  | 'enum'
  | 'sfixed32'
  | 'sfixed64'
  | 'sint32'
  | 'sint64';

/** One field of a message type. */
export interface ProtobufField {
  readonly name: string;
  /** The name in JSON: lowerCamelCase unless the schema gives another. */
  readonly jsonName: string;
  readonly number: number;
  readonly type: ProtobufType;
  /** The full name of its message or enum, without a leading dot; empty for scalars. */
  readonly typeName: string;
  readonly isRepeated: boolean;
  /** Whether a writer packs its values; readers accept both forms. */
  readonly isPacked: boolean;
  /** The oneof that it is in; empty for none. */
  readonly oneof: string;
}

/** A message type. */
export interface ProtobufMessage {
  /** The full name, with its package and enclosing messages. */
  readonly name: string;
  readonly fields: ReadonlyMap<number, ProtobufField>;
  /** Whether it is one entry of a map: field 1 is the key, field 2 the value. */
  readonly isMapEntry: boolean;
}

/** An enum: its first value is the default. */
export interface ProtobufEnum {
  readonly name: string;
  readonly numbers: ReadonlyMap<string, number>;
}

/** Types to decode and encode by, from a descriptor set or the text of a `.proto`. */
export interface ProtobufSchema {
  /** By full name, in the order in which they were declared. */
  readonly messages: ReadonlyMap<string, ProtobufMessage>;
  readonly enums: ReadonlyMap<string, ProtobufEnum>;
  /** Types of fields without a declaration, usually from other files. */
  readonly unresolved: readonly string[];
}

/** The {@link DecodeContext.schema} of protobuf. */
export interface ProtobufSchemaChoice {
  readonly schema: ProtobufSchema;
  /** The full name of the type of the messages. */
  readonly message: string;
}

const VARINTS: readonly ProtobufType[] = [
  'int32',
  'int64',
  'uint32',
  'uint64',
  'sint32',
  'sint64',
  'bool',
  'enum',
];

/** The wire type of a type, unless it is packed. */
export function wireTypeOf(type: ProtobufType): WireType {
  if (VARINTS.includes(type)) return WireType.varint;
  if (type === 'group') return WireType.sgroup;
  if (type === 'double' || type === 'fixed64' || type === 'sfixed64') return WireType.i64;
  if (type === 'float' || type === 'fixed32' || type === 'sfixed32') return WireType.i32;
  return WireType.len;
}

/** Whether values of a type may be packed in one LEN field: numbers, booleans and enums. */
export function isPackable(type: ProtobufType): boolean {
  const wire = wireTypeOf(type);
  return wire !== WireType.len && wire !== WireType.sgroup;
}

/** The entry type of a map field; `undefined` for other fields. */
export function mapEntryOf(
  schema: ProtobufSchema,
  field: ProtobufField,
): ProtobufMessage | undefined {
  if (!field.isRepeated || field.type !== 'message') return undefined;
  const message = schema.messages.get(field.typeName);
  return message?.isMapEntry === true ? message : undefined;
}

/** The name of a field in JSON (protobuf.dev, "ProtoJSON Format"): without its underscores. */
export function toJsonName(name: string): string {
  return name.replace(/_+([^_]|$)/g, (_, letter: string) => letter.toUpperCase());
}

/** A schema, or why there is none. */
export type ParsedSchema =
  | { readonly ok: true; readonly schema: ProtobufSchema; readonly imports: readonly string[] }
  | {
      readonly ok: false;
      /** A sentence on what is wrong and where. */
      readonly message: string;
      /** From 1; missing for binary schemas. */
      readonly line?: number;
    };

/** Makes a schema; finds undeclared names. Of two types of a name the later one wins. */
export function createSchema(
  messages: readonly ProtobufMessage[],
  enums: readonly ProtobufEnum[],
): ProtobufSchema {
  const byName = new Map(messages.map((message) => [message.name, message]));
  const enumsByName = new Map(enums.map((each) => [each.name, each]));
  const unresolved = new Set<string>();
  for (const { fields } of messages) {
    for (const { typeName } of fields.values()) {
      if (typeName !== '' && !byName.has(typeName) && !enumsByName.has(typeName)) {
        unresolved.add(typeName);
      }
    }
  }
  return { messages: byName, enums: enumsByName, unresolved: [...unresolved] };
}

/**
 * The full name of a type that a field names: looked up from the innermost message outwards, unless
 * it begins with a dot (protobuf.dev, "Packages and Name Resolution"). The name itself if nothing of
 * that name is declared.
 *
 * @param scope - The full name of the message that the field is in.
 */
export function findTypeName(
  name: string,
  scope: string,
  isDeclared: (name: string) => boolean,
): string {
  if (name.startsWith('.')) return name.slice(1);
  let outer = scope;
  while (outer !== '') {
    if (isDeclared(`${outer}.${name}`)) return `${outer}.${name}`;
    outer = outer.slice(0, Math.max(0, outer.lastIndexOf('.')));
  }
  return name;
}
