import { t } from '../language/language.js';

/** A syntax error in a JSONPath. */
export class JsonPathError extends Error {
  /** @param position - Index into the text, in UTF-16 units, from 0. */
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

const FIRST = /[A-Za-z_\u0080-\ud7ff\ue000-\u{10ffff}]/u;
const NAME = /[A-Za-z_\u0080-\ud7ff\ue000-\u{10ffff}][\w\u0080-\ud7ff\ue000-\u{10ffff}]*/uy;
const INTEGER = /-?(?:0|[1-9]\d*)/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '/': '/',
  '\\': '\\',
};

/** Reads the tokens of JSONPath: names, numbers, strings, signs (RFC 9535, Appendix A). */
export class JsonPathReader {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Whether a sign is next; does not read it. */
  sees(sign: string): boolean {
    return this.text.startsWith(sign, this.at);
  }

  /** Reads a sign if it is next. */
  takes(sign: string): boolean {
    const isHere = this.sees(sign);
    if (isHere) this.at += sign.length;
    return isHere;
  }

  /** Reads a sign that must be next. */
  expect(sign: string, what = `“${sign}”`): void {
    if (!this.takes(sign)) this.fail(t('{0} should be here, not {1}.', what, this.#found()));
  }

  skipSpace(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? '-')) this.at += 1;
  }

  /** Whether a name begins here. */
  get isName(): boolean {
    return !this.isAtEnd && FIRST.test(String.fromCodePoint(this.text.codePointAt(this.at)!));
  }

  /** Whether a string begins here. */
  get isString(): boolean {
    return this.sees('"') || this.sees("'");
  }

  /** Whether a number begins here. */
  get isNumber(): boolean {
    return /[-\d]/.test(this.text[this.at] ?? '');
  }

  name(): string {
    const name = this.#match(NAME);
    return name ?? this.fail(t('A name should be here, not {0}.', this.#found()));
  }

  /** The next word, such as a literal or the name of a function; does not read it. */
  peekWord(): string {
    const start = this.at;
    const word = this.isName ? this.name() : '';
    this.at = start;
    return word;
  }

  /** An integer without leading zeros, within ±(2^53 − 1) (RFC 9535 §2.1). */
  integer(): number {
    const start = this.at;
    const digits =
      this.#match(INTEGER) ?? this.fail(t('A number should be here, not {0}.', this.#found()));
    if (digits === '-0' || /\d/.test(this.text[this.at] ?? '')) {
      this.fail(t('An index has no leading zero and no minus before zero.'), start);
    }
    if (!Number.isSafeInteger(Number(digits))) {
      this.fail(t('An index is at most 9007199254740991.'), start);
    }
    return Number(digits);
  }

  /** A number as it is written. */
  number(): string {
    const digits = this.#match(NUMBER);
    if (digits === undefined || /\d/.test(this.text[this.at] ?? '')) {
      return this.fail(t('This is not a number as JSON has them.'));
    }
    return digits;
  }

  /** The value of a string literal in either kind of quotes. */
  string(): string {
    const start = this.at;
    const quote = this.text[this.at]!;
    let result = '';
    for (this.at += 1; !this.isAtEnd;) {
      const char = String.fromCodePoint(this.text.codePointAt(this.at)!);
      if (char === quote) {
        this.at += 1;
        return result;
      }
      if (char < ' ') this.fail(t('A control character in a string must be written as an escape.'));
      if (/[\ud800-\udfff]/u.test(char))
        this.fail(t('Half of a surrogate pair cannot stand here.'));
      if (char === '\\') result += this.#escape(quote);
      else {
        result += char;
        this.at += char.length;
      }
    }
    return this.fail(t('The string that begins here has no closing quote.'), start);
  }

  fail(message: string, position = this.at): never {
    throw new JsonPathError(message, position);
  }

  #escape(quote: string): string {
    const sign = this.text[this.at + 1] ?? '';
    if (sign === 'u') return this.#unicode();
    const char = sign === quote ? quote : ESCAPES[sign];
    if (char === undefined) this.fail(t('JSONPath has no such escape.'));
    this.at += 2;
    return char;
  }

  #unicode(): string {
    const pair =
      /\\u(?:([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|([\da-fA-F]{4}))/y;
    pair.lastIndex = this.at;
    const [all, high, low, single] = pair.exec(this.text) ?? [];
    if (all === undefined) this.fail(t('Four hex digits should follow “\\u”.'));
    if (single !== undefined && /^d[89a-f]/i.test(single)) {
      this.fail(t('Half of a surrogate pair cannot stand here.'));
    }
    this.at += all.length;
    const units = single === undefined ? [high!, low!] : [single];
    return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  #found(): string {
    if (this.isAtEnd) return t('the end');
    return `“${String.fromCodePoint(this.text.codePointAt(this.at)!)}”`;
  }
}
