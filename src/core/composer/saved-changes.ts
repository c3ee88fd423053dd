import { plural, t } from '../language/language.js';
import {
  deleteCollection,
  deleteMessage,
  mergeBooks,
  renameCollection,
  renameMessage,
  saveMessage,
  type SavedBook,
  type SavedMessage,
} from './saved-book.js';

/** A message, by its name, or without one its whole collection. */
export interface SavedItem {
  readonly collection: string;
  readonly message?: string;
}

/** A change of a book, a sentence on it, and the change that undoes it if something was deleted. */
export interface SavedChange {
  readonly sentence: string;
  readonly make: (book: SavedBook) => SavedBook;
  readonly undo?: (book: SavedBook) => SavedBook;
}

/** Saves a message, replacing one of the same name. */
export function keepChange(
  book: SavedBook,
  collection: string,
  message: SavedMessage,
): SavedChange {
  const old = findMessage(book, collection, message.name);
  return {
    sentence: old
      ? t('Replaced “{0}” in “{1}”.', message.name, collection)
      : t('Saved “{0}” in “{1}”.', message.name, collection),
    make: (before) => saveMessage(before, collection, message),
    ...(old && { undo: (after) => saveMessage(after, collection, old) }),
  };
}

/** Renames a message or a collection. */
export function renameChange(
  book: SavedBook,
  { collection, message }: SavedItem,
  name: string,
): SavedChange {
  const sentence = t('Renamed to “{0}”.', name);
  if (message === undefined)
    return { sentence, make: (before) => renameCollection(before, collection, name) };
  const old = name === message ? undefined : findMessage(book, collection, name);
  const make = (before: SavedBook): SavedBook => renameMessage(before, collection, message, name);
  if (old === undefined) return { sentence, make };
  return {
    sentence: t('Renamed to “{0}”, in place of the one that had the name.', name),
    make,
    undo: (after) => saveMessage(renameMessage(after, collection, name, message), collection, old),
  };
}

/** Deletes a message or a collection. */
export function removeChange(book: SavedBook, { collection, message }: SavedItem): SavedChange {
  if (message === undefined) {
    const collections = book.collections.filter(({ name }) => name === collection);
    return {
      sentence: t('Deleted the collection “{0}”.', collection),
      make: (before) => deleteCollection(before, collection),
      undo: (after) => mergeBooks(after, { collections, variables: [] }),
    };
  }
  const old = findMessage(book, collection, message);
  return {
    sentence: t('Deleted “{0}”.', message),
    make: (before) => deleteMessage(before, collection, message),
    ...(old && { undo: (after) => saveMessage(after, collection, old) }),
  };
}

/** Merges another book into this one. */
export function importChange(added: SavedBook): SavedChange {
  const count = added.collections.reduce((sum, { messages }) => sum + messages.length, 0);
  return {
    sentence: plural(
      count,
      'Imported {0} message; nothing that was here changed.',
      'Imported {0} messages; nothing that was here changed.',
      count,
    ),
    make: (book) => mergeBooks(book, added),
  };
}

function findMessage(book: SavedBook, collection: string, name: string): SavedMessage | undefined {
  const messages = book.collections.find((each) => each.name === collection)?.messages;
  return messages?.find((message) => message.name === name);
}
