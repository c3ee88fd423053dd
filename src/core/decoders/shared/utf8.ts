const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes read as UTF-8. */
export interface Utf8Text {
  /** With U+FFFD for invalid bytes; a byte-order mark is kept. */
  readonly text: string;
  readonly isValid: boolean;
}

/** Reads bytes as UTF-8, and returns whether they were valid. */
export function readUtf8(bytes: Uint8Array): Utf8Text {
  try {
    return { text: strict.decode(bytes), isValid: true };
  } catch {
    return { text: lenient.decode(bytes), isValid: false };
  }
}

/**
 * Whether a text looks printable: its first thousand UTF-16 units contain no control character
 * besides tab and line ends, and no U+FFFD. True for the empty text.
 */
export function isPrintable(text: string): boolean {
  const length = Math.min(text.length, 1024);
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) return false;
    if ((unit >= 0x7f && unit < 0xa0) || unit === 0xfffd) return false;
  }
  return true;
}

/** The most bytes that {@link isTextBytes} reads. */
const PROBED_BYTES = 1024;

/** Whether bytes look like printable UTF-8, judged by their beginning. True for none. */
export function isTextBytes(bytes: Uint8Array): boolean {
  let end = bytes.length;
  if (end > PROBED_BYTES) {
    end = PROBED_BYTES;
    // Not in the middle of a character.
    while (end > PROBED_BYTES - 4 && (bytes[end]! & 0xc0) === 0x80) end--;
  }
  const { text, isValid } = readUtf8(bytes.subarray(0, end));
  return isValid && isPrintable(text);
}
