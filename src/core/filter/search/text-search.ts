import type { LogColumns } from '../../log/log.js';
import { siftBySignature, signatureOf } from '../../log/text-signature.js';
import { literalRegExp } from './literal.js';
import {
  PLAIN_PLAN,
  hasPiece,
  piecesOf,
  planFor,
  spellingsOf,
  type Piece,
  type SearchPlan,
} from './search-plan.js';
import type { SlotTest } from './sieve.js';
import { siftByEither, siftByPattern, siftByString, siftByStringOrPattern } from './text-loops.js';

// With fewer entries, planning takes longer than it saves.
const LEAST_FOR_PLAN = 64;
const SAMPLES = 32;
// Number of runs for which a plan is used before new samples are taken.
const PLAN_RUNS = 16;
// The longest part of a sample, in UTF-16 units, that is searched.
const SAMPLE_LENGTH = 4096;

/**
 * Finds a word in texts, ignoring case.
 *
 * A string search is several times faster than a regular expression that ignores case. So now and
 * then a few entries are sampled, to see which step excludes most texts, or accepts them, before
 * the regular expression: a rare letter of the word in both its cases, a number or sign in it, or
 * the word just as it was typed.
 */
export class TextSearch {
  readonly #pattern: RegExp;
  readonly #spellings: readonly string[];
  readonly #pieces: readonly Piece[];
  /** The piece that is the whole word; a text that contains it needs no other test. */
  readonly #whole: Piece | undefined;
  readonly #signature: Uint32Array | undefined;
  #plan = PLAIN_PLAN;
  /** Number of further runs of the plan. */
  #runsLeft = 0;

  /** @param word - Not empty. */
  constructor(word: string) {
    this.#pattern = literalRegExp(word);
    this.#spellings = spellingsOf(word);
    this.#pieces = piecesOf(word);
    this.#whole = this.#pieces.find(({ text }) => text.length === word.length);
    this.#signature = signatureOf(word);
  }

  /** Whether a text contains the word. */
  isIn(text: string): boolean {
    return this.#whole === undefined ? this.#pattern.test(text) : hasPiece(text, this.#whole);
  }

  /** Sifts entries: texts by the word, all others by the given test. */
  sift(columns: LogColumns, slots: Uint16Array, all: number, other: SlotTest): number {
    const { signatures } = columns;
    const count =
      signatures && this.#signature
        ? siftBySignature(signatures, this.#signature, slots, all)
        : all;
    const { piece, spelling } = this.#planFor(columns, slots, count);
    const pattern = this.#pattern;
    if (piece === undefined) {
      return spelling === undefined
        ? siftByPattern(columns, slots, count, pattern, other)
        : siftByStringOrPattern(columns, slots, count, spelling, pattern, other);
    }
    const next = piece === this.#whole ? undefined : verifier(spelling, pattern);
    return piece.text === piece.other
      ? siftByString(columns, slots, count, piece.text, next, other)
      : siftByEither(columns, slots, count, [piece.text, piece.other], next, other);
  }

  #planFor(columns: LogColumns, slots: Uint16Array, count: number): SearchPlan {
    if (count < LEAST_FOR_PLAN) return PLAIN_PLAN;
    if (this.#runsLeft === 0) {
      this.#plan = this.#made(columns, slots, count);
      this.#runsLeft = PLAN_RUNS;
    }
    this.#runsLeft -= 1;
    return this.#plan;
  }

  #made(columns: LogColumns, slots: Uint16Array, count: number): SearchPlan {
    if (this.#whole) return { piece: this.#whole, spelling: undefined };
    const texts: string[] = [];
    for (let i = 0; i < SAMPLES; i += 1) {
      const carried = columns.carried[slots[Math.floor((i * count) / SAMPLES)]!];
      if (typeof carried === 'string') texts.push(carried.slice(0, SAMPLE_LENGTH));
    }
    if (texts.length === 0) return PLAIN_PLAN;
    const having = (isIn: (text: string) => boolean): number => texts.filter(isIn).length;
    return planFor(this.#spellings, this.#pieces, {
      texts: texts.length,
      spellings: this.#spellings.map((spelling) => having((text) => text.includes(spelling))),
      pieces: this.#pieces.map((piece) => having((text) => hasPiece(text, piece))),
    });
  }
}

function verifier(spelling: string | undefined, pattern: RegExp): (text: string) => boolean {
  if (spelling === undefined) return (text) => pattern.test(text);
  return (text) => text.includes(spelling) || pattern.test(text);
}
