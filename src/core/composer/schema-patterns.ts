import { inlineLengthOf } from '../filter/regexp/regexp-cost.js';

/** A JSON Schema without regular expressions that could block validation. */
export interface QuickSchema {
  readonly schema: unknown;
  /** The patterns that were removed, because they can take exponential time. */
  readonly skipped: readonly string[];
  /** The longest string, in UTF-16 units, for the other patterns; Infinity without any. */
  readonly longest: number;
}

/**
 * Reads a JSON Schema and removes patterns that could block validation (JSON Schema Validation
 * §6.3.3, Core §10.3.2.2).
 *
 * @throws SyntaxError for a text that is not JSON.
 */
export function readQuickSchema(text: string): QuickSchema {
  const skipped: string[] = [];
  let longest = Infinity;
  const isQuick = (pattern: string): boolean => {
    const length = isRegExp(pattern) ? inlineLengthOf(pattern, 'u') : Infinity;
    if (length === 0) skipped.push(pattern);
    else longest = Math.min(longest, length);
    return length > 0;
  };
  const schema: unknown = JSON.parse(text, (key, value: unknown) => {
    if (key === 'pattern' && typeof value === 'string') return isQuick(value) ? value : undefined;
    if (key !== 'patternProperties' || !isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([pattern]) => isQuick(pattern)));
  });
  return { schema, skipped, longest };
}

/** Whether no string and no name in a value is longer than so many UTF-16 units. */
export function hasShortStrings(value: unknown, longest: number): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && next.length > longest) return false;
    if (Array.isArray(next)) for (const item of next as unknown[]) open.push(item);
    else if (isObject(next)) for (const [name, item] of Object.entries(next)) open.push(name, item);
  }
  return true;
}

/** The validator reports an invalid pattern, so it is kept. */
function isRegExp(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
