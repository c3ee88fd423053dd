import { describe, expect, it } from 'vitest';

import { ParameterError, Parameters } from '../../../src/core/demo/parameters.js';

const read = (query: string): Parameters => new Parameters(new URLSearchParams(query));

describe('Parameters', () => {
  it.each([
    ['', 7],
    ['n=', 7],
    ['n=1', 1],
    ['n=10', 10],
    ['n=%205%20', 5],
  ])('reads the whole number of "%s" as %i', (query, value) => {
    expect(read(query).number('n', { default: 7, min: 1, max: 10 })).toBe(value);
  });

  it.each(['n=0', 'n=11', 'n=1.5', 'n=x', 'n=NaN', 'n=Infinity', 'n=-1'])(
    'refuses "%s", naming the parameter',
    (query) => {
      const attempt = (): number => read(query).number('n', { default: 7, min: 1, max: 10 });
      expect(attempt).toThrow(ParameterError);
      expect(attempt).toThrow(/"n" must be a whole number from 1 to 10, not/);
    },
  );

  it('reads a fraction where one is allowed', () => {
    expect(read('n=0.5').number('n', { default: 1, min: 0.1, max: 10, fraction: true })).toBe(0.5);
  });

  it.each([
    ['', false],
    ['f=0', false],
    ['f=false', false],
    ['f', true],
    ['f=1', true],
    ['f=TRUE', true],
  ])('reads the flag of "%s" as %s', (query, value) => {
    expect(read(query).flag('f')).toBe(value);
  });

  it('refuses a flag that is neither yes nor no', () => {
    expect(() => read('f=maybe').flag('f')).toThrow('"f" must be 1 or 0, not "maybe".');
  });
});
