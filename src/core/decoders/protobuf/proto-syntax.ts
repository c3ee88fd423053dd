import { t } from '../../language/language.js';
import type { ProtoToken, ProtoTokens } from './proto-tokens.js';

/** Thrown for a syntax error in a `.proto`; caught where parsing began. */
export class ProtoError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Thrown where a mark is missing. @param found - The token in its place. */
export function missingMark(mark: string, found: ProtoToken): ProtoError {
  return new ProtoError(t('“{0}” should follow, where {1}.', mark, describe(found)), found.line);
}

function describe({ kind, text }: ProtoToken): string {
  return kind === 'end' ? t('the text ends') : t('“{0}” stands', text);
}

/** Reads a mark that must be next. */
export function expectMark(tokens: ProtoTokens, mark: string): void {
  const token = tokens.take();
  if (token.text !== mark) throw missingMark(mark, token);
}

/** Reads a name that must be next. @param what - Its meaning: "the name of the enum". */
export function expectName(tokens: ProtoTokens, what: string): ProtoToken {
  const token = tokens.take();
  if (token.kind === 'name') return token;
  throw new ProtoError(t('Here {0}, where {1} should follow.', describe(token), what), token.line);
}

/** Reads an integer, decimal, hexadecimal or octal, perhaps with a minus. */
export function readProtoNumber(tokens: ProtoTokens): number {
  const isNegative = tokens.peek().text === '-';
  if (isNegative) tokens.take();
  const { text, kind, line } = tokens.take();
  const value = /^0[0-7]+$/.test(text) ? parseInt(text, 8) : Number(text);
  if (kind === 'number' && Number.isInteger(value)) return isNegative ? -value : value;
  throw new ProtoError(t('“{0}” is no integer.', text), line);
}

/** Skips the rest of a statement, with braces in it, and its semicolon. */
export function skipStatement(tokens: ProtoTokens): void {
  for (let depth = 0; ;) {
    const token = tokens.take();
    const { text, kind } = token;
    if (kind === 'end') throw missingMark(';', token);
    if (kind !== 'mark') continue;
    if (text === ';' && depth === 0) return;
    if (text === '{' || text === '[') depth++;
    if (text === '}' || text === ']') depth--;
    if (depth < 0) throw missingMark(';', token);
  }
}

/** Skips a declaration that ends with a block. */
export function skipBlock(tokens: ProtoTokens): void {
  for (let depth = 0; ;) {
    const token = tokens.take();
    const { text, kind } = token;
    if (kind === 'end') throw missingMark('}', token);
    if (kind !== 'mark') continue;
    if (text === '{') depth++;
    if (text === '}' && --depth <= 0) return;
  }
}
