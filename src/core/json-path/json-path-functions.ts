import { inlineLengthOf } from '../filter/regexp/regexp-cost.js';
import { t } from '../language/language.js';
import type { FunctionName } from './json-path-ast.js';

/** What a function takes and gives (RFC 9535 §2.4.1). */
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

/** A regular expression that may be used, or a sentence on why it may not. */
export type PathPattern =
  | {
      readonly ok: true;
      readonly pattern: RegExp;
      /** The longest text, in UTF-16 units, on which it may be used. */
      readonly maxLength: number;
    }
  | { readonly ok: false; readonly message: string };

/**
 * Makes a regular expression of the language of an I-Regexp (RFC 9485 §5.3: dots do not match line
 * ends). What goes beyond I-Regexp, as `\d`, is taken as ECMAScript has it. What could take more
 * than a bounded time is refused.
 *
 * @param isWhole - Whether all of a text must match, as `match()` has it.
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
