import { describe, expect, it } from 'vitest';

import { hasShortStrings, readQuickSchema } from '../../../src/core/composer/schema-patterns.js';

describe('A schema', () => {
  it.each([
    ['{"pattern":"^[a-z]+$"}', []],
    ['{"pattern":"^(a+)+$"}', ['^(a+)+$']],
    ['{"properties":{"a":{"pattern":"(x*)*y"},"pattern":{"type":"string"}}}', ['(x*)*y']],
    ['{"patternProperties":{"^(a|a)*$":{},"^b":{}}}', ['^(a|a)*$']],
    ['{"pattern":"("}', []],
    ['true', []],
  ])('%s leaves out %j', (text, skipped) => {
    const read = readQuickSchema(text);
    expect(read.skipped).toEqual(skipped);
    for (const pattern of skipped)
      expect(JSON.stringify(read.schema)).not.toContain(JSON.stringify(pattern));
  });

  it('keeps everything else', () => {
    const text =
      '{"type":"object","properties":{"pattern":{"const":1}},"patternProperties":{"^b":{"type":"null"}}}';
    expect(JSON.stringify(readQuickSchema(text).schema)).toBe(text);
  });

  it('says how long a string its patterns may be tested on', () => {
    expect(readQuickSchema('{}').longest).toBe(Infinity);
    const { longest } = readQuickSchema('{"pattern":"a.*b.*c"}');
    expect(longest).toBeGreaterThan(64);
    expect(longest).toBeLessThan(100_000);
  });
});

describe('hasShortStrings', () => {
  it.each([
    ['abc', 3, true],
    ['abcd', 3, false],
    [{ abcd: 1 }, 3, false],
    [[[{ a: ['abcd'] }]], 3, false],
    [{ a: [1, null, true, 'abc'] }, 3, true],
  ])('%j with %i: %s', (value, longest, expected) => {
    expect(hasShortStrings(value, longest)).toBe(expected);
  });
});
