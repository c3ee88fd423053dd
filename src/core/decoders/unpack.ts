import { messageOf } from '../socket/thrown.js';

/** The result of decompression. */
export interface Unpacked {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it was stopped at the limit; the rest is unknown. */
  readonly isCut: boolean;
  /** The decompressor's error for invalid or missing data; the bytes before it are kept. */
  readonly fault?: string | undefined;
}

/**
 * Bytes that are written at once: some hosts buffer the whole output of a piece, and deflate
 * expands up to a thousand times.
 */
const PIECE = 4096;

/** Whether the host can decompress a format: those of the Compression Standard, and its own. */
export function canUnpack(format: string): boolean {
  try {
    new DecompressionStream(format as CompressionFormat);
    return true;
  } catch {
    return false;
  }
}

/**
 * Decompresses bytes, up to a limit: a small message may expand to gigabytes. Always closes the
 * decompressor.
 *
 * @param limit - The most bytes of the result.
 * @throws TypeError for a format that the host does not support ({@link canUnpack}).
 */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  format: string,
  limit: number,
): Promise<Unpacked> {
  const stream = new DecompressionStream(format as CompressionFormat);
  const reader = stream.readable.getReader();
  const feeding = feed(stream, bytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let fault: string | undefined;
  try {
    while (length <= limit) {
      const { done, value } = await reader.read();
      if (done || value === undefined) break;
      chunks.push(value);
      length += value.length;
    }
    if (length > limit) await reader.cancel();
  } catch (error) {
    fault = messageOf(error);
  }
  await feeding;
  return { bytes: join(chunks, Math.min(length, limit)), isCut: length > limit, fault };
}

/** Writes the bytes as they are accepted. Errors are reported by the reading side. */
async function feed(stream: DecompressionStream, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = stream.writable.getWriter();
  writer.closed.catch(() => {});
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      await writer.ready;
      // A copy, because a stream may transfer its input.
      await writer.write(bytes.slice(at, at + PIECE));
    }
    await writer.close();
  } catch {
    await writer.abort().catch(() => {});
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, length - at);
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
