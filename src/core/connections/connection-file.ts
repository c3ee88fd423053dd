import type { SavedBook } from '../composer/saved-book.js';
import { readSavedBook } from '../composer/saved-file.js';
import {
  JsonFileError,
  lastOfEachName,
  ownField,
  readItems,
  readJsonFile,
  readName,
  readText,
} from '../json/json-file.js';
import { english, t } from '../language/language.js';
import { isSubprotocolToken } from '../socket/subprotocol.js';
import {
  MOST_RECENT,
  storableConnections,
  type ConnectionBook,
  type KnownAddress,
  type NamedConnection,
} from './connection-book.js';

/** The most characters of a name. */
export const MOST_CONNECTION_NAME = 200;

const KIND = { format: 'ws-inspector/connections', name: english('file of connections') };

/** A book that was read, or why not: a sentence that names the place. */
export type ParsedConnections =
  | {
      readonly ok: true;
      readonly book: ConnectionBook;
      /** The saved messages in the file; `undefined` for none. */
      readonly saved?: SavedBook | undefined;
    }
  | { readonly ok: false; readonly message: string };

/**
 * A book as a file: JSON that {@link parseConnectionFile} reads, without user names and passwords,
 * and without the secrets of recent URLs unless they are kept.
 *
 * @param saved messages and variables to include.
 */
export function writeConnectionFile(book: ConnectionBook, saved?: SavedBook): string {
  const { named, recent, keepsSecrets } = storableConnections(book);
  const { collections = [], variables = [] } = saved ?? {};
  const messages = collections.length + variables.length === 0 ? {} : { collections, variables };
  const file = {
    format: KIND.format,
    version: 1,
    connections: named,
    recent,
    keepsSecrets,
    ...messages,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads a file of connections. Every known field is checked, others are ignored. */
export function parseConnectionFile(text: string): ParsedConnections {
  const read = readJsonFile(text, KIND, (value) => {
    const named = readItems(ownField(value, 'connections') ?? [], '$.connections', readNamed);
    const recent = readItems(ownField(value, 'recent') ?? [], '$.recent', readAddress);
    const keepsSecrets = ownField(value, 'keepsSecrets') === true;
    const book = {
      named: lastOfEachName(named),
      recent: recent.slice(0, MOST_RECENT),
      keepsSecrets,
    };
    const saved = readSavedBook(value);
    const hasSaved = saved.collections.length + saved.variables.length > 0;
    return { book: storableConnections(book), saved: hasSaved ? saved : undefined };
  });
  return read.ok ? { ok: true, ...read.value } : read;
}

function readNamed(value: unknown, path: string): NamedConnection {
  const name = readName(value, path, MOST_CONNECTION_NAME);
  const binaryType = ownField(value, 'binaryType') ?? 'arraybuffer';
  if (binaryType !== 'arraybuffer' && binaryType !== 'blob') {
    throw new JsonFileError(t('{0}.binaryType should be “arraybuffer” or “blob”.', path));
  }
  return { name, binaryType, ...readAddress(value, path) };
}

function readAddress(value: unknown, path: string): KnownAddress {
  const url = readText(ownField(value, 'url'), `${path}.url`);
  const protocols = readItems(ownField(value, 'protocols') ?? [], `${path}.protocols`, readToken);
  return { url, protocols };
}

function readToken(value: unknown, path: string): string {
  const token = readText(value, path);
  if (!isSubprotocolToken(token)) throw new JsonFileError(t('{0} should be a subprotocol.', path));
  return token;
}
