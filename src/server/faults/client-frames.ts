/** A frame as a client sent it, unmasked. */
export interface ClientFrame {
  readonly opcode: number;
  readonly payload: Buffer;
}

/** Splits what a client sends into frames, RFC 6455 §5.2, without checks or extensions. */
export class ClientFrames {
  #chunks: Buffer[] = [];
  #length = 0;
  /** The bytes needed before more can be read. */
  #wanted = 2;

  /** Takes received bytes. @returns the frames that are complete now. */
  take(chunk: Buffer): ClientFrame[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const frames: ClientFrame[] = [];
    while (this.#length >= this.#wanted) {
      const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
      const end = frameEnd(bytes);
      this.#chunks = [bytes];
      this.#wanted = end.total;
      if (bytes.length < end.total || !end.isKnown) continue;
      frames.push({
        opcode: bytes[0]! & 0x0f,
        payload: unmask(bytes.subarray(end.header, end.total)),
      });
      this.#chunks = [bytes.subarray(end.total)];
      this.#length = bytes.length - end.total;
      this.#wanted = 2;
    }
    return frames;
  }
}

/** Where the payload with its mask begins and ends, as far as the header has arrived. */
function frameEnd(bytes: Buffer): { header: number; total: number; isKnown: boolean } {
  const short = bytes[1]! & 0x7f;
  const mask = bytes[1]! & 0x80 ? 4 : 0;
  const header = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < header) return { header, total: header, isKnown: false };
  const length =
    short === 126
      ? bytes.readUInt16BE(2)
      : short === 127
        ? Number(bytes.readBigUInt64BE(2))
        : short;
  return { header, total: header + mask + length, isKnown: true };
}

function unmask(masked: Buffer): Buffer {
  const payload = Buffer.from(masked.subarray(4));
  for (let i = 0; i < payload.length; i += 1) payload[i]! ^= masked[i % 4]!;
  return payload;
}
