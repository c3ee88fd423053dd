import { ByteSearch } from '../../bytes/byte-search.js';
import { literalRegExp } from './literal.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Finds a word in bytes that may be UTF-8, ignoring case, without decoding them. A letter whose
 * cases differ in length, as ſ and S do, is only found as it is written.
 */
export function createWordBytes(word: string): ByteSearch {
  const written: number[] = [];
  const others: number[] = [];
  let isExact = true;
  for (const char of word) {
    const bytes = encoder.encode(char);
    const other = otherCase(char, bytes);
    written.push(...bytes);
    others.push(...other);
    // In a letter of several bytes, bytes of both cases can combine to a third letter.
    isExact &&= bytes.length === 1 || bytes.every((byte, i) => byte === other[i]);
  }
  const pattern = literalRegExp(word);
  const isMatch = (bytes: Uint8Array): boolean => pattern.test(decoder.decode(bytes));
  return new ByteSearch(
    Uint8Array.from(written),
    Uint8Array.from(others),
    isExact ? undefined : isMatch,
  );
}

function otherCase(char: string, bytes: Uint8Array): Uint8Array {
  const lower = char.toLowerCase();
  const other = lower === char ? char.toUpperCase() : lower;
  const encoded = encoder.encode(other);
  return encoded.length === bytes.length ? encoded : bytes;
}
