import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { prettyJson } from '../../../src/core/json/pretty-json.js';

describe('prettyJson', () => {
  it.each([
    [
      '{"a":1,"b":[true,null,"x"]}',
      '{\n  "a": 1,\n  "b": [\n    true,\n    null,\n    "x"\n  ]\n}',
    ],
    ['[]', '[]'],
    ['{ }', '{}'],
    ['[[],{}]', '[\n  [],\n  {}\n]'],
    ['  "x"  ', '"x"'],
    ['9007199254740993', '9007199254740993'],
    ['[1e400,-0,1.250]', '[\n  1e400,\n  -0,\n  1.250\n]'],
    ['{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}'],
    ['"a\\"b,{}\\u0041"', '"a\\"b,{}\\u0041"'],
  ])('lays %s out', (given, expected) => {
    expect(prettyJson(given)).toEqual({ ok: true, text: expected, isWhole: true });
  });

  it('says why a text is not JSON', () => {
    expect(prettyJson('{"a":')).toMatchObject({ ok: false });
  });

  it('does not overflow on deep nesting', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(prettyJson(deep)).toMatchObject({ ok: true, isWhole: false });
  });

  it('does not overflow on a long string', () => {
    const long = JSON.stringify('x\\y'.repeat(3_000_000));
    expect(prettyJson(`[${long}]`, Infinity)).toEqual({
      ok: true,
      text: `[\n  ${long}\n]`,
      isWhole: true,
    });
  });

  it('ends at its limit and says so', () => {
    const result = prettyJson(JSON.stringify(Array.from({ length: 1000 }, (_, i) => i)), 100);
    expect(result).toMatchObject({ ok: true, isWhole: false });
    expect(result.ok && result.text.length).toBeLessThanOrEqual(100);
  });

  it('means the same as what it was given', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const result = prettyJson(json, Infinity);
        expect(result.ok).toBe(true);
        if (result.ok) expect(JSON.parse(result.text)).toEqual(JSON.parse(json));
      }),
    );
  });
});
