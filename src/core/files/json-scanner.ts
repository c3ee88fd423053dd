import { english, t } from '../language/language.js';
import { quoteTyped } from '../socket/url-text.js';

/** The position of a value: names of members and indices of items, from the outermost. */
export type JsonPlace = readonly (string | number)[];

/** What to do with a value: visit its members, take its text, or skip it. */
export type JsonUse = 'enter' | 'take' | 'skip';

/** Chooses the values of a JSON text to take, and receives them. */
export interface JsonVisitor {
  /** Called at each value in an entered one. Only objects and arrays can be entered. */
  use(place: JsonPlace): JsonUse;
  /** A value to be taken; the visitor checks whether its text is JSON. */
  take(place: JsonPlace, text: string): void;
  /** A value to be taken that is longer than {@link mostUnits}; it was skipped. */
  pass(place: JsonPlace): void;
  /** An entered value has ended. */
  leave(place: JsonPlace): void;
  /** The longest value, in UTF-16 units, that can be taken. */
  readonly mostUnits: number;
}

type Expected = 'value' | 'item' | 'key' | 'more keys' | 'colon' | 'comma' | 'end';

const WORDS: Readonly<Record<Expected, string>> = {
  value: english('a value'),
  item: english('a value or “]”'),
  key: english('a name in quotes or “}”'),
  'more keys': english('a name in quotes'),
  colon: english('a colon'),
  comma: english('a comma or a closing bracket'),
  end: english('nothing more'),
};

const LF = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Reads a JSON text that comes in pieces of any length, and keeps no more of it than the value
 * being taken. Skipped text is not checked, except for its brackets and quotes.
 *
 * ```
 *            ┌──────────── leave ────────────┐
 *   value ─► enter: names, colons, commas ◄──┘
 *     └────► take or skip: everything up to the bracket or quote that ends it
 * ```
 */
export class JsonScanner {
  readonly #visitor: JsonVisitor;
  readonly #place: (string | number)[] = [];
  #expected: Expected = 'value';
  #fault: string | undefined;
  #line = 1;
  /** Units before this piece that belong to its first line. */
  #column = 0;

  /** The kind of value that is read as a whole. */
  #whole: 'take' | 'skip' | 'name' | undefined;
  #isScalar = false;
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #parts: string[] = [];
  #units = 0;

  constructor(visitor: JsonVisitor) {
    this.#visitor = visitor;
  }

  /** Where the text stops being JSON, and why: the end of a sentence. */
  get fault(): string | undefined {
    return this.#fault;
  }

  /** Whether the text was complete when it ended. */
  get isWhole(): boolean {
    return this.#expected === 'end' && this.#whole === undefined;
  }

  /** Reads a piece, up to a syntax error. */
  push(piece: string): void {
    let at = 0;
    while (at < piece.length && this.#fault === undefined) {
      at = this.#whole === undefined ? this.#structure(piece, at) : this.#through(piece, at);
    }
    this.#countLines(piece, piece.length);
  }

  /** Reads one token of an entered value. @returns the position after it. */
  #structure(piece: string, at: number): number {
    const code = piece.charCodeAt(at);
    if (code === 0x20 || code === LF || code === 0x0d || code === 0x09) return at + 1;
    const { length } = this.#place;
    const isInArray = typeof this.#place[length - 1] === 'number';
    switch (this.#expected) {
      case 'item':
        if (code === CLOSE_ARRAY) return this.#leave(at);
        return this.#value(code, piece, at);
      case 'value':
        return this.#value(code, piece, at);
      case 'key':
      case 'more keys':
        if (code === CLOSE_OBJECT && this.#expected === 'key') return this.#leave(at);
        if (code !== QUOTE) break;
        this.#begin('name', false);
        return at;
      case 'colon':
        if (code !== COLON) break;
        this.#expected = 'value';
        return at + 1;
      case 'comma':
        if (code === COMMA) {
          if (isInArray) (this.#place[length - 1] as number) += 1;
          this.#expected = isInArray ? 'value' : 'more keys';
          return at + 1;
        }
        if (code === (isInArray ? CLOSE_ARRAY : CLOSE_OBJECT)) return this.#leave(at);
        break;
      case 'end':
        break;
    }
    return this.#fail(piece, at);
  }

  #value(code: number, piece: string, at: number): number {
    const isContainer = code === OPEN_OBJECT || code === OPEN_ARRAY;
    if (!isContainer && code !== QUOTE && !isScalarStart(code)) return this.#fail(piece, at);
    const use = this.#visitor.use(this.#place);
    if (use === 'enter' && isContainer) {
      this.#place.push(code === OPEN_ARRAY ? 0 : '');
      this.#expected = code === OPEN_ARRAY ? 'item' : 'key';
      return at + 1;
    }
    this.#begin(use === 'take' ? 'take' : 'skip', isScalarStart(code));
    return at;
  }

  #leave(at: number): number {
    this.#place.pop();
    this.#visitor.leave(this.#place);
    this.#settle();
    return at + 1;
  }

  #settle(): void {
    this.#expected = this.#place.length === 0 ? 'end' : 'comma';
  }

  #begin(whole: 'take' | 'skip' | 'name', isScalar: boolean): void {
    this.#whole = whole;
    this.#isScalar = isScalar;
    this.#depth = 0;
    this.#inString = this.#isEscaped = false;
    this.#parts = [];
    this.#units = 0;
  }

  /** Reads a value that is not entered, to its end or that of the piece. */
  #through(piece: string, from: number): number {
    const end = this.#isScalar ? endOfScalar(piece, from) : this.#endOfWhole(piece, from);
    const stop = Math.abs(end);
    this.#units += stop - from;
    const isKept = this.#whole !== 'skip' && this.#units <= this.#visitor.mostUnits;
    if (isKept) this.#parts.push(piece.slice(from, stop));
    else this.#parts = [];
    if (end >= 0) this.#finish();
    return stop;
  }

  /** @returns the end of the value, or the end of the piece as a negative number. */
  #endOfWhole(piece: string, from: number): number {
    const { length } = piece;
    let depth = this.#depth;
    let inString = this.#inString;
    let at = this.#isEscaped ? from + 1 : from;
    this.#isEscaped = false;
    for (; at < length; at += 1) {
      const code = piece.charCodeAt(at);
      if (inString) {
        if (code === BACKSLASH) at += 1;
        else if (code === QUOTE) {
          inString = false;
          if (depth === 0) return at + 1;
        }
      } else if (code === QUOTE) inString = true;
      else if (code === OPEN_OBJECT || code === OPEN_ARRAY) depth += 1;
      else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
        depth -= 1;
        if (depth <= 0) return at + 1;
      }
    }
    this.#isEscaped = at > length;
    this.#depth = depth;
    this.#inString = inString;
    return -length;
  }

  #finish(): void {
    const whole = this.#whole;
    const isTooLong = this.#units > this.#visitor.mostUnits;
    const text = this.#parts.join('');
    this.#whole = undefined;
    this.#parts = [];
    if (whole === 'name') {
      this.#place[this.#place.length - 1] = nameOf(text);
      this.#expected = 'colon';
      return;
    }
    if (whole === 'take' && isTooLong) this.#visitor.pass(this.#place);
    else if (whole === 'take') this.#visitor.take(this.#place, text);
    this.#settle();
  }

  #fail(piece: string, at: number): number {
    this.#countLines(piece, at);
    const found = String.fromCodePoint(piece.codePointAt(at)!);
    this.#fault = t(
      'line {0}, column {1}: {2} should stand there, not {3}',
      this.#line,
      this.#column + 1,
      t(WORDS[this.#expected]),
      quoteTyped(found),
    );
    return piece.length;
  }

  #countLines(piece: string, end: number): void {
    if (this.#fault !== undefined) return;
    let lineStart = -1;
    for (let at = piece.indexOf('\n'); at !== -1 && at < end; at = piece.indexOf('\n', at + 1)) {
      this.#line += 1;
      lineStart = at;
    }
    this.#column = lineStart === -1 ? this.#column + end : end - lineStart - 1;
  }
}

/** Numbers, `true`, `false` and `null`; whether it is one of them is checked later. */
function isScalarStart(code: number): boolean {
  return code === 0x2d || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}

function endOfScalar(piece: string, from: number): number {
  for (let at = from; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at);
    if (code <= 0x20 || code === COMMA || code === CLOSE_ARRAY || code === CLOSE_OBJECT) return at;
  }
  return -piece.length;
}

function nameOf(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    // Not valid JSON, so it matches no name that is looked for; its value is skipped.
    return text;
  }
}
