import { isoTime } from '../text/iso-time.js';
import type { TreeBuilder } from '../tree/tree-builder.js';

/** The operating systems of gzip, by number (RFC 1952 §2.3.1). */
const SYSTEMS = [
  'FAT',
  'Amiga',
  'VMS',
  'Unix',
  'VM/CMS',
  'Atari TOS',
  'HPFS',
  'Macintosh',
  'Z-System',
  'CP/M',
  'TOPS-20',
  'NTFS',
  'QDOS',
  'Acorn RISCOS',
];

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1024));

/** Adds the fields of a gzip header (RFC 1952 §2.3). */
export function addGzipHeader(builder: TreeBuilder, bytes: Uint8Array): void {
  if (bytes.length < 10) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = bytes[3]!;
  const names = ['FTEXT', 'FHCRC', 'FEXTRA', 'FNAME', 'FCOMMENT'].filter(
    (_, bit) => flags & (1 << bit),
  );
  builder.word('deflate', { key: 'method', hint: String(bytes[2]), start: 2, end: 3 });
  builder.word(names.join(' ') || 'none', { key: 'flags', start: 3, end: 4 });
  const time = view.getUint32(4, true);
  if (time > 0) builder.word(isoTime(time)!, { key: 'modified', hint: 'MTIME', start: 4, end: 8 });
  const level = bytes[8] === 2 ? 'best' : bytes[8] === 4 ? 'fastest' : undefined;
  if (level !== undefined) builder.word(level, { key: 'level', hint: 'XFL', start: 8, end: 9 });
  const system = SYSTEMS[bytes[9]!] ?? 'unknown';
  builder.word(system, { key: 'system', hint: `OS ${bytes[9]}`, start: 9, end: 10 });
  let at = 10;
  if (flags & 4 && at + 2 <= bytes.length) {
    const end = Math.min(at + 2 + view.getUint16(at, true), bytes.length);
    builder.bytes(bytes.subarray(at + 2, end), { key: 'extra', start: at, end });
    at = end;
  }
  for (const [bit, key] of [
    [8, 'name'],
    [16, 'comment'],
  ] as const) {
    const end = bytes.indexOf(0, at);
    if ((flags & bit) === 0 || end < 0) continue;
    builder.string(latin1(bytes.subarray(at, end)), { key, start: at, end: end + 1 });
    at = end + 1;
  }
}

/** Adds the fields of a zlib header (RFC 1950 §2.2). */
export function addZlibHeader(builder: TreeBuilder, bytes: Uint8Array): void {
  if (bytes.length < 2) return;
  const level = ['fastest', 'fast', 'default', 'best'][bytes[1]! >> 6]!;
  builder.word('deflate', { key: 'method', hint: 'CM 8', start: 0, end: 1 });
  builder.number(2 ** ((bytes[0]! >> 4) + 8), { key: 'window', hint: 'bytes', start: 0, end: 1 });
  builder.word(level, { key: 'level', hint: 'FLEVEL', start: 1, end: 2 });
}

/** Adds the fields of a Zstandard frame header (RFC 8878 §3.1.1.1). */
export function addZstdHeader(builder: TreeBuilder, bytes: Uint8Array): void {
  if (bytes.length < 6) return;
  const descriptor = bytes[4]!;
  const isSingle = (descriptor & 0x20) !== 0;
  builder.boolean((descriptor & 4) !== 0, { key: 'checksum', start: 4, end: 5 });
  const at = 5 + (isSingle ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]!;
  const width = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
  if (width === 0 || at + width > bytes.length) return;
  let size = 0n;
  for (let index = width - 1; index >= 0; index--) size = (size << 8n) | BigInt(bytes[at + index]!);
  if (width === 2) size += 256n;
  builder.number(size, { key: 'content size', hint: 'bytes', start: at, end: at + width });
}
