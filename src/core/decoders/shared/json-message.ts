import { previewText } from '../../bytes/preview.js';
import { t } from '../../language/language.js';
import { formatCount } from '../../text/units.js';
import { DataTree } from '../../tree/data-tree.js';
import { parseJsonTree, type JsonTreeProblem } from '../../tree/json-tree.js';
import type { DecodeContext, DecodeLimits, DecoderInput, Exchange } from '../decoder.js';

/** The part of a message that recognition reads, in UTF-16 units. */
const HEAD = 1024;

/** A message as JSON, as far as it could be read. */
export interface JsonMessage {
  readonly text: string;
  readonly tree: DataTree;
  /** A sentence with the place, where the text is wrong or a limit was reached. */
  readonly problem: string | undefined;
}

/** Reads a whole message as JSON, bytes as UTF-8. */
export function readJsonMessage(input: DecoderInput, limits: DecodeLimits): JsonMessage {
  const text = inputText(input);
  const { tree, problem } = parseJsonTree(text, limits);
  return { text, tree: new DataTree(tree), problem: problem && problemSentence(problem) };
}

/**
 * Reads the beginning of a message as JSON, for recognition: the tree has the complete values
 * before the cut.
 */
export function readJsonHead(input: DecoderInput): DataTree {
  return new DataTree(parseJsonTree(inputHead(input, HEAD), { maxNodes: 100, maxDepth: 16 }).tree);
}

/** A problem with its place: "Line 1, column 7: “:” should be here, not “}”." */
export function problemSentence({ message, line, column }: JsonTreeProblem): string {
  return t('Line {0}, column {1}: {2}', formatCount(line), formatCount(column), message);
}

/** The text of a message; bytes are decoded as UTF-8, invalid ones become U+FFFD. */
export function inputText(input: DecoderInput): string {
  return typeof input === 'string' ? input : decodeUtf8(input);
}

/** The beginning of {@link inputText}. @param units - UTF-16 units; default 512. */
export function inputHead(input: DecoderInput, units = 512): string {
  return typeof input === 'string' ? input.slice(0, units) : decodeUtf8(input.subarray(0, units));
}

/** The end of {@link inputText}. @param units - UTF-16 units; default 64. */
export function inputTail(input: DecoderInput, units = 64): string {
  return typeof input === 'string' ? input.slice(-units) : decodeUtf8(input.subarray(-units));
}

/** One line for the row of the log, cut at 120 UTF-16 units. */
export function summaryLine(text: string): string {
  return previewText(text, 119);
}

/**
 * The exchange of messages of a protocol in which both sides send requests, each with ids of its
 * own: the id includes the direction of the request.
 */
export function exchangeOf(
  role: Exchange['role'],
  id: string,
  direction: DecodeContext['direction'],
  isPart = false,
): Exchange {
  const isAsked = (role === 'request') === (direction === 'sent');
  const exchange = { role, id: `${isAsked ? 'sent' : 'received'} ${id}` };
  return isPart ? { ...exchange, isPart } : exchange;
}

// A byte-order mark is part of the payload: where it is invalid, the reader reports it.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array<ArrayBuffer>): string {
  return utf8.decode(bytes);
}
