import { cutText, utf8Length } from './text.js';

/** UTF-16 units that are encoded at once, which takes some milliseconds. */
const SLICE = 1_000_000;

/**
 * The bytes of a text as the WebSocket sends them (UTF-8; half a surrogate pair becomes U+FFFD),
 * made in slices: after each one, the caller may yield to other work.
 */
export function* encodeInSlices(text: string): Generator<undefined, Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(utf8Length(text));
  const encoder = new TextEncoder();
  let written = 0;
  for (let at = 0; at < text.length;) {
    // One unit more is read, so that no pair is split.
    const slice = cutText(text.slice(at, at + SLICE + 1), SLICE);
    written += encoder.encodeInto(slice, bytes.subarray(written)).written;
    at += slice.length;
    if (at < text.length) yield;
  }
  return bytes;
}
