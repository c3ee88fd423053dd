import { describe, expect, it } from 'vitest';

import { describeCloseCode } from '../../../src/core/socket/close-code-meanings.js';
import {
  canPageSendCloseCode,
  closeCodeName,
  closeCodes,
  isCloseCodeOnTheWire,
  subprotocolCloseCodes,
} from '../../../src/core/socket/close-codes.js';

const graphql = 'graphql-transport-ws';

it('lists codes once each, in ascending order', () => {
  for (const list of [closeCodes, ...subprotocolCloseCodes.values()]) {
    const codes = list.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
  }
});

it.each([
  // code, close() accepts it, a Close frame may carry it
  [0, false, false],
  [999, false, false],
  [1000, true, true],
  [1001, false, true],
  [1003, false, true],
  [1004, false, false],
  [1005, false, false],
  [1006, false, false],
  [1007, false, true],
  [1014, false, true],
  [1015, false, false],
  [1016, false, false],
  [2999, false, false],
  [3000, true, true],
  [4999, true, true],
  [5000, false, false],
  [65535, false, false],
])('knows who may use %i', (code, byPage, onTheWire) => {
  expect([canPageSendCloseCode(code), isCloseCodeOnTheWire(code)]).toEqual([byPage, onTheWire]);
});

describe('closeCodeName', () => {
  it.each([
    [1000, '', 'Normal Closure'],
    [1006, '', 'Abnormal Closure'],
    [3003, '', 'Forbidden'],
    [1016, '', undefined],
    [4401, '', undefined],
    [4401, 'chat', undefined],
    [4401, graphql, 'Unauthorized'],
    [1000, graphql, 'Normal Closure'],
    [4999, graphql, undefined],
  ])('of %i under %j is %s', (code, subprotocol, name) => {
    expect(closeCodeName(code, subprotocol)).toBe(name);
  });
});

describe('describeCloseCode', () => {
  it.each([
    [0, /below 1000 are not used/],
    [999, /below 1000/],
    [1001, /leaves/],
    [1005, /Never sent/],
    [1015, /only Firefox/],
    [1016, /Not assigned/],
    [2999, /Not assigned/],
    [3001, /first come, first served/],
    [4000, /Private/],
    [4999, /Private/],
    [5000, /above 4999/],
    [65535, /above 4999/],
  ])('of %i', (code, meaning) => {
    expect(describeCloseCode(code)).toMatch(meaning);
  });

  it('has a sentence for every number', () => {
    const lengths = Array.from({ length: 65536 }, (_, code) => describeCloseCode(code).length);
    expect(Math.min(...lengths.slice(0, 6000))).toBeGreaterThan(20);
    expect(describeCloseCode(4409, graphql)).toMatch(/id that is in use/);
  });
});

it('has a meaning for every code that has a name', () => {
  const lists: [string, readonly { code: number }[]][] = [
    ['', closeCodes],
    ...subprotocolCloseCodes,
  ];
  for (const [protocol, list] of lists) {
    const nameless = list.filter(({ code }) =>
      /^(?:Not |Private: )/u.test(describeCloseCode(code, protocol)),
    );
    expect(nameless).toEqual([]);
  }
});
