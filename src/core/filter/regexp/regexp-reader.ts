import { ANY_CHAR, NO_LINE_END, codeSet, withBothCases, type CharSet } from './char-set.js';
import { RegExpClassReader } from './regexp-class-reader.js';
import type { RegExpTree } from './regexp-tree.js';

const MOST_LEVELS = 64;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/uy;
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/uy;

/**
 * Reads a regular expression that is known to compile (ECMA-262 22.2.1, with Annex B).
 *
 * @returns `undefined` for one whose cost cannot be judged: with back references, with modifiers,
 *   or nested very deeply.
 */
export function readRegExp(source: string, flags: string): RegExpTree | undefined {
  return new RegExpReader(source, flags).read();
}

class RegExpReader {
  readonly #source: string;
  readonly #flags: string;
  readonly #classes: RegExpClassReader;
  #at = 0;
  #levels = 0;
  #isUnderstood = true;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
    this.#classes = new RegExpClassReader(source, flags.includes('u'));
  }

  read(): RegExpTree | undefined {
    const tree = this.#choice();
    return this.#isUnderstood && this.#at >= this.#source.length ? tree : undefined;
  }

  #choice(): RegExpTree {
    const options = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      options.push(this.#sequence());
    }
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  #sequence(): RegExpTree {
    const items: RegExpTree[] = [];
    while (this.#isUnderstood && this.#at < this.#source.length) {
      const char = this.#source[this.#at]!;
      if (char === '|' || char === ')') break;
      items.push(this.#quantified(this.#atom(char)));
    }
    return { kind: 'sequence', items };
  }

  #atom(char: string): RegExpTree {
    switch (char) {
      case '(':
        return this.#group();
      case '[':
        return this.#chars(this.#classes.readClass(this.#at));
      case '\\':
        return this.#escape();
      case '^':
        this.#at += 1;
        return { kind: this.#flags.includes('m') ? 'place' : 'start' };
      case '$':
        this.#at += 1;
        return { kind: 'place' };
      case '.':
        return this.#chars([this.#flags.includes('s') ? ANY_CHAR : NO_LINE_END, this.#at + 1]);
      default:
        return this.#chars([codeSet(this.#source.codePointAt(this.#at)!), this.#afterChar()]);
    }
  }

  #afterChar(): number {
    // Without the flag `u` each half of a pair is a character; both halves are beyond ASCII too.
    const isPair = this.#flags.includes('u') && this.#source.codePointAt(this.#at)! > 0xffff;
    return this.#at + (isPair ? 2 : 1);
  }

  #chars([set, next]: readonly [set: CharSet, next: number]): RegExpTree {
    this.#at = next;
    const isUnicode = this.#flags.includes('u');
    return { kind: 'char', set: this.#flags.includes('i') ? withBothCases(set, isUnicode) : set };
  }

  #group(): RegExpTree {
    GROUP.lastIndex = this.#at;
    const prefix = GROUP.exec(this.#source)![0];
    this.#at += prefix.length;
    this.#levels += 1;
    // A "?" at this place begins modifiers, as in (?i:a).
    if (this.#levels > MOST_LEVELS || this.#source[this.#at] === '?') this.#isUnderstood = false;
    const item = this.#isUnderstood ? this.#choice() : ({ kind: 'place' } as const);
    this.#levels -= 1;
    this.#at += 1;
    return /[=!]$/u.test(prefix) ? { kind: 'look', item } : item;
  }

  #escape(): RegExpTree {
    const next = this.#source[this.#at + 1] ?? '';
    if (next === 'b' || next === 'B') {
      this.#at += 2;
      return { kind: 'place' };
    }
    if (/[1-9k]/u.test(next)) this.#isUnderstood = false;
    return this.#chars(this.#classes.readEscape(this.#at));
  }

  #quantified(item: RegExpTree): RegExpTree {
    QUANTIFIER.lastIndex = this.#at;
    const match = QUANTIFIER.exec(this.#source);
    if (match === null) return item;
    this.#at += match[0].length;
    const [quantifier, least, comma, most] = match;
    if (least === undefined) {
      const min = quantifier.startsWith('+') ? 1 : 0;
      return { kind: 'repeat', item, min, max: quantifier.startsWith('?') ? 1 : Infinity };
    }
    const min = Number(least);
    const max = comma === undefined ? min : most ? Number(most) : Infinity;
    return { kind: 'repeat', item, min, max };
  }
}
