import { utf8Length } from '../text/text.js';

/** A file-like payload whose bytes are read later: a `Blob`, seen without the DOM's types. */
export interface BlobPayload {
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The data of a message, exactly as it was sent or received. */
export type Payload = string | ArrayBuffer | BlobPayload;

/** The types that `send()` takes; it converts every other value to a string. */
export type Sendable = Payload | ArrayBufferView;

/** Whether a value is a `Blob`, judged by its methods, so that one of another realm counts too. */
export function isBlob(value: unknown): value is BlobPayload {
  return (
    typeof value === 'object' &&
    value !== null &&
    'arrayBuffer' in value &&
    typeof value.arrayBuffer === 'function' &&
    'size' in value
  );
}

const lengthOfBuffer = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength')!.get!;

/** Whether a value is an `ArrayBuffer`, of this realm or of another one. */
export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  if (value instanceof ArrayBuffer) return true;
  if (typeof value !== 'object' || value === null) return false;
  try {
    // The getter throws for every other value.
    lengthOfBuffer.call(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether `send()` converts a value to a string by calling its methods: true for an object that is
 * neither bytes nor a `Blob` (Web IDL, conversion to `USVString`).
 */
export function isTurnedIntoText(data: unknown): data is object {
  if (data === null || (typeof data !== 'object' && typeof data !== 'function')) return false;
  return !isArrayBuffer(data) && !ArrayBuffer.isView(data) && !isBlob(data);
}

/** Bytes that a payload takes on the wire, without framing: UTF-8 for text. */
export function payloadSize(payload: Payload): number {
  if (typeof payload === 'string') return utf8Length(payload);
  return payload instanceof ArrayBuffer ? payload.byteLength : payload.size;
}

/**
 * A payload as the log keeps it: bytes are copied, because their owner may change them after
 * `send()`; what is neither text nor bytes becomes a string, as Web IDL prescribes for `send()`.
 *
 * @throws TypeError for a symbol, as `send()` does.
 */
export function toPayload(data: Sendable): Payload {
  if (typeof data === 'string') return data;
  if (isArrayBuffer(data)) return copyBuffer(data);
  if (ArrayBuffer.isView(data)) {
    const copy = new Uint8Array(data.byteLength);
    if (copy.length > 0) copy.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    return copy.buffer;
  }
  return isBlob(data) ? data : `${data as string}`;
}

/**
 * Copies a buffer of any realm. The copy of a detached buffer, which `send()` accepts as well, is
 * empty.
 */
export function copyBuffer(buffer: ArrayBuffer): ArrayBuffer {
  if (lengthOfBuffer.call(buffer) === 0) return new ArrayBuffer(0);
  return new Uint8Array(new Uint8Array(buffer)).buffer;
}
