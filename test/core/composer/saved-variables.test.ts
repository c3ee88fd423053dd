import { describe, expect, it } from 'vitest';

import { emptyBook } from '../../../src/core/composer/saved-book.js';
import {
  deleteVariable,
  setVariable,
  variableNameProblem,
} from '../../../src/core/composer/saved-variables.js';

describe('A variable', () => {
  it('is added, changed in its place, and let go', () => {
    let book = setVariable(setVariable(emptyBook, 'a', '1'), 'b', '2');
    book = setVariable(book, 'a', '3');
    expect(book.variables).toEqual([
      { name: 'a', value: '3' },
      { name: 'b', value: '2' },
    ]);
    expect(deleteVariable(book, 'a').variables).toEqual([{ name: 'b', value: '2' }]);
  });

  it.each([
    ['user', undefined],
    ['_user.name-1', undefined],
    ['__proto__', undefined],
    ['', /^A name is letters/],
    ['1a', /^A name is letters/],
    ['a b', /^A name is letters/],
    ['x'.repeat(65), /^A name is letters/],
    ['now', /^“now” has a meaning of its own/],
  ])('named %j: %s', (name, problem) => {
    if (problem === undefined) expect(variableNameProblem(name)).toBeUndefined();
    else expect(variableNameProblem(name)).toMatch(problem);
  });
});
