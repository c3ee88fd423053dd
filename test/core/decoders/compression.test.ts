import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { brotli, gzip, rawDeflate, zlib, zstd } from '../../../src/core/decoders/compression.js';
import type { DecodeContext, Decoded, Decoder } from '../../../src/core/decoders/decoder.js';
import { canUnpack, unpack } from '../../../src/core/decoders/unpack.js';
import { decodeContext, decodedLines, hex } from '../../support/decoding.js';
import { treeLines } from '../../support/tree-text.js';

const bytesOf = (buffer: Buffer): Uint8Array<ArrayBuffer> => Uint8Array.from(buffer);

async function decode(
  decoder: Decoder,
  input: Uint8Array<ArrayBuffer> | string,
  parts?: Partial<DecodeContext>,
): Promise<Decoded> {
  return decoder.decode(input, decodeContext(parts));
}

describe('gzip', () => {
  it('shows its header, its sizes and what is in it', async () => {
    // Every field of RFC 1952 §2.3: extra, name, comment.
    const packed = gzipSync('{"a":1}');
    const head = hex('1f8b 08 1c 679f0b65 02 03 0200 0708 612e747874 00 686900');
    const bytes = Uint8Array.from([...head, ...packed.subarray(10)]);
    const decoded = await decode(gzip, bytes);
    expect(decodedLines(decoded)).toEqual([
      'method: deflate (8)',
      'flags: FEXTRA FNAME FCOMMENT',
      'modified: 2023-09-21T01:41:59Z (MTIME)',
      'level: best (XFL)',
      'system: Unix (OS 3)',
      'extra: <07 08> (2 bytes)',
      'name: "a.txt"',
      'comment: "hi"',
      `compressed: ${bytes.length} (bytes)`,
      'unpacked: 7 (bytes)',
      `ratio: ${(7 / bytes.length).toFixed(2)} (unpacked ÷ compressed)`,
      'last size: 7 (ISIZE, bytes)',
      'content: "{\\"a\\":1}"',
    ]);
    expect(decoded.inner).toEqual([{ name: 'content', payload: '{"a":1}' }]);
    expect(decoded.summary).toBe(`gzip, ${bytes.length} B → 7 B: {"a":1}`);
  });

  it('gives bytes where the content is no text', async () => {
    const { inner } = await decode(gzip, bytesOf(gzipSync(Buffer.from([0xff, 0]))));
    expect(inner).toEqual([{ name: 'content', payload: hex('ff 00') }]);
  });

  it('notes several members', async () => {
    const both = Buffer.concat([gzipSync('Hello, '), gzipSync('world')]);
    const decoded = await decode(gzip, bytesOf(both));
    expect(decoded.inner).toEqual([{ name: 'content', payload: 'Hello, world' }]);
    expect(treeLines(decoded.tree)).toContain(
      'last size: 5 (ISIZE, bytes; several members stand behind each other)',
    );
  });

  it('gives what came of data that is cut off', async () => {
    const text = 'all work and no play. '.repeat(20_000);
    const packed = bytesOf(gzipSync(text));
    const { problem, inner } = await decode(gzip, packed.slice(0, packed.length - 30));
    expect(problem).toMatch(
      /^The compressed data is cut off: the first [\d.]+ kB could be unpacked/,
    );
    expect(text.startsWith(inner![0]!.payload as string)).toBe(true);
  });

  it.each([
    [
      'damaged',
      (packed: Uint8Array) => packed.fill(0xff, 20, 40),
      /^The compressed data is damaged/,
    ],
    ['cut in its header', (packed: Uint8Array) => packed.slice(0, 5), /nothing could be unpacked/],
    ['empty', (packed: Uint8Array) => packed.slice(0, 0), /nothing could be unpacked/],
  ])('says that data is %s', async (_, change, message) => {
    const packed = bytesOf(gzipSync(randomBytes(200)));
    const { problem } = await decode(gzip, change(packed) as Uint8Array<ArrayBuffer>);
    expect(problem).toMatch(message);
  });

  it('stops a bomb at the limit, with little memory', async () => {
    // 100 MB of zeros in 100 kB, a hundred times: 10 GB in 10 MB.
    const member = gzipSync(Buffer.alloc(100e6));
    const bomb = bytesOf(Buffer.concat(new Array<Buffer>(100).fill(member)));
    const limits = { maxNodes: 1000, maxDepth: 100, maxOutput: 8_000_000 };
    const before = process.memoryUsage();
    const decoded = await decode(gzip, bomb, { limits });
    const after = process.memoryUsage();
    expect(decoded.problem).toBe('Stopped after 8.0 MB; the rest was not unpacked.');
    expect(decoded.summary).toMatch(/^gzip, 9\.\d MB → more than 8\.0 MB/);
    expect(treeLines(decoded.tree)).toContain('unpacked: 8000000 (bytes, and more)');
    expect(
      after.arrayBuffers + after.external - before.arrayBuffers - before.external,
    ).toBeLessThan(300e6);
  }, 20_000);

  it('cuts text at the limit without breaking a character', async () => {
    const limits = { maxNodes: 1000, maxDepth: 100, maxOutput: 1001 };
    const { inner } = await decode(gzip, bytesOf(gzipSync('é'.repeat(9999))), { limits });
    expect(inner).toEqual([{ name: 'content', payload: 'é'.repeat(500) }]);
  });

  it('shows only the beginning of a long text in the tree', async () => {
    const { tree, inner } = await decode(gzip, bytesOf(gzipSync('x'.repeat(1e6))));
    expect(tree.text.length).toBeLessThan(4000);
    expect(inner![0]!.payload).toHaveLength(1e6);
  });

  it('leaves the payload as it was', async () => {
    const packed = bytesOf(gzipSync('hello'));
    const copy = packed.slice();
    await decode(gzip, packed);
    expect(packed).toEqual(copy);
    expect(packed.byteLength).toBe(copy.byteLength);
  });
});

describe('zlib and deflate', () => {
  it('are unpacked', async () => {
    const decoded = await decode(zlib, bytesOf(deflateSync('hello hello')));
    expect(treeLines(decoded.tree).slice(0, 3)).toEqual([
      'method: deflate (CM 8)',
      'window: 32768 (bytes)',
      'level: default (FLEVEL)',
    ]);
    expect(decoded.inner).toEqual([{ name: 'content', payload: 'hello hello' }]);
    const raw = await decode(rawDeflate, bytesOf(deflateRawSync('hello')));
    expect(raw.inner).toEqual([{ name: 'content', payload: 'hello' }]);
  });

  it('of nothing have no content', async () => {
    const { inner, problem } = await decode(zlib, bytesOf(deflateSync('')));
    expect(inner).toEqual([]);
    expect(problem).toBeUndefined();
  });

  it('refuse text', async () => {
    expect((await decode(rawDeflate, 'x')).problem).toMatch(/Raw deflate is read from bytes/);
  });
});

it.each([
  ['zstd', zstd, '28b52ffd 04 00 01', 'Zstandard'],
  ['brotli', brotli, '0b028068656c6c6f03', 'Brotli'],
])('%s is named where the host cannot unpack it', async (format, decoder, bytes, label) => {
  if (canUnpack(format)) return;
  const decoded = await decode(decoder, hex(bytes));
  expect(decoded.problem).toBe(
    `${label} cannot be unpacked here: this host has no decompressor for it.`,
  );
});

it('Zstandard tells its size', async () => {
  // Single segment, two bytes of content size, which counts from 256.
  const { tree } = await decode(zstd, hex('28b52ffd 64 0001 00'));
  expect(treeLines(tree)).toContain('content size: 512 (bytes)');
});

it.each([
  [gzip, '1f8b 08 00 00000000 00 03', 0.98],
  [gzip, '1f8b 08 e0 00000000 00 03', 0],
  [gzip, '1f8b 08', 0],
  [zlib, '789c 4b 04 00 00', 0.8],
  [zlib, '7801 01 00 00 00', 0.8],
  [zlib, '785e 4b 04 00 00', 0.6],
  [zlib, '78da 06 00 00 00', 0],
  [zlib, '7820 4b 04 00 00', 0],
  [zlib, '789c', 0],
  [zstd, '28b52ffd00', 0.98],
  [zstd, '28b52f', 0],
  [rawDeflate, '4b0400', 0],
  [brotli, '0b0280', 0],
])('%o recognises %s with %d', (decoder, bytes, expected) => {
  expect(decoder.recognize(hex(bytes), decodeContext())).toBe(expected);
  expect(decoder.recognize('text', decodeContext())).toBe(0);
});

it('unpack gives all when it is as long as the limit', async () => {
  const packed = bytesOf(gzipSync('x'.repeat(5000)));
  expect(await unpack(packed, 'gzip', 5000)).toMatchObject({ isCut: false });
  expect(await unpack(packed, 'gzip', 4999)).toMatchObject({ isCut: true });
});
