import { t } from '../../language/language.js';
import { NodeKind } from '../../tree/data-tree.js';
import type { NodeFacts, TreeBuilder } from '../../tree/tree-builder.js';
import type { DecodeLimits } from '../decoder.js';
import { describeLimit } from '../shared/decode-sentences.js';
import { joinHints } from '../shared/nested-values.js';
import { guessContent, isWireMessage } from './protobuf-guess.js';
import { mapLabel, typeLabel } from './protobuf-labels.js';
import { readMapEntry } from './protobuf-map-entry.js';
import { addPacked, addVarints } from './protobuf-packed.js';
import { addTypedNumber, addUntyped, addUtf8 } from './protobuf-scalars.js';
import {
  isPackable,
  mapEntryOf,
  wireTypeOf,
  type ProtobufField,
  type ProtobufMessage,
  type ProtobufSchema,
} from './protobuf-types.js';
import { readWireField, WIRE_NAMES, WireType, type WireField } from './protobuf-wire.js';

/** A message or group that is being read. */
interface Frame {
  readonly message: ProtobufMessage | undefined;
  /** End of its bytes; for a group, that of the message around it. */
  readonly end: number;
  /** Offset to continue at after it. */
  readonly resume: number;
  /** The number of a group; 0 for messages. */
  readonly group: number;
  readonly start: number;
  /** The repeated field whose list is open in the tree; 0 for none. */
  list: number;
}

/**
 * Reads one message of protobuf into a tree, by a schema if there is one, otherwise by guessing.
 * Without recursion.
 */
export class ProtobufWalk {
  readonly #builder: TreeBuilder;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #schema: ProtobufSchema | undefined;
  readonly #open: Frame[] = [];

  constructor(builder: TreeBuilder, bytes: Uint8Array, schema?: ProtobufSchema) {
    this.#builder = builder;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#schema = schema;
  }

  /** Reads all bytes as a message. @returns a sentence on where reading stopped and why. */
  read(message: ProtobufMessage | undefined, limits: DecodeLimits): string | undefined {
    const end = this.#bytes.length;
    const hint = message?.name ?? 'message';
    this.#push({ message, end, resume: end, group: 0, start: 0 }, { hint, start: 0 });
    let at = 0;
    let problem: string | undefined;
    for (let frame = this.#open.at(-1); frame !== undefined; frame = this.#open.at(-1)) {
      if (this.#builder.isFull) problem = describeLimit(at, limits);
      else if (at < frame.end) {
        const field = readWireField(this.#view, at, frame.end);
        if (typeof field !== 'string' && field.wire !== WireType.egroup) {
          at = this.#take(frame, field);
          continue;
        }
        if (typeof field === 'string') problem = field;
        else if (field.number === frame.group) {
          this.#pop(field.end);
          at = field.end;
        } else problem = t('The group {0} ends at byte {1}, but did not begin.', field.number, at);
      } else if (frame.group > 0) {
        problem = t(
          'The data ends at byte {0}, inside the group {1} at byte {2}.',
          at,
          frame.group,
          frame.start,
        );
      } else {
        this.#pop(frame.end);
        at = frame.resume;
      }
      if (problem !== undefined) break;
    }
    while (this.#open.length > 0) this.#pop(end);
    return problem;
  }

  #push(frame: Omit<Frame, 'list'>, facts: NodeFacts): void {
    this.#builder.open(NodeKind.object, facts);
    if (!this.#builder.isFull) this.#open.push({ ...frame, list: 0 });
  }

  #pop(end: number): void {
    this.#endList(this.#open.at(-1)!, end);
    this.#open.pop();
    this.#builder.close(end);
  }

  #endList(frame: Frame, end: number): void {
    if (frame.list > 0) this.#builder.close(end);
    frame.list = 0;
  }

  /** @returns offset of the next field, which is inside this one if it opened a message. */
  #take(frame: Frame, field: WireField): number {
    const known = frame.message?.fields.get(field.number);
    if (frame.list !== field.number) this.#endList(frame, field.start);
    if (known === undefined || !fits(known, field) || this.#isUnresolved(known)) {
      this.#endList(frame, field.start);
      return this.#takeUnknown(frame, field, known);
    }
    const entry = this.#schema === undefined ? undefined : mapEntryOf(this.#schema, known);
    if (known.isRepeated && frame.list === 0) {
      const hint = entry === undefined ? typeLabel(known) : mapLabel(entry);
      const facts = { key: known.name, hint, start: field.start };
      this.#builder.open(entry === undefined ? NodeKind.array : NodeKind.object, facts);
      frame.list = this.#builder.isFull ? 0 : field.number;
    }
    if (entry !== undefined) return this.#takeEntry(frame, field, entry);
    const facts: NodeFacts = {
      key: known.isRepeated ? undefined : known.name,
      hint: known.oneof === '' ? typeLabel(known) : `${typeLabel(known)}, oneof ${known.oneof}`,
      start: field.start,
      end: field.end,
    };
    if (field.wire === WireType.len && isPackable(known.type)) {
      addPacked(this.#builder, this.#view, field, known, this.#enumOf(known));
      return field.end;
    }
    return this.#addKnown(frame, known, field, facts, field.end);
  }

  /** @param resume - Offset to continue at after a message. */
  #addKnown(
    frame: Frame,
    known: ProtobufField,
    field: WireField,
    facts: NodeFacts,
    resume: number,
  ): number {
    const { body, end, start } = field;
    const content = this.#bytes.subarray(body, end);
    if (known.type === 'message' || known.type === 'group') {
      const message = this.#schema?.messages.get(known.typeName);
      const group = known.type === 'group' ? field.number : 0;
      if (message === undefined && group === 0) {
        return this.#takeLength(field, { ...facts, hint: `${known.typeName}, no schema` }, resume);
      }
      if (group === 0 && !isWireMessage(this.#view, body, end)) {
        this.#builder.bytes(content, { ...facts, hint: `does not read as ${known.typeName}` });
        return resume;
      }
      const inner = group === 0 ? end : frame.end;
      this.#push({ message, end: inner, resume, group, start }, { ...facts, end: undefined });
      return body;
    }
    if (known.type === 'string') addUtf8(this.#builder, content, facts);
    else if (known.type === 'bytes') this.#builder.bytes(content, facts);
    else addTypedNumber(this.#builder, this.#view, field, known.type, this.#enumOf(known), facts);
    return resume;
  }

  #enumOf(known: ProtobufField): ReturnType<ProtobufSchema['enums']['get']> {
    return this.#schema?.enums.get(known.typeName);
  }

  /** An entry of a map: its key becomes the key in the tree; parts left out have their default. */
  #takeEntry(frame: Frame, field: WireField, type: ProtobufMessage): number {
    const entry = readMapEntry(this.#bytes, this.#view, field, type);
    const range = { start: field.start, end: field.end };
    if (entry === undefined) {
      const facts = { key: '?', hint: 'no entry of a map', ...range };
      this.#builder.bytes(this.#bytes.subarray(field.body, field.end), facts);
      return field.end;
    }
    const { key, value, valueType } = entry;
    const facts = { key, hint: typeLabel(valueType), ...range };
    if (value !== undefined) return this.#addKnown(frame, valueType, value, facts, field.end);
    this.#builder.word('default', facts);
    return field.end;
  }

  #isUnresolved({ type, typeName }: ProtobufField): boolean {
    return type === 'message' && this.#schema?.messages.has(typeName) !== true;
  }

  /** A field that is not in the schema, or has another type there. */
  #takeUnknown(frame: Frame, field: WireField, known: ProtobufField | undefined): number {
    const { number, start, end } = field;
    const isGuessing = frame.message === undefined;
    const unknown = isGuessing ? undefined : 'unknown field';
    const why = known === undefined ? unknown : `not ${typeLabel(known)}`;
    const hint =
      known !== undefined && this.#isUnresolved(known) ? `${known.typeName}, no schema` : why;
    const facts: NodeFacts = { key: known?.name ?? String(number), hint, start, end };
    if (field.wire === WireType.len) return this.#takeLength(field, facts, end);
    if (field.wire !== WireType.sgroup) {
      addUntyped(this.#builder, this.#view, field, facts);
      return end;
    }
    const inner = { message: undefined, end: frame.end, resume: end, group: number, start };
    this.#push(inner, { ...facts, hint: joinHints(hint, 'SGROUP'), end: undefined });
    return end;
  }

  #takeLength(field: WireField, facts: NodeFacts, resume: number): number {
    const { body, end, start } = field;
    if (field.wire !== WireType.len) {
      addUntyped(this.#builder, this.#view, field, facts);
      return resume;
    }
    const guess = guessContent(this.#bytes, this.#view, body, end);
    const hint = joinHints(facts.hint, `${WIRE_NAMES[WireType.len]}, ${guess}?`);
    if (guess === 'message') {
      const inner = { message: undefined, end, resume, group: 0, start };
      this.#push(inner, { ...facts, hint, end: undefined });
      return body;
    }
    if (guess === 'string')
      addUtf8(this.#builder, this.#bytes.subarray(body, end), { ...facts, hint });
    else if (guess === 'bytes')
      this.#builder.bytes(this.#bytes.subarray(body, end), { ...facts, hint });
    else addVarints(this.#builder, this.#view, field, { ...facts, hint });
    return resume;
  }
}

function fits(known: ProtobufField, field: WireField): boolean {
  if (field.wire === wireTypeOf(known.type)) return true;
  return known.isRepeated && field.wire === WireType.len && isPackable(known.type);
}
