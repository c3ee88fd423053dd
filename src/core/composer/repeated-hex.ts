import { parseHex } from '../bytes/parse-hex.js';
import { bytesProblem, type ParsedBytes } from '../bytes/parsed-bytes.js';
import { t } from '../language/language.js';
import { GrowingBytes } from './growing-bytes.js';

/** The most bytes that repeats may produce. */
export const MOST_REPEATED = 16 * 1024 * 1024;

/** The deepest nesting of groups. */
const MOST_LEVELS = 32;

/** Thrown for a syntax error; caught by {@link parseRepeatedHex}. */
class RepeatedHexError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

/**
 * Reads hex as `parseHex` does, with repeats: `00*16` is the group of digits before the star
 * sixteen times, `(00 ff)*4` all that is in the parentheses. Numbers are decimal. Groups may be
 * nested; comments stay comments.
 */
export function parseRepeatedHex(text: string): ParsedBytes {
  if (!/[*()]/.test(text)) return parseHex(text);
  try {
    return { ok: true, bytes: new RepeatReader(text).read() };
  } catch (error) {
    if (!(error instanceof RepeatedHexError)) throw error;
    return bytesProblem(text, error.position, error.message);
  }
}

class RepeatReader {
  readonly #text: string;
  readonly #bytes = new GrowingBytes();
  /** Where the open groups begin: in the text, and in the bytes. */
  readonly #open: { readonly at: number; readonly start: number }[] = [];
  /** Start of the bytes that a star would repeat; `undefined` where there is nothing to repeat. */
  #unit: number | undefined;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Uint8Array<ArrayBuffer> {
    for (this.#skip(); this.#at < this.#text.length; this.#skip()) {
      const char = this.#text[this.#at]!;
      if (char === '(') this.#openGroup();
      else if (char === ')') this.#closeGroup();
      else if (char === '*') this.#repeat();
      else this.#readDigits();
    }
    const open = this.#open.at(-1);
    if (open) throw new RepeatedHexError(t('This group has no closing parenthesis.'), open.at);
    return this.#bytes.finish();
  }

  /** Skips white space, separators and comments, as `parseHex` does. */
  #skip(): void {
    const between = /[\t-\r \xa0\ufeff,:-]+|(?:#|\/\/)[^\r\n]*/y;
    between.lastIndex = this.#at;
    while (between.test(this.#text)) this.#at = between.lastIndex;
  }

  /** One group of digits, up to a separator. */
  #readDigits(): void {
    const group = /[^\t-\r \xa0\ufeff,:\-*()#/]+|\//y;
    group.lastIndex = this.#at;
    const digits = group.exec(this.#text)![0];
    const parsed = parseHex(digits);
    if (!parsed.ok) throw new RepeatedHexError(parsed.message, this.#at + parsed.position);
    this.#unit = this.#bytes.length;
    this.#grow(parsed.bytes.length);
    this.#bytes.add(parsed.bytes);
    this.#at += digits.length;
  }

  #openGroup(): void {
    if (this.#open.length >= MOST_LEVELS) {
      throw new RepeatedHexError(
        t('Groups stand in each other {0} deep at the most.', MOST_LEVELS),
        this.#at,
      );
    }
    this.#open.push({ at: this.#at++, start: this.#bytes.length });
    this.#unit = undefined;
  }

  #closeGroup(): void {
    const group = this.#open.pop();
    if (!group) throw new RepeatedHexError(t('No group begins before this parenthesis.'), this.#at);
    this.#unit = group.start;
    this.#at++;
  }

  #repeat(): void {
    const number = /\*[ \t]*(\d{1,10})(?![\da-zA-Z])/y;
    number.lastIndex = this.#at;
    const match = number.exec(this.#text);
    if (!match)
      throw new RepeatedHexError(
        t('A decimal number should follow the “*”, as in 00*16.'),
        this.#at,
      );
    if (this.#unit === undefined) {
      throw new RepeatedHexError(
        t('A byte or a group in parentheses should stand before the “*”.'),
        this.#at,
      );
    }
    const times = Number(match[1]);
    this.#grow((this.#bytes.length - this.#unit) * (times - 1));
    this.#bytes.repeatFrom(this.#unit, times);
    // Repeated bytes cannot be repeated again: `00*2*3` would be hard to read.
    this.#unit = undefined;
    this.#at += match[0].length;
  }

  #grow(more: number): void {
    if (this.#bytes.length + more <= MOST_REPEATED) return;
    throw new RepeatedHexError(
      t('With its repeats this message would be larger than 16 MB.'),
      this.#at,
    );
  }
}
