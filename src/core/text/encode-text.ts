import { cutText, utf8Length } from './text.js';

/** UTF-16 units that are encoded in one go: some milliseconds. */
const SLICE = 1_000_000;

/**
 * The bytes of a text as the WebSocket sends them (UTF-8; half a surrogate pair becomes U+FFFD), made
 * in slices: after each one, whoever asked may let others go first.
 */
export function* encodeInSlices(text: string): Generator<undefined, Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(utf8Length(text));
  const encoder = new TextEncoder();
  let written = 0;
  for (let at = 0; at < text.length;) {
    // Looks one unit further, so that no pair is cut apart.
    const slice = cutText(text.slice(at, at + SLICE + 1), SLICE);
    written += encoder.encodeInto(slice, bytes.subarray(written)).written;
    at += slice.length;
    if (at < text.length) yield;
  }
  return bytes;
}
