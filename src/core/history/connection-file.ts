import { findJsonProblem } from '../json-problem.js';
import { isSubprotocolToken } from '../subprotocol.js';
import {
  MOST_RECENT,
  storableConnections,
  type ConnectionBook,
  type KnownAddress,
  type NamedConnection,
} from './connection-book.js';

/** The largest file that is read, in UTF-16 units. */
export const MOST_CONNECTION_FILE = 10_000_000;

/** The most characters of a name. */
export const MOST_CONNECTION_NAME = 200;

const FORMAT = 'ws-inspector/connections';
const MOST_NAMED = 10_000;

/** A book that was read, or why there is none: a sentence that names the place. */
export type ParsedConnections =
  | { readonly ok: true; readonly book: ConnectionBook }
  | { readonly ok: false; readonly message: string };

/** A problem on its way out; caught where the reading began. */
class FileProblem extends Error {}

/**
 * A book as a file: JSON that {@link parseConnectionFile} reads, without user names and passwords,
 * and without the secrets of recent addresses unless they are kept. Other kinds of things that
 * belong to connections may stand beside `connections` and `recent`.
 */
export function writeConnectionFile(book: ConnectionBook): string {
  const { named, recent, keepsSecrets } = storableConnections(book);
  const file = { format: FORMAT, version: 1, connections: named, recent, keepsSecrets };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads a file of connections. Every field that is known is checked, all others are passed over. */
export function parseConnectionFile(text: string): ParsedConnections {
  if (text.length > MOST_CONNECTION_FILE) return refuse('The file is larger than 10 MB.');
  const problem = findJsonProblem(text);
  if (problem !== undefined) {
    const { line, column, message } = problem;
    return refuse(`The file is not valid JSON. Line ${line}, column ${column}: ${message}`);
  }
  const value: unknown = JSON.parse(text);
  try {
    if (fieldOf(value, 'format') !== FORMAT) {
      return refuse(`This is no file of connections: its “format” is not “${FORMAT}”.`);
    }
    if (fieldOf(value, 'version') !== 1) {
      return refuse('The file is of a later version than this page can read.');
    }
    const named = readList(fieldOf(value, 'connections') ?? [], '$.connections', readNamed);
    const recent = readList(fieldOf(value, 'recent') ?? [], '$.recent', readAddress);
    const byName = [...new Map(named.map((each) => [each.name, each])).values()];
    const keepsSecrets = fieldOf(value, 'keepsSecrets') === true;
    const book = { named: byName, recent: recent.slice(0, MOST_RECENT), keepsSecrets };
    return { ok: true, book: storableConnections(book) };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return refuse(error.message);
  }
}

function readNamed(value: unknown, path: string): NamedConnection {
  const name = readText(fieldOf(value, 'name'), `${path}.name`).trim();
  if (name === '' || name.length > MOST_CONNECTION_NAME) {
    throw new FileProblem(`${path}.name should have 1 to ${String(MOST_CONNECTION_NAME)} characters.`);
  }
  const binaryType = fieldOf(value, 'binaryType') ?? 'arraybuffer';
  if (binaryType !== 'arraybuffer' && binaryType !== 'blob') {
    throw new FileProblem(`${path}.binaryType should be “arraybuffer” or “blob”.`);
  }
  return { name, binaryType, ...readAddress(value, path) };
}

function readAddress(value: unknown, path: string): KnownAddress {
  const url = readText(fieldOf(value, 'url'), `${path}.url`);
  const protocols = readList(fieldOf(value, 'protocols') ?? [], `${path}.protocols`, readToken);
  return { url, protocols };
}

function readToken(value: unknown, path: string): string {
  const token = readText(value, path);
  if (!isSubprotocolToken(token)) throw new FileProblem(`${path} should be a subprotocol.`);
  return token;
}

function readList<Item>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => Item,
): Item[] {
  if (!Array.isArray(value)) throw new FileProblem(`${path} should be a list.`);
  if (value.length > MOST_NAMED) throw new FileProblem(`${path} is too long.`);
  return value.map((item: unknown, index) => read(item, `${path}[${String(index)}]`));
}

function readText(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new FileProblem(`${path} should be a string.`);
  return value;
}

/** An own field of an object; `undefined` for whatever is none. */
function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function refuse(message: string): ParsedConnections {
  return { ok: false, message };
}
