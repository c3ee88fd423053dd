import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { jsonPlaceAt } from '../../../src/core/composer/json-cursor.js';

/** What could be completed at the bar: kind, key, parent, the word so far, siblings. */
function at(marked: string): string {
  const place = jsonPlaceAt(marked.replace('|', ''), marked.indexOf('|'));
  if (place === undefined) return 'nothing';
  const { kind, key, parent, from, prefix, siblings } = place;
  return `${kind} key=${key} parent=${parent} from=${from} prefix=${prefix} siblings=${siblings.join()}`;
}

describe('jsonPlaceAt', () => {
  it.each([
    ['|', 'nothing'],
    ['"a|', 'nothing'],
    ['{|', 'key key= parent= from=1 prefix= siblings='],
    ['{"ty|', 'key key= parent= from=1 prefix=ty siblings='],
    ['{ty|', 'key key= parent= from=1 prefix=ty siblings='],
    ['{"a": 1, |', 'key key= parent= from=9 prefix= siblings=a'],
    ['{"a"|', 'nothing'],
    ['{"a" |', 'nothing'],
    ['{"type": |', 'value key=type parent= from=9 prefix= siblings=type'],
    ['{"type": "me|', 'value key=type parent= from=9 prefix=me siblings=type'],
    ['{"type": tr|', 'value key=type parent= from=9 prefix=tr siblings=type'],
    ['{"type": 1 |', 'nothing'],
    ['{"user": {"na|', 'key key= parent=user from=10 prefix=na siblings='],
    ['{"tags": ["x", "|', 'value key=tags parent=tags from=15 prefix= siblings='],
    ['{"list": [{"a": 1}, {"|', 'key key= parent=list from=21 prefix= siblings='],
    ['{"a": {"b": 1}, "c|', 'key key= parent= from=16 prefix=c siblings=a'],
    ['{"a": "x\\"y|', 'value key=a parent= from=6 prefix=x\\"y siblings=a'],
    ['{"a|": 1}', 'key key= parent= from=1 prefix=a siblings='],
    ['{"__proto__": |', 'value key=__proto__ parent= from=14 prefix= siblings=__proto__'],
  ])('finds at %j: %s', (marked, expected) => {
    expect(at(marked)).toBe(expected);
  });

  it('looks no further than a reach', () => {
    expect(jsonPlaceAt(`{"a": "${'x'.repeat(100_000)}", `, 100_010)).toBeUndefined();
  });

  it('takes any text at any place', () => {
    const texts = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'a', '1', ' '),
    });
    fc.assert(
      fc.property(texts, fc.nat(40), (text, position) => {
        const place = jsonPlaceAt(text, Math.min(position, text.length));
        if (place) expect(place.from).toBeLessThanOrEqual(Math.min(position, text.length));
      }),
    );
  });
});
