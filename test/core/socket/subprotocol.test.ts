import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  checkSubprotocols,
  isSubprotocolToken,
  knownSubprotocols,
  splitSubprotocols,
} from '../../../src/core/socket/subprotocol.js';

// RFC 6455 §4.1 point 10, spelled out independently of the code under test.
const separators = '()<>@,;:\\"/[]?={} \t';

describe('isSubprotocolToken', () => {
  it('accepts exactly the visible ASCII characters that are no separators', () => {
    for (let point = 0; point <= 0x250; point++) {
      const char = String.fromCodePoint(point);
      const legal = point >= 0x21 && point <= 0x7e && !separators.includes(char);
      expect([point, isSubprotocolToken(char)]).toEqual([point, legal]);
    }
  });

  it.each([
    ['', false],
    ['chat', true],
    ['a b', false],
    ['chat\n', false],
    ['😀', false],
    ['\ud800', false],
  ])('says of %j: %s', (text, expected) => {
    expect(isSubprotocolToken(text)).toBe(expected);
  });
});

describe('checkSubprotocols', () => {
  it.each([[[]], [['a']], [['a', 'A']], [['v1.chat', 'v2.chat']], [['null']]])(
    'accepts %j',
    (list) => {
      expect(checkSubprotocols(list)).toBeUndefined();
    },
  );

  it.each([
    [[''], 0, /is empty/],
    [['a', ''], 1, /is empty/],
    [['a/b'], 0, /“\/” \(U\+002F\), as this one does at position 2/],
    [['ok', 'a b'], 1, /U\+0020, as/],
    [['a,b'], 0, /“,” \(U\+002C\)/],
    [['é'], 0, /contain U\+00E9/],
    [['a😀'], 0, /contain U\+1F600, as this one does at position 2/],
    [['a', 'b', 'a'], 2, /“a” is offered twice, first at place 1/],
    [['a', 'a', '('], 1, /offered twice/],
  ])('refuses %j at %i', (list, index, message) => {
    const found = checkSubprotocols(list);
    expect(found?.index).toBe(index);
    expect(found?.problem.exception).toBe('SyntaxError');
    expect(found?.problem.message).toMatch(message);
  });
});

describe('splitSubprotocols', () => {
  it.each([
    ['', []],
    [' , ', []],
    ['a', ['a']],
    ['a, b', ['a', 'b']],
    ['a b\tc\nd', ['a', 'b', 'c', 'd']],
    [',a,,b,', ['a', 'b']],
    ['a,a', ['a', 'a']],
  ])('splits %j into %j', (text, expected) => {
    expect(splitSubprotocols(text)).toEqual(expected);
  });

  it('gives back any list of tokens that was joined', () => {
    const token = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/);
    fc.assert(
      fc.property(fc.array(token), fc.constantFrom(',', ', ', ' ', '\n'), (list, separator) => {
        expect(splitSubprotocols(list.join(separator))).toEqual(list);
      }),
    );
  });
});

it('knows only subprotocols that can be offered together', () => {
  expect(checkSubprotocols(knownSubprotocols.map(({ name }) => name))).toBeUndefined();
  expect(knownSubprotocols).toHaveLength(20);
});
