import { inlineLengthOf } from '../filter/regexp/regexp-cost.js';
import { t } from '../language/language.js';
import type { FunctionName } from './json-path-ast.js';

/** The types of a function's parameters and result (RFC 9535 §2.4.1). */
export interface FunctionSignature {
  readonly parameters: readonly ('value' | 'nodes')[];
  readonly result: 'value' | 'logical';
}

/** The functions that RFC 9535 §2.4 defines. */
export const signatures: Readonly<Record<FunctionName, FunctionSignature>> = {
  length: { parameters: ['value'], result: 'value' },
  count: { parameters: ['nodes'], result: 'value' },
  match: { parameters: ['value', 'value'], result: 'logical' },
  search: { parameters: ['value', 'value'], result: 'logical' },
  value: { parameters: ['nodes'], result: 'value' },
};

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(signatures, name);
}

/** A regular expression to use, or a sentence on why it is refused. */
export type PathPattern =
  | {
      readonly ok: true;
      readonly pattern: RegExp;
      /** The longest text, in UTF-16 units, on which it may be tested. */
      readonly maxLength: number;
    }
  | { readonly ok: false; readonly message: string };

/**
 * Compiles a regular expression of the language of an I-Regexp (RFC 9485 §5.3: dots do not match
 * line ends). Syntax beyond I-Regexp, such as `\d`, is that of ECMAScript. An expression whose time
 * is not bounded is refused.
 *
 * @param isWhole - Whether it must match a text as a whole, as for `match()`.
 */
export function readPattern(source: string, isWhole: boolean): PathPattern {
  const converted = withPlainDots(source);
  const whole = isWhole ? `^(?:${converted})$` : converted;
  let pattern: RegExp;
  try {
    pattern = new RegExp(whole, 'u');
  } catch {
    return { ok: false, message: t('“{0}” is not a regular expression.', shortened(source)) };
  }
  const maxLength = inlineLengthOf(whole, 'u');
  if (maxLength > 0) return { ok: true, pattern, maxLength };
  const message = t(
    'The regular expression “{0}” could take too long: repetitions in one another are not run.',
    shortened(source),
  );
  return { ok: false, message };
}

/** Replaces dots outside of classes. */
function withPlainDots(source: string): string {
  return source.replace(/\\.|\[(?:[^\]\\]|\\.)*\]|\./gsu, (part) =>
    part === '.' ? '[^\\n\\r]' : part,
  );
}

function shortened(source: string): string {
  return source.length > 60 ? `${source.slice(0, 59)}…` : source;
}

/** How many Unicode scalar values a text has (RFC 9535 §2.4.4). */
export function characterCount(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xd800) continue;
    if ((text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) count -= 1;
  }
  return count;
}
