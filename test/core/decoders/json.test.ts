import { describe, expect, it } from 'vitest';

import { json } from '../../../src/core/decoders/json.js';
import { ndjson } from '../../../src/core/decoders/ndjson.js';
import { decodeContext, decodedLines, decodeNow } from '../../support/decoding.js';

describe('JSON', () => {
  it.each([
    ['{"type":"message","text":"hi","n":1.50}', '{type: "message", text: "hi", n: 1.50}'],
    ['[1,[2,[3,[4]]],{}]', '[1, [2, […]], {}]'],
    ['[]', '[]'],
    ['{"a":{"b":{"c":{"d":1}}}}', '{a: {b: {…}}}'],
    ['"hi\\nyou"', '“hi⏎you”'],
    [`{"text":"${'x'.repeat(200)}","b":1}`, `{text: "${'x'.repeat(40)}…", b: 1}`],
    [
      JSON.stringify(Array.from({ length: 100 }, (_, i) => i)),
      `[${Array.from({ length: 28 }, (_, i) => i).join(', ')}, …]`,
    ],
    [`["${'\\u00e9'.repeat(2000)}"]`, `["${'é'.repeat(40)}…"]`],
  ])('sums up %s', (text, summary) => {
    expect(decodeNow(json, text)).toMatchObject({ summary, problem: undefined });
  });

  it('keeps what was written', () => {
    const text = '{"a":9007199254740993,"a":1}';
    expect(decodeNow(json, text).tree).toMatchObject({ text, isJson: true });
    expect(decodedLines(decodeNow(json, text))).toEqual(['{}', '  a: 9007199254740993', '  a: 1']);
  });

  it.each([
    ['{"a":1}', 0.5],
    [' [1] \n', 0.5],
    ['[broken, but bracketed]', 0.5],
    ['{"a":1', 0],
    ['hello', 0],
    ['12', 0],
    ['', 0],
  ])('recognises %j with %f', (text, confidence) => {
    expect(json.recognize(text, decodeContext())).toBe(confidence);
    expect(json.recognize(new TextEncoder().encode(text), decodeContext())).toBe(confidence);
  });

  it('recognises long bytes by their ends', () => {
    const text = JSON.stringify(Array.from({ length: 10_000 }, (_, i) => i));
    expect(json.recognize(new TextEncoder().encode(text), decodeContext())).toBe(0.5);
  });

  it('says what is wrong, and shows what was read', () => {
    expect(decodedLines(decodeNow(json, '{"a":1,'))).toEqual([
      '{}',
      '  a: 1',
      'problem: Line 1, column 8: A name in double quotes should be here, but the text ends.',
    ]);
    expect(decodeNow(json, 'hello')).toMatchObject({
      summary: 'hello',
      problem: 'Line 1, column 1: A value should be here, not “hello”.',
    });
    expect(
      decodeNow(json, '[1,2,3]', { limits: { maxNodes: 2, maxDepth: 9, maxOutput: 9 } }),
    ).toMatchObject({
      problem: 'Line 1, column 4: The tree is cut here: it shows 2 values at the most.',
    });
  });
});

describe('NDJSON', () => {
  it('is a tree of all lines', () => {
    const decoded = decodeNow(ndjson, '{"a":1}\r\n\n[2]\n3');
    expect(decodedLines(decoded)).toEqual(['[]', '  {}', '    a: 1', '  []', '    2', '  3']);
    expect(decoded.summary).toBe('3 values: {a: 1}, [2], 3');
  });

  it('says which line is wrong, and goes on', () => {
    expect(decodedLines(decodeNow(ndjson, '{"a":1}\n{"b":\n{"c":1}'))).toEqual([
      '[]',
      '  {}',
      '    a: 1',
      '  "{\\"b\\":" (no JSON)',
      '  {}',
      '    c: 1',
      'problem: Line 2, column 6: A value should be here, but the text ends.',
    ]);
  });

  it('ends at the limits', () => {
    const limits = { maxNodes: 3, maxDepth: 9, maxOutput: 9 };
    const decoded = decodeNow(ndjson, '[1]\n[2]\n[3]', { limits });
    expect(decoded.tree.count).toBe(3);
    expect(decoded.problem).toBe('The tree is cut: there is more than it may show.');
  });

  it.each([
    ['{"a":1}\n{"b":2}', 0.7],
    ['[1]\r\n[2]\r\n', 0.7],
    ['{\n  "a": 1\n}', 0],
    ['[\n[1],\n[2]\n]', 0],
    ['[[1,\n[2]]', 0],
    ['{"a":1}', 0],
    ['{"a":1}\n', 0],
    ['a\nb', 0],
  ])('recognises %j with %f', (text, confidence) => {
    expect(ndjson.recognize(text, decodeContext())).toBe(confidence);
  });
});
