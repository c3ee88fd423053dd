import { describe, expect, it } from 'vitest';

import {
  emptyBook,
  saveMessage,
  type SavedBook,
  type SavedMessage,
} from '../../../src/core/composer/saved-book.js';
import {
  importChange,
  keepChange,
  removeChange,
  renameChange,
  type SavedChange,
} from '../../../src/core/composer/saved-changes.js';

const message = (name: string, text = name): SavedMessage => ({ name, mode: 'text', text });
const book = ['one', 'two'].reduce(
  (made, name) => saveMessage(made, 'A', message(name)),
  emptyBook,
);

function written({ collections }: SavedBook): string {
  return collections
    .flatMap(({ name, messages }) => messages.map((each) => `${name}/${each.name}=${each.text}`))
    .sort()
    .join(' ');
}

const changes: readonly (readonly [string, SavedChange, string, string])[] = [
  [
    'saving',
    keepChange(book, 'A', message('three')),
    'A/one=one A/three=three A/two=two',
    'Saved “three” in “A”.',
  ],
  [
    'saving over another',
    keepChange(book, 'A', message('one', 'new')),
    'A/one=new A/two=two',
    'Replaced “one” in “A”.',
  ],
  [
    'renaming',
    renameChange(book, { collection: 'A', message: 'one' }, 'x'),
    'A/two=two A/x=one',
    'Renamed to “x”.',
  ],
  [
    'renaming over another',
    renameChange(book, { collection: 'A', message: 'one' }, 'two'),
    'A/two=one',
    'Renamed to “two”, in place of the one that had the name.',
  ],
  [
    'renaming to the same name',
    renameChange(book, { collection: 'A', message: 'one' }, 'one'),
    'A/one=one A/two=two',
    'Renamed to “one”.',
  ],
  [
    'renaming a collection',
    renameChange(book, { collection: 'A' }, 'B'),
    'B/one=one B/two=two',
    'Renamed to “B”.',
  ],
  [
    'deleting',
    removeChange(book, { collection: 'A', message: 'one' }),
    'A/two=two',
    'Deleted “one”.',
  ],
  [
    'deleting a collection',
    removeChange(book, { collection: 'A' }),
    '',
    'Deleted the collection “A”.',
  ],
  [
    'importing',
    importChange(saveMessage(emptyBook, 'B', message('x'))),
    'A/one=one A/two=two B/x=x',
    'Imported 1 message; nothing that was here changed.',
  ],
];

describe('A change of what is saved', () => {
  it.each(changes)('by %s', (_, { make, sentence }, expected, said) => {
    expect(written(make(book))).toBe(expected);
    expect(sentence).toBe(said);
  });

  it.each(changes.filter(([, { undo }]) => undo !== undefined))(
    'by %s is undone',
    (_, { make, undo }) => {
      expect(written(undo!(make(book)))).toBe(written(book));
    },
  );

  it('can be undone wherever something is gone', () => {
    const undoable = changes.filter(([, { undo }]) => undo !== undefined).map(([name]) => name);
    expect(undoable).toEqual([
      'saving over another',
      'renaming over another',
      'deleting',
      'deleting a collection',
    ]);
  });
});
