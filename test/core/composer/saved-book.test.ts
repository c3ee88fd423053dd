import { describe, expect, it } from 'vitest';

import {
  deleteCollection,
  deleteMessage,
  emptyBook,
  mergeBooks,
  renameCollection,
  renameMessage,
  saveMessage,
  searchCollections,
  type SavedBook,
} from '../../../src/core/composer/saved-book.js';

/** A book as `A: one two; B: three`, each message with its name as its text. */
function book(written: string): SavedBook {
  return written
    .split(';')
    .flatMap((line) => {
      const [name = '', messages = ''] = line.split(':');
      return messages
        .split(' ')
        .filter(Boolean)
        .map((message) => [name.trim(), message] as const);
    })
    .reduce(
      (made, [name, text]) => saveMessage(made, name, { name: text, mode: 'text', text }),
      emptyBook,
    );
}

function written({ collections }: Pick<SavedBook, 'collections'>): string {
  return collections
    .map(({ name, messages }) => `${name}: ${messages.map((message) => message.name).join(' ')}`)
    .join('; ');
}

const start = book('A: one two; B: three');

describe('A book of saved messages', () => {
  it.each([
    [
      'takes a message',
      saveMessage(start, 'B', { name: 'four', mode: 'json', text: '4' }),
      'A: one two; B: three four',
    ],
    [
      'makes a collection for it',
      saveMessage(start, 'C', { name: 'four', mode: 'json', text: '4' }),
      'A: one two; B: three; C: four',
    ],
    [
      'replaces one of the same name',
      saveMessage(start, 'A', { name: 'one', mode: 'json', text: '4' }),
      'A: one two; B: three',
    ],
    ['renames', renameMessage(start, 'A', 'one', 'first'), 'A: first two; B: three'],
    [
      'renames to a name that is there, which goes',
      renameMessage(start, 'A', 'one', 'two'),
      'A: two; B: three',
    ],
    ['renames to the same name', renameMessage(start, 'A', 'one', 'one'), 'A: one two; B: three'],
    ['deletes', deleteMessage(start, 'A', 'one'), 'A: two; B: three'],
    ['deletes the collection with the last', deleteMessage(start, 'B', 'three'), 'A: one two'],
    ['deletes a collection', deleteCollection(start, 'A'), 'B: three'],
    ['renames a collection', renameCollection(start, 'A', 'C'), 'C: one two; B: three'],
    ['joins collections of one name', renameCollection(start, 'B', 'A'), 'A: one two three'],
    [
      'takes another book in',
      mergeBooks(start, book('A: three; C: four')),
      'A: one two three; B: three; C: four',
    ],
    ['takes the same book in once', mergeBooks(start, start), 'A: one two; B: three'],
  ])('%s', (_, changed, expected) => {
    expect(written(changed)).toBe(expected);
  });

  it('loses nothing when another book has the same names', () => {
    const other = saveMessage(emptyBook, 'A', { name: 'one', mode: 'json', text: '{}' });
    const merged = mergeBooks(mergeBooks(start, other), other);
    expect(written(merged)).toBe('A: one two one (2); B: three');
  });

  it('keeps the value that a variable has when another book has one, too', () => {
    const ours = { ...start, variables: [{ name: 'user', value: 'Ada' }] };
    const variables = [
      { name: 'user', value: 'Bob' },
      { name: 'host', value: 'h' },
    ];
    expect(mergeBooks(ours, { collections: [], variables }).variables).toEqual([
      { name: 'user', value: 'Ada' },
      { name: 'host', value: 'h' },
    ]);
  });

  it.each([
    ['', 'A: one two; B: three'],
    ['THREE', 'B: three'],
    ['a', 'A: one two'],
    ['a one', 'A: one'],
    ['nothing', ''],
  ])('finds %j in %s', (query, expected) => {
    expect(written({ collections: searchCollections(start.collections, query) })).toBe(expected);
  });
});
