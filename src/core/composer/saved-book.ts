/** The input modes of a saved message; files are not saved. */
export const savedModes = [
  'text',
  'json',
  'hex',
  'base64',
  'messagepack',
  'cbor',
  'protobuf',
] as const;

export type SavedMode = (typeof savedModes)[number];

/** A message to send again, as it was written: variables are not resolved. */
export interface SavedMessage {
  /** Its name, unique in the collection. */
  readonly name: string;
  readonly mode: SavedMode;
  readonly text: string;
}

/** Messages that belong together. */
export interface SavedCollection {
  /** Its name, unique in the book. */
  readonly name: string;
  readonly messages: readonly SavedMessage[];
}

/** A variable of templates, and its value. */
export interface SavedVariable {
  readonly name: string;
  readonly value: string;
}

/** What is saved between two visits. */
export interface SavedBook {
  readonly collections: readonly SavedCollection[];
  readonly variables: readonly SavedVariable[];
}

export const emptyBook: SavedBook = { collections: [], variables: [] };

/** Saves a message; one of the same name in that collection is replaced, in its place. */
export function saveMessage(book: SavedBook, collection: string, message: SavedMessage): SavedBook {
  const collections = book.collections.some(({ name }) => name === collection)
    ? book.collections
    : [...book.collections, { name: collection, messages: [] }];
  return withMessages({ ...book, collections }, collection, (messages) => {
    const at = messages.findIndex(({ name }) => name === message.name);
    return at < 0 ? [...messages, message] : messages.with(at, message);
  });
}

/** Renames a message. Another one of the new name is replaced. */
export function renameMessage(
  book: SavedBook,
  collection: string,
  from: string,
  to: string,
): SavedBook {
  return withMessages(book, collection, (messages) =>
    messages
      .filter(({ name }) => name === from || name !== to)
      .map((message) => (message.name === from ? { ...message, name: to } : message)),
  );
}

/** Deletes a message, and its collection with the last one. */
export function deleteMessage(book: SavedBook, collection: string, name: string): SavedBook {
  const { collections, ...rest } = withMessages(book, collection, (messages) =>
    messages.filter((message) => message.name !== name),
  );
  return { ...rest, collections: collections.filter(({ messages }) => messages.length > 0) };
}

/** Renames a collection; another one of the new name receives its messages. */
export function renameCollection(book: SavedBook, from: string, to: string): SavedBook {
  const moved = book.collections.find(({ name }) => name === from);
  if (moved === undefined || from === to) return book;
  if (!book.collections.some(({ name }) => name === to)) {
    const collections = book.collections.map((each) =>
      each === moved ? { ...each, name: to } : each,
    );
    return { ...book, collections };
  }
  return mergeBooks(deleteCollection(book, from), {
    collections: [{ ...moved, name: to }],
    variables: [],
  });
}

export function deleteCollection(book: SavedBook, collection: string): SavedBook {
  return { ...book, collections: book.collections.filter(({ name }) => name !== collection) };
}

/**
 * Merges another book into this one. Nothing is lost: an added message whose name is taken gets a
 * number after its name; an existing variable keeps its value.
 */
export function mergeBooks(book: SavedBook, added: SavedBook): SavedBook {
  let merged = book;
  for (const { name, messages } of added.collections) {
    for (const message of messages) merged = addMessage(merged, name, message);
  }
  const known = new Set(book.variables.map(({ name }) => name));
  const variables = added.variables.filter(({ name }) => !known.has(name));
  return { ...merged, variables: [...book.variables, ...variables] };
}

function addMessage(book: SavedBook, collection: string, message: SavedMessage): SavedBook {
  const there = book.collections.find(({ name }) => name === collection)?.messages ?? [];
  const taken = new Map(there.map((each) => [each.name, each]));
  let { name } = message;
  for (let number = 2; taken.has(name); number++) {
    const other = taken.get(name)!;
    if (other.mode === message.mode && other.text === message.text) return book;
    name = `${message.name} (${number})`;
  }
  return saveMessage(book, collection, { ...message, name });
}

/** The collections whose name contains the words, and of the others the messages that do. */
export function searchCollections(
  collections: readonly SavedCollection[],
  query: string,
): SavedCollection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (...texts: readonly string[]): boolean => {
    const all = texts.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
  return collections
    .map((collection) =>
      has(collection.name)
        ? collection
        : {
            ...collection,
            messages: collection.messages.filter(({ name, text }) =>
              has(collection.name, name, text),
            ),
          },
    )
    .filter(({ messages }) => messages.length > 0);
}

function withMessages(
  book: SavedBook,
  collection: string,
  change: (messages: readonly SavedMessage[]) => readonly SavedMessage[],
): SavedBook {
  const collections = book.collections.map((each) =>
    each.name === collection ? { ...each, messages: change(each.messages) } : each,
  );
  return { ...book, collections };
}
