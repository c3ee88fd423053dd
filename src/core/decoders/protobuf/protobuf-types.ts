import { WireType } from './protobuf-wire.js';

/**
 * The types of fields, as named in the protobuf language, in the order of
 * `FieldDescriptorProto.Type`, which counts from 1; `group` is a delimited message.
 */
export const PROTOBUF_TYPES = [
  'double',
  'float',
  'int64',
  'uint64',
  'int32',
  'fixed64',
  'fixed32',
  'bool',
  'string',
  'group',
  'message',
  'bytes',
  'uint32',
  'enum',
  'sfixed32',
  'sfixed64',
  'sint32',
  'sint64',
] as const;
export type ProtobufType = (typeof PROTOBUF_TYPES)[number];

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

/** A field as it was written: the type may be a name whose declaration follows. */
export interface WrittenField extends Omit<ProtobufField, 'type'> {
  /** `undefined` for a message or an enum. */
  readonly type: ProtobufType | undefined;
}

/** A message type as it was written. */
export interface WrittenMessage extends Pick<ProtobufMessage, 'name' | 'isMapEntry'> {
  readonly fields: readonly WrittenField[];
  /** The message in which the names of its types are looked up; default itself. */
  readonly scope?: string;
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

/**
 * Makes a schema: looks up the names of types, and finds undeclared ones. Of two types of a name the
 * later one wins.
 */
export function createSchema(
  written: readonly WrittenMessage[],
  enums: readonly ProtobufEnum[],
): ProtobufSchema {
  const enumsByName = new Map(enums.map((each) => [each.name, each]));
  const names = new Set([...written.map(({ name }) => name), ...enumsByName.keys()]);
  const unresolved = new Set<string>();
  const resolve = (field: WrittenField, scope: string): ProtobufField => {
    const typeName = findTypeName(field.typeName, scope, names);
    if (typeName !== '' && !names.has(typeName)) unresolved.add(typeName);
    const type = field.type ?? (enumsByName.has(typeName) ? 'enum' : 'message');
    return { ...field, typeName, type, isPacked: field.isPacked && isPackable(type) };
  };
  const messages = written.map(({ name, scope = name, ...rest }): [string, ProtobufMessage] => {
    const fields = rest.fields.map((field) => [field.number, resolve(field, scope)] as const);
    return [name, { name, fields: new Map(fields), isMapEntry: rest.isMapEntry }];
  });
  return { messages: new Map(messages), enums: enumsByName, unresolved: [...unresolved] };
}

/**
 * The full name of a type that a field names: looked up from the innermost message outwards, unless
 * it begins with a dot (protobuf.dev, "Packages and Name Resolution"). The name itself if nothing of
 * that name is declared.
 *
 * @param scope - The full name of the message that the field is in.
 */
function findTypeName(name: string, scope: string, declared: ReadonlySet<string>): string {
  if (name === '' || name.startsWith('.')) return name.slice(1);
  for (
    let outer = scope;
    outer !== '';
    outer = outer.slice(0, Math.max(0, outer.lastIndexOf('.')))
  ) {
    if (declared.has(`${outer}.${name}`)) return `${outer}.${name}`;
  }
  return name;
}

/** The full name of what is declared in a package or message. */
export function joinName(scope: string, name: string): string {
  return scope === '' ? name : `${scope}.${name}`;
}
