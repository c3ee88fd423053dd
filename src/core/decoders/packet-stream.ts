import type { Decoder } from './decoder.js';

/** Finds the length of a packet; see {@link Decoder.packetLength}. */
type PacketLength = NonNullable<Decoder['packetLength']>;

/**
 * Follows a stream of packets through messages, which may end in the middle of a packet. Reads only
 * the head of each packet.
 */
export class PacketStream {
  readonly #lengthOf: PacketLength;
  #head: number[] = [];
  /** Bytes of the current packet that have not arrived. */
  #missing = 0;
  #isBroken = false;

  constructor(lengthOf: PacketLength) {
    this.#lengthOf = lengthOf;
  }

  /** Whether the last message ended where a packet ends. */
  get isAligned(): boolean {
    return this.#isBroken || (this.#missing === 0 && this.#head.length === 0);
  }

  /** Whether there was an invalid packet: boundaries after it are unknown. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Reads the next message. */
  read(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && !this.#isBroken;) {
      if (this.#missing > 0) {
        const taken = Math.min(this.#missing, bytes.length - at);
        this.#missing -= taken;
        at += taken;
        continue;
      }
      this.#head.push(bytes[at]!);
      at += 1;
      const length = this.#lengthOf(Uint8Array.from(this.#head));
      if (length === undefined) continue;
      this.#isBroken = length < this.#head.length;
      this.#missing = length - this.#head.length;
      this.#head = [];
    }
  }
}
