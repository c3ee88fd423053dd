/** How a saved message is written; files are not kept. */
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
  /** Names it in its collection. */
  readonly name: string;
  readonly mode: SavedMode;
  readonly text: string;
}

/** Messages that belong together. */
export interface SavedCollection {
  /** Names it in the book. */
  readonly name: string;
  readonly messages: readonly SavedMessage[];
}

/** A name that templates may use, and what it stands for. */
export interface SavedVariable {
  readonly name: string;
  readonly value: string;
}

/** Everything that is kept between two visits. */
export interface SavedBook {
  readonly collections: readonly SavedCollection[];
  readonly variables: readonly SavedVariable[];
}

export const emptyBook: SavedBook = { collections: [], variables: [] };

/** Keeps a message; one of the same name in that collection is replaced, in its place. */
export function saveMessage(book: SavedBook, collection: string, message: SavedMessage): SavedBook {
  const collections = book.collections.some(({ name }) => name === collection)
    ? book.collections
    : [...book.collections, { name: collection, messages: [] }];
  return withMessages({ ...book, collections }, collection, (messages) => {
    const at = messages.findIndex(({ name }) => name === message.name);
    return at < 0 ? [...messages, message] : messages.with(at, message);
  });
}

/** Gives a message another name. One that has the name already is replaced. */
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

/** Lets a message go, and its collection with the last one. */
export function deleteMessage(book: SavedBook, collection: string, name: string): SavedBook {
  const { collections, ...rest } = withMessages(book, collection, (messages) =>
    messages.filter((message) => message.name !== name),
  );
  return { ...rest, collections: collections.filter(({ messages }) => messages.length > 0) };
}

/** Gives a collection another name; one that has the name already takes its messages in. */
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
 * Takes another book in. Nothing is lost: a message whose name is taken by another one gets a number
 * behind its name; of a variable the value that is there already stays.
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

/** The collections whose name has the words, and of the others the messages that have them. */
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
