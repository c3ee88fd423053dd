import { previewText } from '../bytes/preview.js';
import { t } from '../language/language.js';
import { cutText } from '../text/text.js';
import { formatBytes } from '../text/units.js';
import { TreeBuilder } from '../tree/tree-builder.js';
import { addGzipHeader, addZlibHeader, addZstdHeader } from './compression-headers.js';
import type { Decoded, DecodeContext, Decoder, DecoderInput } from './decoder.js';
import { refuseText } from './shared/decode-sentences.js';
import { readUtf8 } from './shared/utf8.js';
import { canUnpack, unpack, type Unpacked } from './unpack.js';

/** A compressed format: its names, and how to recognise and describe it. */
interface Packing {
  readonly name: string;
  readonly label: string;
  /** Its name for `DecompressionStream`. */
  readonly format: string;
  score(bytes: Uint8Array): number;
  addHeader(builder: TreeBuilder, bytes: Uint8Array): void;
}

/** The most UTF-16 units, or bytes, of the content that are shown in the tree. */
const SHOWN_CONTENT = 2000;

/** gzip (RFC 1952), also of several members. */
export const gzip = createUnpacker({
  name: 'gzip',
  label: 'gzip',
  format: 'gzip',
  score: (bytes) =>
    bytes.length > 9 && startsWith(bytes, 0x1f, 0x8b, 8) && bytes[3]! < 32 ? 0.98 : 0,
  addHeader: addGzipHeader,
});

/** zlib (RFC 1950): deflate with a header of two bytes. */
export const zlib = createUnpacker({
  name: 'zlib',
  label: 'zlib',
  format: 'deflate',
  score: scoreZlib,
  addHeader: addZlibHeader,
});

/** Deflate without a header (RFC 1951), which cannot be recognised. */
export const rawDeflate = createUnpacker({
  name: 'deflate-raw',
  label: 'Raw deflate',
  format: 'deflate-raw',
  score: () => 0,
  addHeader: () => {},
});

/** Zstandard (RFC 8878); recognised even where the host cannot decompress it. */
export const zstd = createUnpacker({
  name: 'zstd',
  label: 'Zstandard',
  format: 'zstd',
  score: (bytes) => (startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd) ? 0.98 : 0),
  addHeader: addZstdHeader,
});

/** Brotli (RFC 7932), which cannot be recognised. */
export const brotli = createUnpacker({
  name: 'brotli',
  label: 'Brotli',
  format: 'brotli',
  score: () => 0,
  addHeader: () => {},
});

function startsWith(bytes: Uint8Array, ...head: number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

/** The check bits and the four usual levels, without a preset dictionary. */
function scoreZlib(bytes: Uint8Array): number {
  if (bytes.length < 6 || bytes[0] !== 0x78) return 0;
  const flags = bytes[1]!;
  const isUsual = flags === 0x01 || flags === 0x5e || flags === 0x9c || flags === 0xda;
  // RFC 1951 §3.2.3: the first block cannot be of type 3.
  if (!isUsual || (0x7800 + flags) % 31 !== 0 || ((bytes[2]! >> 1) & 3) === 3) return 0;
  return flags === 0x5e ? 0.6 : 0.8;
}

function createUnpacker(packing: Packing): Decoder {
  const { name, label, score } = packing;
  return {
    name,
    label,
    recognize: (input) => (typeof input === 'string' ? 0 : score(input)),
    decode: (input, context) => decodePacked(packing, input, context),
  };
}

async function decodePacked(
  packing: Packing,
  input: DecoderInput,
  { limits }: DecodeContext,
): Promise<Decoded> {
  if (typeof input === 'string') return refuseText(packing.label);
  const builder = new TreeBuilder(limits);
  packing.addHeader(builder, input);
  if (!canUnpack(packing.format)) {
    const problem = t(
      '{0} cannot be unpacked here: this host has no decompressor for it.',
      packing.label,
    );
    return {
      summary: `${packing.label}, ${formatBytes(input.length)}`,
      tree: builder.finish(),
      problem,
    };
  }
  const unpacked = await unpack(input, packing.format, limits.maxOutput);
  const { bytes, isCut } = unpacked;
  const utf8 = readUtf8(isCut || unpacked.fault !== undefined ? dropBrokenEnd(bytes) : bytes);
  const isText = utf8.isValid && utf8.text !== '';
  addSizes(builder, packing, input, unpacked);
  addContent(builder, bytes, isText ? utf8.text : undefined);
  const sizes = `${formatBytes(input.length)} → ${isCut ? 'more than ' : ''}${formatBytes(bytes.length)}`;
  const preview = isText ? `: ${previewText(utf8.text, 70)}` : '';
  return {
    summary: `${packing.label}, ${sizes}${preview}`,
    tree: builder.finish(),
    problem: describeEnd(unpacked),
    inner: bytes.length === 0 ? [] : [{ name: 'content', payload: isText ? utf8.text : bytes }],
  };
}

function addSizes(
  builder: TreeBuilder,
  packing: Packing,
  input: Uint8Array,
  { bytes, isCut, fault }: Unpacked,
): void {
  builder.number(input.length, { key: 'compressed', hint: 'bytes' });
  builder.number(bytes.length, { key: 'unpacked', hint: isCut ? 'bytes, and more' : 'bytes' });
  if (input.length > 0 && !isCut && fault === undefined) {
    builder.number((bytes.length / input.length).toFixed(2), {
      key: 'ratio',
      hint: 'unpacked ÷ compressed',
    });
  }
  if (packing.format !== 'gzip' || isCut || fault !== undefined || input.length < 18) return;
  // RFC 1952 §2.3.1: the last four bytes are the size of the last member, modulo 2^32.
  const at = input.length - 4;
  const size = new DataView(input.buffer, input.byteOffset, input.byteLength).getUint32(at, true);
  const isWhole = size === bytes.length % 2 ** 32;
  const hint = isWhole ? 'ISIZE, bytes' : 'ISIZE, bytes; several members stand behind each other';
  builder.number(size, { key: 'last size', hint, start: at, end: at + 4 });
}

/** Removes an incomplete UTF-8 character from the end. */
function dropBrokenEnd(bytes: Uint8Array): Uint8Array {
  let lead = bytes.length - 1;
  while (lead > bytes.length - 4 && (bytes[lead]! & 0xc0) === 0x80) lead--;
  const byte = bytes[lead] ?? 0;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
  return lead + length > bytes.length ? bytes.subarray(0, lead) : bytes;
}

function addContent(builder: TreeBuilder, bytes: Uint8Array, text: string | undefined): void {
  if (text === undefined) builder.bytes(bytes, { key: 'content' });
  else {
    const isCut = text.length > SHOWN_CONTENT;
    const hint = isCut ? 'its beginning' : undefined;
    builder.string(isCut ? `${cutText(text, SHOWN_CONTENT)}…` : text, { key: 'content', hint });
  }
}

function describeEnd({ bytes, isCut, fault }: Unpacked): string | undefined {
  const size = formatBytes(bytes.length);
  if (isCut) return t('Stopped after {0}; the rest was not unpacked.', size);
  if (fault === undefined) return undefined;
  return bytes.length === 0
    ? t('{0}: nothing could be unpacked ({1}).', describeFault(fault), fault)
    : t('{0}: the first {1} could be unpacked ({2}).', describeFault(fault), size, fault);
}

/** Messages differ by host. Browsers stop after the first member of gzip, Node does not. */
function describeFault(fault: string): string {
  if (/unexpected end|truncat/i.test(fault)) return t('The compressed data is cut off');
  if (/junk|after (?:the )?end|extra bytes/i.test(fault)) {
    return t('Something follows the end of the compressed data');
  }
  return t('The compressed data is damaged');
}
