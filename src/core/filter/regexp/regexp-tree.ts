import type { CharSet } from './char-set.js';

/** A regular expression as far as the time that it takes depends on it. */
export type RegExpTree =
  /** Takes one character of the set. */
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
  /** Any other assertion about a place: takes nothing, and no time. */
  | { readonly kind: 'place' }
  /** Looks ahead or behind. */
  | { readonly kind: 'look'; readonly item: RegExpTree };
