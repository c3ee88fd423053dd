import { t } from '../language/language.js';
import { FIELDS, isFieldName, readField } from './fields.js';
import { FilterError } from './filter-error.js';
import type { FilterNode, TextNode } from './filter-node.js';
import { readNumbers } from './numbers.js';
import { createRegExpNode } from './regexp/regexp-node.js';
import { closingQuote, closingSlash, isBoundary, unquote, wordEnd } from './scan.js';
import type { TimeZoneOffset } from './times.js';

/** A part that may have been read otherwise than it was meant; the filter still works. */
export interface FilterNotice {
  /** One or two sentences. */
  readonly message: string;
  /** The part of the filter that it is about, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What reading a term depends on besides the text. */
export interface LeafContext {
  /** Whether a parenthesis is open, so that `)` ends a term. */
  readonly inGroup: boolean;
  readonly timeZoneOffset: TimeZoneOffset;
  /** Receives the notices about the term. */
  readonly notices: FilterNotice[];
}

/** A term without parts, and the position after it. */
export interface Leaf {
  readonly node: FilterNode;
  readonly end: number;
}

/** Reads the phrase, regular expression, field or word at a position. @throws FilterError */
export function readLeaf(text: string, start: number, context: LeafContext): Leaf {
  if (text[start] === '"') return readPhrase(text, start);
  const regExp = text[start] === '/' ? readRegExpTerm(text, start, context) : undefined;
  return regExp ?? readWord(text, start, context);
}

function readPhrase(text: string, start: number): Leaf & { readonly node: TextNode } {
  const closed = closingQuote(text, start);
  if (closed < 0) throw new FilterError(t('This quote is not closed.'), start);
  if (closed === start + 1) throw new FilterError(t('This phrase is empty.'), start);
  return { node: { kind: 'text', text: unquote(text.slice(start + 1, closed)) }, end: closed + 1 };
}

/** `undefined` for a term that looks like a path and is therefore read as a word. */
function readRegExpTerm(text: string, start: number, context: LeafContext): Leaf | undefined {
  const { inGroup, notices } = context;
  const closed = closingSlash(text, start);
  if (closed === start + 1) return undefined;
  if (closed < 0) {
    const message = t('Searched as text: a regular expression ends with a slash.');
    notices.push({ message, start, end: wordEnd(text, start, inGroup) });
    return undefined;
  }
  const flags = /^[a-z]*/iu.exec(text.slice(closed + 1))![0];
  const end = closed + 1 + flags.length;
  if (!isBoundary(text, end, inGroup)) return undefined;
  const source = text.slice(start + 1, closed);
  const result = createRegExpNode(source, flags);
  if (result.ok) return { node: result.node, end };
  notices.push({ message: t('Searched as text: {0}', result.message), start, end });
  // A term with invalid flags is more often a path, such as /demo/echo, than a mistake.
  return result.isAboutFlags ? undefined : { node: { kind: 'text', text: source }, end };
}

function readWord(text: string, start: number, context: LeafContext): Leaf {
  const name = /^[a-z]{2,}(?=:)/iu.exec(text.slice(start, start + 32))?.[0];
  const field = name?.toLowerCase();
  const valueStart = start + (name?.length ?? 0) + 1;
  if (field !== undefined && isFieldName(field) && text[valueStart] === '"') {
    const { node, end } = readPhrase(text, valueStart);
    return { node: readField(field, node.text, valueStart + 1, context.timeZoneOffset), end };
  }
  const end = wordEnd(text, start, context.inGroup);
  if (field !== undefined && isFieldName(field)) {
    const value = text.slice(valueStart, end);
    return { node: readField(field, value, valueStart, context.timeZoneOffset), end };
  }
  const word = text.slice(start, end);
  if (/^#\d+(?:\.\.\d*)?$/u.test(word)) {
    return { node: { kind: 'number', ...readNumbers(word.slice(1), start + 1) }, end };
  }
  // The scheme of a URL is not a mistyped field.
  if (name !== undefined && text[valueStart] !== '/') {
    const message = t(
      'Searched as text: “{0}” is no field. Fields are {1}.',
      name,
      FIELDS.join(', '),
    );
    context.notices.push({ message, start, end: valueStart });
  }
  return { node: { kind: 'text', text: word }, end };
}
