import { t } from '../language/language.js';
import { FilterError } from './filter-error.js';
import type { Range } from './filter-node.js';

/**
 * The span of a value, in the unit that is compared: `12k` is one point, `14:03` a minute. `last`
 * is its last whole unit; a point between two whole units has `last` below `first`.
 */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Reads one end of a range. @throws FilterError with the given position. */
export type SpanReader = (text: string, position: number) => Span;

const OPERATOR = /^(?:[<>]=?|=)/u;

/**
 * Reads `x`, `=x`, `>x`, `>=x`, `<x`, `<=x`, `x..y`, `x..` and `..y` over whole numbers from 0.
 *
 * The four comparisons use the beginning of the span: `>14:03` is after 14:03:00.000. `x`, `=x` and
 * ranges include all of it.
 *
 * @param position - Position of the value in the filter, for errors.
 * @param most - The greatest number that may be written; an open end is still Infinity.
 * @throws FilterError for a syntax error or an empty range.
 */
export function readRange(value: string, position: number, read: SpanReader, most: number): Range {
  const range = rangeOf(value, position, read);
  if (range.max < 0) throw new FilterError(t('Nothing can be {0}.', value), position);
  if (range.min > most || (range.max > most && range.max < Infinity)) {
    throw new FilterError(t('{0} is out of range.', value), position);
  }
  return { min: Math.max(0, range.min), max: range.max };
}

/** Returns the range, unless it ends before it begins. @throws FilterError */
export function inOrder(range: Range, position: number): Range {
  if (range.min <= range.max) return range;
  throw new FilterError(t('The range ends before it begins.'), position);
}

/**
 * The error message for a text that is not a size, a time or the like.
 *
 * @param what - The name of what it should be, to follow "no".
 * @param hint - A sentence on how to write one; default none.
 */
export function notA(what: string, text: string, hint = ''): string {
  const problem =
    text === '' ? t('The {0} is missing.', t(what)) : t('“{0}” is no {1}.', text, t(what));
  return hint === '' ? problem : `${problem} ${hint}`;
}

function rangeOf(value: string, position: number, read: SpanReader): Range {
  const operator = OPERATOR.exec(value)?.[0] ?? '';
  const rest = value.slice(operator.length);
  const at = position + operator.length;
  const dots = operator === '' ? rest.indexOf('..') : -1;
  if (dots < 0) return compared(value, position, operator, read(rest, at));
  const first = rest.slice(0, dots);
  const last = rest.slice(dots + 2);
  if (first === '' && last === '')
    throw new FilterError(t('A range needs an end: 1..2.'), position);
  return {
    min: first === '' ? 0 : read(first, at).first,
    max: last === '' ? Infinity : read(last, at + dots + 2).last,
  };
}

function compared(value: string, position: number, operator: string, span: Span): Range {
  const { first, last } = span;
  const isBetween = last < first;
  switch (operator) {
    case '>':
      return { min: isBetween ? first : first + 1, max: Infinity };
    case '>=':
      return { min: first, max: Infinity };
    case '<':
      return { min: 0, max: first - 1 };
    case '<=':
      return { min: 0, max: isBetween ? last : first };
    default:
      if (isBetween) throw new FilterError(t('Nothing can be {0}.', value), position);
      return { min: first, max: last };
  }
}
