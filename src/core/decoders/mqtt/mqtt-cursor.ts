import { t } from '../../language/language.js';
import { readUtf8, type Utf8Text } from '../shared/utf8.js';

/** Thrown for an invalid packet; caught where its reading began. */
export class MqttError extends Error {}

/** Reads the data types of MQTT (MQTT 5.0 §1.5) from a range of bytes, and never beyond it. */
export class MqttCursor {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  get left(): number {
    return this.end - this.at;
  }

  /** @param what - The field, for the sentence if it is missing. */
  take(length: number, what: string): Uint8Array {
    if (length > this.left) {
      throw new MqttError(t('The {0} at byte {1} is longer than its packet.', what, this.at));
    }
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  uint8(what: string): number {
    return this.take(1, what)[0]!;
  }

  uint16(what: string): number {
    const [high, low] = this.take(2, what);
    return (high! << 8) | low!;
  }

  uint32(what: string): number {
    return this.uint16(what) * 0x1_0000 + this.uint16(what);
  }

  /** §1.5.5: at most four bytes of seven bits, the lowest first. */
  varint(what: string): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.uint8(what);
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new MqttError(t('The {0} at byte {1} takes more than four bytes.', what, this.at - 4));
  }

  /** §1.5.6: bytes after their length. */
  binary(what: string): Uint8Array {
    return this.take(this.uint16(what), what);
  }

  /** §1.5.4: UTF-8 after its length. */
  string(what: string): Utf8Text {
    return readUtf8(this.binary(what));
  }
}
