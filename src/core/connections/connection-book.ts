import { redactUrl, withoutUserinfo } from '../socket/redact-url.js';
import type { BinaryType } from '../socket/socket.js';

/** The URL of a connection, and the subprotocols to offer. */
export interface KnownAddress {
  readonly url: string;
  /** Subprotocols that are offered. */
  readonly protocols: readonly string[];
}

/** A connection that the user named. */
export interface NamedConnection extends KnownAddress {
  /** Its name, unique in the book. */
  readonly name: string;
  readonly binaryType: BinaryType;
}

/** The connections that are stored between two visits. */
export interface ConnectionBook {
  readonly named: readonly NamedConnection[];
  /** URLs that were connected to, the last one first. */
  readonly recent: readonly KnownAddress[];
  /** Whether tokens and the like in recent URLs are stored. User names and passwords never are. */
  readonly keepsSecrets: boolean;
}

export const emptyConnections: ConnectionBook = { named: [], recent: [], keepsSecrets: false };

/** The most URLs that are kept without a name. */
export const MOST_RECENT = 20;

/** Makes a URL the first of the recent ones. */
export function rememberAddress(
  book: ConnectionBook,
  { url, protocols }: KnownAddress,
): ConnectionBook {
  const address = { url, protocols };
  const others = book.recent.filter((other) => !isSameAddress(other, address));
  return { ...book, recent: [address, ...others].slice(0, MOST_RECENT) };
}

/** Saves a connection, in place of one of the same name. User name and password are removed. */
export function saveConnection(book: ConnectionBook, connection: NamedConnection): ConnectionBook {
  const saved = { ...connection, url: withoutUserinfo(connection.url) };
  const at = book.named.findIndex(({ name }) => name === connection.name);
  return { ...book, named: at < 0 ? [...book.named, saved] : book.named.with(at, saved) };
}

/** Renames a connection. Another one of the new name is replaced. */
export function renameConnection(book: ConnectionBook, from: string, to: string): ConnectionBook {
  const named = book.named
    .filter(({ name }) => name === from || name !== to)
    .map((each) => (each.name === from ? { ...each, name: to } : each));
  return { ...book, named };
}

/** Deletes a connection. */
export function deleteConnection(book: ConnectionBook, name: string): ConnectionBook {
  return { ...book, named: book.named.filter((each) => each.name !== name) };
}

/**
 * Merges another book into this one. Nothing is lost: an added connection whose name is taken gets
 * a number after its name.
 */
export function mergeConnections(book: ConnectionBook, added: ConnectionBook): ConnectionBook {
  const known = (address: KnownAddress): boolean =>
    book.recent.some((other) => isSameAddress(other, address));
  const recent = [...book.recent, ...added.recent.filter((each) => !known(each))];
  const merged = { ...book, recent: recent.slice(0, MOST_RECENT) };
  return added.named.reduce(addConnection, merged);
}

function addConnection(book: ConnectionBook, connection: NamedConnection): ConnectionBook {
  let { name } = connection;
  for (let number = 2; ; number += 1) {
    const there = book.named.find((each) => each.name === name);
    if (there === undefined) return saveConnection(book, { ...connection, name });
    if (isSameAddress(there, connection) && there.binaryType === connection.binaryType) return book;
    name = `${connection.name} (${String(number)})`;
  }
}

/** The book for storage: without user names and passwords, nor secrets unless they are kept. */
export function storableConnections(book: ConnectionBook): ConnectionBook {
  const redact = book.keepsSecrets ? withoutUserinfo : redactUrl;
  const recent = book.recent
    .map(({ url, protocols }) => ({ url: redact(url), protocols }))
    .filter((each, index, all) => all.findIndex((other) => isSameAddress(other, each)) === index);
  const named = book.named.map((each) => ({ ...each, url: withoutUserinfo(each.url) }));
  return { ...book, named, recent };
}

/**
 * Restores the secrets in the recent URLs of a book that was read from storage, as far as they are
 * still in memory.
 */
export function recallSecrets(stored: ConnectionBook, remembered: ConnectionBook): ConnectionBook {
  const recent = stored.recent.map((address) => {
    const isIt = ({ url, protocols }: KnownAddress): boolean =>
      isSameAddress({ url: redactUrl(url), protocols }, address);
    return remembered.recent.find(isIt) ?? address;
  });
  return { ...stored, recent };
}

function isSameAddress(one: KnownAddress, other: KnownAddress): boolean {
  return one.url === other.url && one.protocols.join() === other.protocols.join();
}
