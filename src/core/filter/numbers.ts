import { english, t } from '../language/language.js';
import { FilterError } from './filter-error.js';
import type { Range } from './filter-node.js';
import { inOrder, notA, readRange, type Span } from './ranges.js';

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
};

/** Reads the value of `size:`, whose units are powers of 1000. @throws FilterError */
export function readSizes(value: string, position: number): Range {
  return inOrder(readRange(value, position, sizeSpan, Number.MAX_SAFE_INTEGER), position);
}

/** Reads the value of `code:` and `number:`. @throws FilterError */
export function readNumbers(value: string, position: number): Range {
  return inOrder(readRange(value, position, wholeSpan, Number.MAX_SAFE_INTEGER), position);
}

function sizeSpan(text: string, position: number): Span {
  const match = /^(\d+(?:\.\d*)?|\.\d+)([a-z]*)$/iu.exec(text);
  const unit = UNITS[match?.[2]?.toLowerCase() ?? ''];
  if (match === null || unit === undefined) {
    const hint = t('Write a number and B, k, M or G, as in size:>1k.');
    throw new FilterError(notA(english('size'), text, hint), position);
  }
  const bytes = Number(match[1]) * unit;
  // 1.001 × 1000 is a little less than 1001 in binary.
  const near = Math.round(bytes);
  if (Math.abs(bytes - near) < 1e-6 * Math.max(1, unit)) return { first: near, last: near };
  return { first: Math.ceil(bytes), last: Math.floor(bytes) };
}

function wholeSpan(text: string, position: number): Span {
  if (!/^\d+$/u.test(text)) {
    throw new FilterError(notA(english('whole number'), text), position);
  }
  return { first: Number(text), last: Number(text) };
}
