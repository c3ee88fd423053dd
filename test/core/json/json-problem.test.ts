import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findJsonProblem } from '../../../src/core/json/json-problem.js';

describe('what is wrong with JSON, and where', () => {
  const texts = [
    ['', 1, 1, 'A value should be here, but the text ends.'],
    ['{"a": 1,}', 1, 9, 'A name in double quotes should be here, not “}”.'],
    ['[1,]', 1, 4, 'A value should be here, not “]”.'],
    ['[1 2]', 1, 4, '“,” or “]” should be here, not “2”.'],
    ['{"a"\n 1}', 2, 2, '“:” should be here, not “1”.'],
    ['{a: 1}', 1, 2, 'A name in double quotes should be here, not “a”.'],
    ["['x']", 1, 2, "A value should be here, not “'”."],
    ['{"a": x}', 1, 7, 'A value should be here, not “x”.'],
    ['[NaN]', 1, 2, 'A value should be here, not “NaN”.'],
    ['01', 1, 2, 'Nothing should follow the JSON, not “1”.'],
    ['{} // done', 1, 4, 'Nothing should follow the JSON, not “/”.'],
    [
      '["a\nb"]',
      1,
      4,
      'A line break or control character in a string must be written as an escape.',
    ],
    ['["\\x"]', 1, 3, 'JSON has no such escape.'],
    ['["abc]', 1, 2, 'The string that begins here has no closing quote.'],
    ['{"a": [1', 1, 9, '“,” or “]” should be here, but the text ends.'],
    ['\ufeff{}', 1, 1, 'A value should be here, not “\ufeff”.'],
  ] as const;
  test.for(texts)('%j', ([text, line, column, message]) => {
    expect(findJsonProblem(text)).toMatchObject({ line, column, message });
  });
});

test('nesting of 200,000 levels that never ends is no trouble', () => {
  expect(findJsonProblem('['.repeat(200_000))?.position).toBe(200_000);
});

test('a problem is found just where JSON.parse finds one, and it has a place', () => {
  const broken = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '\\', '1', '-', 'e', '\n', 'x'),
    )
    .map(([json, at, char]) => {
      const cut = at % (json.length + 1);
      return json.slice(0, cut) + char + json.slice(cut + 1);
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken), (text) => {
      let isValid = true;
      try {
        JSON.parse(text);
      } catch {
        isValid = false;
      }
      const problem = findJsonProblem(text);
      expect(problem === undefined).toBe(isValid);
      // The engine's own words are only for what this could not place.
      expect(problem?.message ?? '').not.toContain('SyntaxError');
    }),
    { numRuns: 2000 },
  );
});
