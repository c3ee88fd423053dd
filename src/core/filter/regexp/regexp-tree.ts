import type { CharSet } from './char-set.js';

/** The parts of a regular expression that determine how long it can take. */
export type RegExpTree =
  /** Matches one character of the set. */
  | { readonly kind: 'char'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly items: readonly RegExpTree[] }
  | { readonly kind: 'choice'; readonly options: readonly RegExpTree[] }
  | {
      readonly kind: 'repeat';
      readonly item: RegExpTree;
      readonly min: number;
      /** Infinity for `*`, `+` and `{n,}`. */
      readonly max: number;
    }
  /** `^` where it can only match at the beginning of the text. */
  | { readonly kind: 'start' }
  /** Any other assertion about a position: matches no character, and costs nothing. */
  | { readonly kind: 'place' }
  /** A lookahead or lookbehind. */
  | { readonly kind: 'look'; readonly item: RegExpTree };
