import { previewText } from '../../bytes/preview.js';
import { t } from '../../language/language.js';
import { NodeKind } from '../../tree/data-tree.js';
import type { NodeFacts, TreeBuilder } from '../../tree/tree-builder.js';
import { isPrintable, readUtf8 } from '../shared/utf8.js';
import { MqttError, type MqttCursor } from './mqtt-cursor.js';
import {
  describeReason,
  describeVersion,
  MQTT_PROPERTIES,
  type MqttPacketName,
} from './mqtt-names.js';

/** Reads the fields of a packet, in order, and adds each to a tree. */
export class MqttFields {
  readonly #builder: TreeBuilder;
  readonly #cursor: MqttCursor;

  constructor(builder: TreeBuilder, cursor: MqttCursor) {
    this.#builder = builder;
    this.#cursor = cursor;
  }

  /** @param isNamed - False inside lists, whose items have no key. */
  string(name: string, isNamed = true): string {
    const start = this.#cursor.at;
    const { text, isValid } = this.#cursor.string(name);
    const hint = isValid ? undefined : 'invalid UTF-8';
    this.#builder.string(text, this.#facts(start, isNamed ? name : undefined, hint));
    return text;
  }

  /** Adds a value that was read already, from the flags. */
  value(key: string, value: number): void {
    this.#builder.number(value, { key });
  }

  /** Adds a flag that is set. */
  flag(key: string): void {
    this.#builder.boolean(true, { key });
  }

  packetId(): number {
    return this.#number('packet identifier', undefined, () =>
      this.#cursor.uint16('packet identifier'),
    );
  }

  seconds(name: string): number {
    return this.#number(name, 's', () => this.#cursor.uint16(name));
  }

  level(name: string): number {
    const start = this.#cursor.at;
    const level = this.#cursor.uint8(name);
    this.#builder.number(level, this.#facts(start, name, describeVersion(level & 0x7f)));
    return level;
  }

  /** A byte of flags. @param names - By bit from the lowest; empty for one shown elsewhere. */
  bits(name: string, names: readonly string[]): number {
    const start = this.#cursor.at;
    const bits = this.#cursor.uint8(name);
    const set = names.filter((each, bit) => each !== '' && bits & (1 << bit));
    this.#builder.word(
      set.join(', ') || 'none',
      this.#facts(start, name, `0x${bits.toString(16).padStart(2, '0')}`),
    );
    return bits;
  }

  reason(packet: MqttPacketName, version: number, isNamed = true): string {
    const start = this.#cursor.at;
    const code = this.#cursor.uint8('reason code');
    const reason = describeReason(code, packet, version);
    this.#builder.word(reason, this.#facts(start, isNamed ? 'reason' : undefined, String(code)));
    return reason;
  }

  /**
   * Application data: a string if it is UTF-8 text, otherwise bytes.
   *
   * @param hasLength - Whether a length precedes it; otherwise it extends to the end.
   * @returns the beginning of the text; `undefined` for bytes.
   */
  content(name: string, hasLength: boolean): string | undefined {
    const start = this.#cursor.at;
    const bytes = hasLength
      ? this.#cursor.binary(name)
      : this.#cursor.take(this.#cursor.left, name);
    const { text, isValid } = readUtf8(bytes);
    const isText = isValid && isPrintable(text);
    if (isText) this.#builder.string(text, this.#facts(start, name));
    else this.#builder.bytes(bytes, this.#facts(start, name));
    return isText ? previewText(text, 80) : undefined;
  }

  /** A list of the items up to the end of the packet. */
  list(key: string, readItem: () => void): void {
    this.#builder.open(NodeKind.array, { key, start: this.#cursor.at });
    while (this.#cursor.left > 0 && !this.#builder.isFull) readItem();
    if (this.#builder.isFull) this.#cursor.take(this.#cursor.left, key);
    else this.#builder.close(this.#cursor.at);
  }

  /** An object without a key, with the fields that are read in it. */
  object(readFields: () => void): void {
    this.#builder.open(NodeKind.object, { start: this.#cursor.at });
    readFields();
    if (!this.#builder.isFull) this.#builder.close(this.#cursor.at);
  }

  /** The properties of MQTT 5.0 (§2.2.2), by name. @returns the topic alias, if any. */
  properties(key = 'properties'): { readonly alias?: number } {
    const start = this.#cursor.at;
    const length = this.#cursor.varint('property length');
    if (length > this.#cursor.left) {
      throw new MqttError(t('The {0} at byte {1} are longer than their packet.', key, start));
    }
    const end = this.#cursor.at + length;
    let alias: number | undefined;
    if (length === 0) return {};
    this.#builder.open(NodeKind.object, { key, start });
    while (this.#cursor.at < end && !this.#builder.isFull) {
      const id = this.#cursor.varint('property identifier');
      const value = this.#property(id, this.#cursor.at - 1);
      if (id === 35) alias = value;
    }
    if (this.#cursor.at > end) {
      throw new MqttError(
        t('A property of the {0} at byte {1} is longer than they are.', key, start),
      );
    }
    this.#cursor.at = end;
    if (!this.#builder.isFull) this.#builder.close(end);
    return alias === undefined ? {} : { alias };
  }

  #property(id: number, start: number): number | undefined {
    const cursor = this.#cursor;
    const [name, type] = MQTT_PROPERTIES.get(id) ?? [];
    if (name === undefined) {
      throw new MqttError(t('The property {0} at byte {1} does not exist.', id, start));
    }
    switch (type) {
      case 'byte':
        return this.#number(name, undefined, () => cursor.uint8(name), start);
      case 'uint16':
        return this.#number(name, undefined, () => cursor.uint16(name), start);
      case 'uint32':
        return this.#number(
          name,
          name.endsWith('interval') ? 's' : undefined,
          () => cursor.uint32(name),
          start,
        );
      case 'varint':
        return this.#number(name, undefined, () => cursor.varint(name), start);
      case 'bytes':
        this.#builder.bytes(cursor.binary(name), this.#facts(start, name));
        return undefined;
      case 'pair': {
        const key = cursor.string(name).text;
        this.#builder.string(cursor.string(name).text, this.#facts(start, key, name));
        return undefined;
      }
      default:
        this.#builder.string(cursor.string(name).text, this.#facts(start, name));
        return undefined;
    }
  }

  #number(
    key: string,
    hint: string | undefined,
    read: () => number,
    start = this.#cursor.at,
  ): number {
    const value = read();
    this.#builder.number(value, this.#facts(start, key, hint));
    return value;
  }

  #facts(start: number, key: string | undefined, hint?: string): NodeFacts {
    return { key, hint, start, end: this.#cursor.at };
  }
}
