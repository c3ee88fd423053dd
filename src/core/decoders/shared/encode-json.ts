import { bytesProblem, type ParsedBytes } from '../../bytes/parsed-bytes.js';
import { t } from '../../language/language.js';
import { DataTree, NodeKind } from '../../tree/data-tree.js';
import { parseJsonTree } from '../../tree/json-tree.js';
import { ByteWriter } from './byte-writer.js';

/** How a binary format writes JSON values, each container before its content. */
export interface JsonEncoding {
  /** The head of an array or a map. @param count - Items, or pairs. */
  writeHead(writer: ByteWriter, kind: 'array' | 'map', count: number): void;
  writeString(writer: ByteWriter, text: string): void;
  /** @returns a sentence if the format has no such integer. */
  writeInteger(writer: ByteWriter, value: bigint): string | undefined;
  writeFloat(writer: ByteWriter, value: number): void;
  writeWord(writer: ByteWriter, word: 'null' | 'true' | 'false'): void;
}

/**
 * Encodes a JSON text. Integers are written exactly, however long; numbers with a point or an
 * exponent, and −0, as floats. Keys keep their order and repetitions. Without recursion.
 */
export function encodeJson(json: string, encoding: JsonEncoding): ParsedBytes {
  const { tree: columns, problem } = parseJsonTree(json);
  if (problem !== undefined) return { ok: false, ...problem };
  const tree = new DataTree(columns);
  const writer = new ByteWriter();
  for (let node = 0; node < tree.count; node++) {
    const key = tree.keyAt(node);
    if (key !== undefined) encoding.writeString(writer, key);
    const fault = writeNode(tree, node, writer, encoding);
    if (fault !== undefined) return bytesProblem(json, columns.valueStarts[node]!, fault);
  }
  return { ok: true, bytes: writer.finish() };
}

function writeNode(
  tree: DataTree,
  node: number,
  writer: ByteWriter,
  encoding: JsonEncoding,
): string | undefined {
  const text = tree.valueAt(node);
  switch (tree.kindAt(node)) {
    case NodeKind.object:
      encoding.writeHead(writer, 'map', tree.childCount(node));
      return undefined;
    case NodeKind.array:
      encoding.writeHead(writer, 'array', tree.childCount(node));
      return undefined;
    case NodeKind.string:
      encoding.writeString(writer, text);
      return undefined;
    case NodeKind.number:
      return writeNumber(text, writer, encoding);
    default:
      encoding.writeWord(writer, text as 'null' | 'true' | 'false');
      return undefined;
  }
}

/** The most digits of an integer that is converted to a bigint, which takes quadratic time. */
const MOST_DIGITS = 4000;

function writeNumber(text: string, writer: ByteWriter, encoding: JsonEncoding): string | undefined {
  if (/^-?\d+$/.test(text) && text !== '-0') {
    if (text.length > MOST_DIGITS) return t('This integer has more than {0} digits.', MOST_DIGITS);
    return encoding.writeInteger(writer, BigInt(text));
  }
  const value = Number(text);
  if (!Number.isFinite(value)) return t('This number is too large for a float of 64 bits.');
  encoding.writeFloat(writer, value);
  return undefined;
}
