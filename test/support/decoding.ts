import { parseHex } from '../../src/core/bytes/parse-hex.js';
import type {
  Decoded,
  DecodeContext,
  Decoder,
  DecoderInput,
} from '../../src/core/decoders/decoder.js';
import { treeLines } from './tree-text.js';

/** A context as an inspector without any knowledge would give it. */
export function decodeContext(parts: Partial<DecodeContext> = {}): DecodeContext {
  return {
    direction: 'received',
    subprotocol: '',
    limits: { maxNodes: 100_000, maxDepth: 10_000, maxOutput: 64 * 2 ** 20 },
    ...parts,
  };
}

/** Bytes written as hex; white space and `#` comments are free. */
export function hex(text: string): Uint8Array<ArrayBuffer> {
  const parsed = parseHex(text);
  if (!parsed.ok) throw new Error(`${parsed.message} (${text})`);
  return parsed.bytes;
}

/** Decodes with a decoder that needs no waiting. */
export function decodeNow(
  decoder: Decoder,
  input: DecoderInput,
  parts: Partial<DecodeContext> = {},
): Decoded {
  const decoded = decoder.decode(input, decodeContext(parts));
  if (decoded instanceof Promise) throw new Error(`${decoder.name} is not done at once`);
  return decoded;
}

/** The lines of a tree, and its problem behind `problem: `. */
export function decodedLines(decoded: Decoded): string[] {
  const lines = treeLines(decoded.tree);
  return decoded.problem === undefined ? lines : [...lines, `problem: ${decoded.problem}`];
}
