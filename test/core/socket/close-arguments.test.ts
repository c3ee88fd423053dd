import { describe, expect, it } from 'vitest';

import {
  checkCloseArguments,
  closeArgumentWarnings,
  MAX_REASON_BYTES,
  parseCloseCode,
} from '../../../src/core/socket/close-arguments.js';

describe('checkCloseArguments', () => {
  it.each([
    [undefined, undefined],
    [undefined, ''],
    [undefined, 'r'],
    [1000, undefined],
    [1000, 'r'.repeat(MAX_REASON_BYTES)],
    [1000, 'é'.repeat(61)],
    [1000.4, undefined],
    [1000.5, undefined],
    [3000, ''],
    [4999, '\ud800'],
    [2999.6, undefined],
  ])('accepts %s with %j', (code, reason) => {
    expect(checkCloseArguments(code, reason)).toBeUndefined();
  });

  it.each([
    [0, undefined, 'code', 'InvalidAccessError'],
    [-1, undefined, 'code', 'InvalidAccessError'],
    [999, undefined, 'code', 'InvalidAccessError'],
    [1000.6, undefined, 'code', 'InvalidAccessError'],
    [1001, undefined, 'code', 'InvalidAccessError'],
    [1005, undefined, 'code', 'InvalidAccessError'],
    [1006, undefined, 'code', 'InvalidAccessError'],
    [2999, undefined, 'code', 'InvalidAccessError'],
    [4999.5, undefined, 'code', 'InvalidAccessError'],
    [5000, undefined, 'code', 'InvalidAccessError'],
    [66536, undefined, 'code', 'InvalidAccessError'],
    [NaN, undefined, 'code', 'InvalidAccessError'],
    [Infinity, undefined, 'code', 'InvalidAccessError'],
    [1001, 'r'.repeat(124), 'code', 'InvalidAccessError'],
    [1000, 'r'.repeat(124), 'reason', 'SyntaxError'],
    [1000, 'é'.repeat(62), 'reason', 'SyntaxError'],
    [undefined, 'r'.repeat(124), 'reason', 'SyntaxError'],
  ])('refuses %s with %j for its %s', (code, reason, field, exception) => {
    expect(checkCloseArguments(code, reason)).toMatchObject({ field, exception });
  });

  it('says how long a reason is and may be', () => {
    expect(checkCloseArguments(1000, 'é'.repeat(62))?.message).toBe(
      'The reason is 124 bytes long as UTF-8; at most 123 fit.',
    );
  });
});

describe('closeArgumentWarnings', () => {
  it.each([
    [undefined, undefined, []],
    [undefined, '', []],
    [1000, 'bye', []],
    [1000.4, '', []],
    [NaN, '', []],
    [undefined, 'bye', [/Chromium throws InvalidAccessError/]],
    [1000.6, '', [/Firefox rounds 1000\.6/]],
    [1000, 'a\ud800', [/sent as U\+FFFD/]],
    [undefined, '\udc00', [/Chromium throws/, /U\+FFFD/]],
  ])('of close(%s, %j)', (code, reason, patterns) => {
    const warnings = closeArgumentWarnings(code, reason);
    expect(warnings).toHaveLength(patterns.length);
    patterns.forEach((pattern, i) => expect(warnings[i]).toMatch(pattern));
  });
});

describe('parseCloseCode', () => {
  it.each([
    ['', undefined],
    ['  ', undefined],
    ['1000', 1000],
    [' 4001 ', 4001],
    ['0', 0],
    ['99999', 99999],
  ])('reads %j as %s', (text, code) => {
    expect(parseCloseCode(text)).toBe(code);
  });

  it.each(['abc', '1000.5', '-1', '+1000', '1e3', '0x3e8', '1 000', '１０００'])(
    'refuses %j',
    (text) => {
      expect(parseCloseCode(text)).toMatchObject({
        exception: 'InvalidAccessError',
        message: expect.stringContaining('whole number') as string,
      });
    },
  );
});
