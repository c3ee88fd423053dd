import type { Decoder } from './decoder.js';

/** Tells where packets end; see {@link Decoder.packetLength}. */
type PacketLength = NonNullable<Decoder['packetLength']>;

/**
 * Follows a stream of packets through the messages that carry it, of which each may end in the middle
 * of a packet. It looks at the head of each packet only.
 */
export class PacketStream {
  readonly #lengthOf: PacketLength;
  #head: number[] = [];
  /** Bytes of a packet that have not come yet. */
  #missing = 0;
  #isBroken = false;

  constructor(lengthOf: PacketLength) {
    this.#lengthOf = lengthOf;
  }

  /** Whether what was read last ended where a packet ends. */
  get isAligned(): boolean {
    return this.#isBroken || (this.#missing === 0 && this.#head.length === 0);
  }

  /** Whether something came that is no packet: where others begin is not known from then on. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Goes on through the next message. */
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
