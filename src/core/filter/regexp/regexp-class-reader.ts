import {
  ANY_CHAR,
  DIGITS,
  SPACE,
  WORD,
  codeSet,
  otherThan,
  rangeSet,
  type CharSet,
} from './char-set.js';

/** The set that was read, and the position after it. */
type Read = readonly [set: CharSet, next: number];

const SHORTHANDS: Readonly<Record<string, CharSet>> = {
  d: DIGITS,
  D: otherThan(DIGITS),
  s: SPACE,
  S: otherThan(SPACE),
  w: WORD,
  W: otherThan(WORD),
};

const CONTROLS: Readonly<Record<string, number>> = { b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

/** Reads the parts of a regular expression that match one of several characters. */
export class RegExpClassReader {
  readonly #source: string;
  readonly #isUnicode: boolean;

  constructor(source: string, isUnicode: boolean) {
    this.#source = source;
    this.#isUnicode = isUnicode;
  }

  /** Reads the class that begins at a position, brackets included. */
  readClass(from: number): Read {
    const isNegated = this.#source[from + 1] === '^';
    let at = from + (isNegated ? 2 : 1);
    let set = 0n;
    // Characters certainly in the class, so certainly not in the negated one.
    let sure = 0n;
    while (at < this.#source.length && this.#source[at] !== ']') {
      const [first, next, isGuess] = this.#member(at);
      const isRange = this.#source[next] === '-' && this.#source[next + 1] !== ']';
      const from = this.#codeAt(at);
      const to = isRange ? this.#codeAt(next + 1) : undefined;
      if (from !== undefined && to !== undefined) {
        set |= rangeSet(from, to);
        sure |= rangeSet(from, to);
        at = this.#member(next + 1)[1];
      } else {
        set |= first;
        if (!isGuess) sure |= first;
        at = next;
      }
    }
    return [isNegated ? otherThan(sure) : set, at + 1];
  }

  /** Reads the escape that begins at a position, its backslash included. */
  readEscape(from: number): Read {
    const [set, next] = this.#member(from);
    return [set, next];
  }

  #member(at: number): readonly [set: CharSet, next: number, isGuess: boolean] {
    const next = this.#after(at);
    if (this.#source[at] !== '\\') return [codeSet(this.#codeAt(at)!), next, false];
    const name = this.#source[at + 1] ?? '';
    const shorthand = SHORTHANDS[name];
    if (shorthand !== undefined) return [shorthand, next, false];
    const code = this.#codeAt(at);
    // \p{…}, \P{…} and octal escapes count as any character.
    return code === undefined ? [ANY_CHAR, next, true] : [codeSet(code), next, false];
  }

  /** The end of the character or escape that begins at a position. */
  #after(at: number): number {
    if (this.#source[at] !== '\\') return at + (this.#isPairAt(at) ? 2 : 1);
    const escape =
      /^\\(?:x[\da-f]{2}|u[\da-f]{4}|c[a-z]|0[0-7]{0,2}|[1-3][0-7]{0,2}|[4-7][0-7]?)/iu.exec(
        this.#source.slice(at, at + 6),
      );
    if (escape) return at + escape[0].length;
    if (this.#isUnicode && /^\\(?:u|p)\{/iu.test(this.#source.slice(at, at + 3))) {
      return this.#source.indexOf('}', at) + 1;
    }
    return at + 1 + (this.#isPairAt(at + 1) ? 2 : 1);
  }

  /** The code of a single character; `undefined` where several may be meant. */
  #codeAt(at: number): number | undefined {
    if (this.#source[at] !== '\\') return this.#source.codePointAt(at);
    const escape = this.#source.slice(at + 1, this.#after(at));
    const hex = /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]+)\})$/iu.exec(escape);
    if (hex) return Number.parseInt((hex[1] ?? hex[2] ?? hex[3])!, 16);
    if (/^c[a-z]$/iu.test(escape)) return escape.charCodeAt(1) & 31;
    if (escape in CONTROLS) return CONTROLS[escape];
    if (escape === '0') return 0;
    // A \c without its letter is a backslash and a c (Annex B).
    return escape === 'c' || /^[\ddDpPsSwW]/u.test(escape) ? undefined : escape.codePointAt(0);
  }

  #isPairAt(at: number): boolean {
    return this.#isUnicode && (this.#source.codePointAt(at) ?? 0) > 0xffff;
  }
}
