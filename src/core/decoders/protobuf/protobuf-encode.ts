import { pathOf } from '../../json-path/json-path.js';
import { t } from '../../language/language.js';
import { DataTree, NodeKind } from '../../tree/data-tree.js';
import { parseJsonTree } from '../../tree/json-tree.js';
import { TreePlaces } from '../../tree/tree-places.js';
import { ByteWriter } from '../shared/byte-writer.js';
import { ProtobufEncodeError, refuse, writeScalar } from './protobuf-encode-scalar.js';
import {
  mapEntryOf,
  wireTypeOf,
  type ProtobufField,
  type ProtobufMessage,
  type ProtobufSchemaChoice,
} from './protobuf-types.js';
import { WireType } from './protobuf-wire.js';

/** Encoded bytes, or why encoding failed. */
export type EncodedProtobuf =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly ok: false;
      /** A sentence on what is wrong. */
      readonly message: string;
      /** The path of the fault: `$.users[2].name`; empty where the text is not JSON. */
      readonly path: string;
      /** The position in the text, in UTF-16 units; missing where only the path is known. */
      readonly position?: number;
    };

/** The deepest nesting of messages, as in the reference implementations. */
const MOST_LEVELS = 100;

/** A container being written, and its field. */
interface Frame {
  readonly node: number;
  readonly next: { child: number };
  readonly writer: ByteWriter;
  /** The type of a message or map entry; `undefined` inside lists and maps. */
  readonly message: ProtobufMessage | undefined;
  /** The field of a list or map; for a message, the field that it is in. */
  readonly field: ProtobufField | undefined;
  readonly kind: 'message' | 'list' | 'map';
  readonly oneofs: Set<string>;
}

/**
 * Encodes JSON as a message of protobuf (protobuf.dev, "ProtoJSON Format"): fields by their JSON or
 * original name, enums by name or number, integers of 64 bits as numbers or strings, bytes as
 * base64, null as left out. The special JSON of the well-known types is not supported: a Timestamp
 * is written as `{"seconds": 1}`. Fields are written in the order of the text.
 */
export function encodeProtobuf(
  json: string,
  { schema, message: name }: ProtobufSchemaChoice,
): EncodedProtobuf {
  const { tree: columns, problem } = parseJsonTree(json);
  if (problem !== undefined) {
    return { ok: false, message: problem.message, path: '', position: problem.position };
  }
  const message = schema.messages.get(name);
  if (message === undefined) {
    return { ok: false, message: t('The schema has no message type “{0}”.', name), path: '$' };
  }
  const tree = new DataTree(columns);
  try {
    return { ok: true, bytes: new MessageEncoder(tree, schema).encode(message) };
  } catch (error) {
    if (!(error instanceof ProtobufEncodeError)) throw error;
    const path = pathOf(new TreePlaces(columns), error.node, 'shorthand');
    return { ok: false, message: error.message, path };
  }
}

/** Writes nodes of JSON, with a stack of open containers. */
class MessageEncoder {
  readonly #tree: DataTree;
  readonly #schema: ProtobufSchemaChoice['schema'];
  readonly #open: Frame[] = [];

  constructor(tree: DataTree, schema: ProtobufSchemaChoice['schema']) {
    this.#tree = tree;
    this.#schema = schema;
  }

  encode(message: ProtobufMessage): Uint8Array<ArrayBuffer> {
    const result = new ByteWriter();
    this.#openMessage(0, message, undefined, result);
    for (let frame = this.#open.at(-1); frame !== undefined; frame = this.#open.at(-1)) {
      const node = frame.next.child;
      if (node < this.#tree.endOf(frame.node)) {
        frame.next.child = this.#tree.endOf(node);
        this.#takeChild(frame, node);
      } else this.#endFrame();
    }
    return result.finish();
  }

  #openMessage(
    node: number,
    message: ProtobufMessage,
    field: ProtobufField | undefined,
    writer: ByteWriter,
  ): void {
    if (this.#tree.kindAt(node) !== NodeKind.object) {
      refuse(node, t('An object should stand here, for the message {0}.', message.name));
    }
    this.#push({ node, writer, message, field, kind: 'message' });
  }

  #push(frame: Omit<Frame, 'next' | 'oneofs'>): void {
    if (this.#open.length >= MOST_LEVELS) {
      refuse(frame.node, t('Messages stand in each other {0} deep at the most.', MOST_LEVELS));
    }
    this.#open.push({ ...frame, next: { child: frame.node + 1 }, oneofs: new Set() });
  }

  #endFrame(): void {
    const { kind, field, writer } = this.#open.pop()!;
    const outer = this.#open.at(-1);
    if (outer === undefined) return;
    if (kind === 'message' && field?.type === 'group') {
      outer.writer.bytes(writer.finish());
      writeTag(outer.writer, field.number, WireType.egroup);
    } else if (kind === 'message' || (kind === 'list' && field!.isPacked && writer.length > 0)) {
      writeLength(outer.writer, field!.number, writer);
    } else outer.writer.bytes(writer.finish());
  }

  #takeChild(frame: Frame, node: number): void {
    if (frame.kind === 'message') this.#takeField(frame, node);
    else if (frame.kind === 'map') this.#takeEntry(frame, node);
    else this.#writeValue(frame, frame.field!, node);
  }

  #takeField(frame: Frame, node: number): void {
    const key = this.#tree.keyAt(node)!;
    const field = findField(frame.message!, key);
    if (field === undefined) {
      refuse(node, t('The message {0} has no field “{1}”.', frame.message!.name, key));
    }
    const kind = this.#tree.kindAt(node);
    if (kind === NodeKind.null) return;
    if (field.oneof !== '') {
      if (frame.oneofs.has(field.oneof)) {
        refuse(node, t('Another field of the oneof {0} is set already.', field.oneof));
      }
      frame.oneofs.add(field.oneof);
    }
    if (!field.isRepeated) return this.#writeValue(frame, field, node);
    const isMap = mapEntryOf(this.#schema, field) !== undefined;
    if (kind !== (isMap ? NodeKind.object : NodeKind.array)) {
      const problem = isMap
        ? t('An object should stand here, for the map {0}.', field.name)
        : t('An array should stand here, for {0}.', field.name);
      refuse(node, problem);
    }
    const writer = new ByteWriter();
    this.#push({ node, writer, message: undefined, field, kind: isMap ? 'map' : 'list' });
  }

  #takeEntry(frame: Frame, node: number): void {
    const field = frame.field!;
    const entry = mapEntryOf(this.#schema, field)!;
    const [keyType, valueType] = [entry.fields.get(1), entry.fields.get(2)];
    if (keyType === undefined || valueType === undefined) {
      refuse(node, t('The schema does not say the types of the map {0}.', field.name));
    }
    // A frame without children of its own around the value: its end writes the entry.
    const writer = new ByteWriter();
    writeTag(writer, 1, wireTypeOf(keyType.type));
    writeScalar(
      writer,
      keyType,
      { kind: NodeKind.string, text: this.#tree.keyAt(node)! },
      undefined,
      node,
    );
    const around: Frame = {
      node,
      writer,
      message: undefined,
      field: { ...field, isPacked: false },
      kind: 'message',
      next: { child: this.#tree.endOf(node) },
      oneofs: new Set(),
    };
    this.#open.push(around);
    this.#writeValue(around, valueType, node);
  }

  #writeValue(frame: Frame, field: ProtobufField, node: number): void {
    if (field.type === 'message' || field.type === 'group') {
      const message = this.#schema.messages.get(field.typeName);
      if (message === undefined) {
        refuse(node, t('The schema does not declare the type {0}.', field.typeName));
      }
      if (field.type === 'group') writeTag(frame.writer, field.number, WireType.sgroup);
      return this.#openMessage(node, message, field, new ByteWriter());
    }
    if (frame.kind !== 'list' || !field.isPacked) {
      writeTag(frame.writer, field.number, wireTypeOf(field.type));
    }
    const value = { kind: this.#tree.kindAt(node), text: this.#tree.valueAt(node) };
    writeScalar(frame.writer, field, value, this.#schema.enums.get(field.typeName), node);
  }
}

function findField(message: ProtobufMessage, key: string): ProtobufField | undefined {
  for (const field of message.fields.values()) {
    if (field.jsonName === key || field.name === key) return field;
  }
  return undefined;
}

function writeTag(writer: ByteWriter, number: number, wire: WireType): void {
  writer.varint(number * 8 + wire);
}

function writeLength(writer: ByteWriter, number: number, content: ByteWriter): void {
  writeTag(writer, number, WireType.len);
  writer.varint(content.length);
  writer.bytes(content.finish());
}
