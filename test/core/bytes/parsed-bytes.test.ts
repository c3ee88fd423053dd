import { expect, it } from 'vitest';

import { bytesProblem } from '../../../src/core/bytes/parsed-bytes.js';

it.each([
  ['abc', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['a\nbc', 2, 2, 1],
  ['a\r\nbc', 4, 2, 2],
  ['a\rb\rc', 4, 3, 1],
  ['a\n\n', 3, 3, 1],
])('in %j, position %i is line %i, column %i', (text, position, line, column) => {
  expect(bytesProblem(text, position, 'Wrong.')).toEqual({
    ok: false,
    message: 'Wrong.',
    position,
    line,
    column,
  });
});
