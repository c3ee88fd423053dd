import { describe, expect, test } from 'vitest';

import { parseJsonSchema } from '../../../src/elements/code/json-schema.js';

function said(schema: string, text: string): string[] {
  const parsed = parseJsonSchema(schema);
  if (!parsed.ok) return [parsed.message];
  return parsed.check(text).map(({ position, message }) => `${position} ${message}`);
}

describe('JSON is held against a schema', () => {
  const rows = [
    ['{"type":"object"}', '{}', []],
    [
      '{"properties":{"a":{"properties":{"b":{"type":"number"}}}}}',
      '{"a": {"b": "x"}}',
      [/^12 a\.b: .*“string”.*“number”/],
    ],
    ['{"items":{"type":"number"}}', '[1, "x"]', [/^4 1: /]],
    ['{"properties":{"a/b":{"type":"null"}}}', '{"a/b": 1}', [/^8 a\/b: /]],
    ['{"required":["a"]}', '{}', [/^0 .*“a”/]],
    ['false', '1', [/^0 /]],
    [
      '{"$schema":"http://json-schema.org/draft-07/schema#","items":[{"type":"number"}]}',
      '["x"]',
      [/^1 0: /],
    ],
    ['{"type":"object"}', '{"not": json', []],
    ['{"pattern":"^(a+)+$"}', `"${'a'.repeat(40)}!"`, []],
    [
      '{"pattern":"a.*b.*c"}',
      `"${'ab'.repeat(60_000)}"`,
      [/could stall the patterns of the schema/],
    ],
    ['{"$ref":"#"}', '{}', [/The schema cannot be used/]],
    ['{"$ref":"https://example.com/other"}', '{}', [/The schema cannot be used/]],
    ['[1]', '{}', ['A JSON Schema is an object, true or false.']],
    ['{', '{}', [/^The schema is not valid JSON/]],
  ] as const;
  test.for(rows)('%s', ([schema, text, expected]) => {
    const found = said(schema, text);
    expect(found).toHaveLength(expected.length);
    found.forEach((sentence, index) => expect(sentence).toMatch(expected[index]!));
  });

  test('that nests deeply without overflowing', () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    expect(() => said('{"items":{"$ref":"#"}}', deep)).not.toThrow();
  });
});
