import { t } from '../../language/language.js';
import { readUtf8 } from '../shared/utf8.js';
import {
  createSchema,
  joinName,
  PROTOBUF_TYPES,
  toJsonName,
  type ParsedSchema,
  type ProtobufEnum,
  type WrittenField,
  type WrittenMessage,
} from './protobuf-types.js';
import { readWireField, WireType, type WireField } from './protobuf-wire.js';

/** A message type still to be read, and its enclosing name. */
interface Pending {
  readonly field: WireField;
  readonly scope: string;
  readonly syntax: string;
}

/**
 * Reads a `FileDescriptorSet` (google/protobuf/descriptor.proto), as `protoc --descriptor_set_out`
 * and `buf build` write it: messages with nested ones, enums, fields. Services, extensions and most
 * options are skipped.
 */
export function readProtobufSchema(bytes: Uint8Array): ParsedSchema {
  const messages: WrittenMessage[] = [];
  const enums: ProtobufEnum[] = [];
  const imports: string[] = [];
  const files: string[] = [];
  try {
    const reader = new DescriptorReader(bytes);
    const whole = { number: 0, wire: WireType.len, start: 0, body: 0, end: bytes.length };
    for (const file of reader.fields(whole)) {
      if (file.number !== 1) continue;
      const parts = reader.fields(file);
      files.push(reader.text(parts, 1));
      const scope = reader.text(parts, 2);
      const syntax = reader.text(parts, 12);
      const pending: Pending[] = [];
      for (const part of parts) {
        if (part.number === 3) imports.push(reader.string(part));
        if (part.number === 4) pending.push({ field: part, scope, syntax });
        if (part.number === 5) enums.push(readEnum(reader, part, scope));
      }
      for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        messages.push(readMessage(reader, next, pending, enums));
      }
    }
  } catch (error) {
    if (error instanceof DescriptorError) return { ok: false, message: error.message };
    throw error;
  }
  if (messages.length === 0) {
    const message = t('These bytes are no FileDescriptorSet: no message type is declared in them.');
    return { ok: false, message };
  }
  const missing = imports.filter((name) => !files.includes(name));
  return { ok: true, schema: createSchema(messages, enums), imports: missing };
}

function readMessage(
  reader: DescriptorReader,
  { field, scope, syntax }: Pending,
  pending: Pending[],
  enums: ProtobufEnum[],
): WrittenMessage {
  const parts = reader.fields(field);
  const name = joinName(scope, reader.text(parts, 1));
  const oneofs = parts
    .filter(({ number }) => number === 8)
    .map((part) => reader.text(reader.fields(part), 1));
  const fields: WrittenField[] = [];
  let isMapEntry = false;
  for (const part of parts) {
    if (part.number === 2) fields.push(readField(reader, part, oneofs, syntax));
    if (part.number === 3) pending.push({ field: part, scope: name, syntax });
    if (part.number === 4) enums.push(readEnum(reader, part, name));
    if (part.number === 7) isMapEntry = reader.number(reader.fields(part), 7) === 1;
  }
  return { name, fields, isMapEntry };
}

function readField(
  reader: DescriptorReader,
  field: WireField,
  oneofs: readonly string[],
  syntax: string,
): WrittenField {
  const parts = reader.fields(field);
  const name = reader.text(parts, 1);
  const type = PROTOBUF_TYPES[(reader.number(parts, 5) ?? 0) - 1];
  const number = reader.number(parts, 3);
  if (type === undefined || number === undefined || name === '') {
    throw new DescriptorError(
      t('The field at byte {0} has no name, number or known type.', field.start),
    );
  }
  const options = parts.find((part) => part.number === 8);
  const packed = options === undefined ? undefined : reader.number(reader.fields(options), 2);
  const isRepeated = reader.number(parts, 4) === 3;
  // The oneof of a proto3 `optional` only exists for old readers.
  const isOptional = reader.number(parts, 17) === 1;
  const oneof = isOptional ? undefined : oneofs[reader.number(parts, 9) ?? -1];
  const isPackedByDefault = syntax !== '' && syntax !== 'proto2';
  return {
    name,
    jsonName: reader.text(parts, 10) || toJsonName(name),
    number,
    type,
    typeName: reader.text(parts, 6),
    isRepeated,
    isPacked: isRepeated && (packed === undefined ? isPackedByDefault : packed === 1),
    oneof: oneof ?? '',
  };
}

function readEnum(reader: DescriptorReader, field: WireField, scope: string): ProtobufEnum {
  const parts = reader.fields(field);
  const numbers = new Map<string, number>();
  for (const part of parts) {
    if (part.number !== 2) continue;
    const value = reader.fields(part);
    numbers.set(reader.text(value, 1), reader.number(value, 2) ?? 0);
  }
  return { name: joinName(scope, reader.text(parts, 1)), numbers };
}

/** Thrown for an invalid descriptor; caught in this file. */
class DescriptorError extends Error {}

/** Reads fields of messages by their numbers. */
class DescriptorReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The fields of a message that is itself a field. */
  fields(message: WireField): WireField[] {
    const found: WireField[] = [];
    if (message.wire !== WireType.len) throw this.#wrongType(message);
    for (let at = message.body; at < message.end; at = found.at(-1)!.end) {
      const field = readWireField(this.#view, at, message.end);
      if (typeof field === 'string') {
        throw new DescriptorError(t('These bytes are no FileDescriptorSet. {0}', field));
      }
      found.push(field);
    }
    return found;
  }

  string(field: WireField): string {
    if (field.wire !== WireType.len) throw this.#wrongType(field);
    return readUtf8(this.#bytes.subarray(field.body, field.end)).text;
  }

  /** The string of a field number; empty where it is missing. */
  text(fields: readonly WireField[], number: number): string {
    const field = fields.findLast((each) => each.number === number);
    return field === undefined ? '' : this.string(field);
  }

  /** The signed integer of a field number. */
  number(fields: readonly WireField[], number: number): number | undefined {
    const field = fields.findLast((each) => each.number === number);
    if (field === undefined) return undefined;
    if (field.wire !== WireType.varint) throw this.#wrongType(field);
    return Number(BigInt.asIntN(32, BigInt(field.value!)));
  }

  #wrongType({ start }: WireField): DescriptorError {
    const what = t('The field at byte {0} is of another type than a descriptor has there.', start);
    return new DescriptorError(t('These bytes are no FileDescriptorSet. {0}', what));
  }
}
