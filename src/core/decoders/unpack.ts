/** What came out of compressed bytes. */
export interface Unpacked {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it was stopped at the limit; what follows is not known. */
  readonly isCut: boolean;
  /** What the host's decompressor says of wrong or missing data; what came before is kept. */
  readonly fault?: string | undefined;
}

/**
 * Bytes that are handed in at once: what one piece gives is buffered whole by some hosts, and
 * deflate gives up to a thousand times as much.
 */
const PIECE = 4096;

/** Whether the host can unpack a format: those of the Compression Standard, and what it adds. */
export function canUnpack(format: string): boolean {
  try {
    new DecompressionStream(format as CompressionFormat);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks bytes, no more than a limit: a small message may stand for gigabytes. Ends the
 * decompressor in every case.
 *
 * @param limit - Bytes of the result.
 * @throws TypeError for a format that the host does not know ({@link canUnpack}).
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
    fault = error instanceof Error ? error.message : String(error);
  }
  await feeding;
  return { bytes: join(chunks, Math.min(length, limit)), isCut: length > limit, fault };
}

/** Hands the bytes in as they are taken. What goes wrong is told by the reading side. */
async function feed(stream: DecompressionStream, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = stream.writable.getWriter();
  writer.closed.catch(() => {});
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      await writer.ready;
      // A copy, because a stream may take the memory of what it is given.
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
