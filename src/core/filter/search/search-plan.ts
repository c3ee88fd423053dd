import { isAscii, isCaseless } from './literal.js';

/** A string to search for first, as it is cheap: without it, the word is not in the text either. */
export interface Piece {
  readonly text: string;
  /** The same in the other case; equal to `text` where there is none. */
  readonly other: string;
}

/** How to search for a word in many texts. */
export interface SearchPlan {
  /** What to search for first; `undefined` for nothing. */
  readonly piece: Piece | undefined;
  /** The spelling of the word to try before all others; `undefined` for none. */
  readonly spelling: string | undefined;
}

/** The plan without a sample. */
export const PLAIN_PLAN: SearchPlan = { piece: undefined, spelling: undefined };

// Nanoseconds of one call on a text of a hundred characters, measured in V8.
const INCLUDES = 8;
const REGEXP = 30;

/** What a sample of texts contains. */
export interface SampleCounts {
  readonly texts: number;
  /** How many contain each spelling. */
  readonly spellings: readonly number[];
  /** How many contain each piece. */
  readonly pieces: readonly number[];
}

/** The most likely spellings of a word: as it was typed, and in lower case. */
export function spellingsOf(word: string): readonly string[] {
  return [...new Set([word, word.toLowerCase()])];
}

/**
 * The pieces of a word that can be found without a regular expression: each of its letters in both
 * cases, and its longest stretch without letters.
 */
export function piecesOf(word: string): readonly Piece[] {
  // Under the flag `u` some letters have a third spelling, as s has U+017F.
  const letters = isAscii(word) ? [...new Set(word.toLowerCase().match(/[a-z]/gu))] : [];
  const pieces = letters.map((text) => ({ text, other: text.toUpperCase() }));
  const stretches = word.match(/[^\p{L}\p{M}]+/gu)?.filter(isCaseless) ?? [];
  const longest = stretches.reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest === '' ? pieces : [...pieces, { text: longest, other: longest }];
}

/** Whether a text contains a piece. */
export function hasPiece(text: string, { text: piece, other }: Piece): boolean {
  return text.includes(piece) || (other !== piece && text.includes(other));
}

/** The plan that is fastest on a sample. */
export function planFor(
  spellings: readonly string[],
  pieces: readonly Piece[],
  counts: SampleCounts,
): SearchPlan {
  let best = PLAIN_PLAN;
  let least = Infinity;
  for (const [p, piece] of [undefined, ...pieces].entries()) {
    const share = piece === undefined ? 1 : counts.pieces[p - 1]! / counts.texts;
    const look = piece === undefined ? 0 : lookCost(piece, share);
    for (const [s, spelling] of [undefined, ...spellings].entries()) {
      const found = spelling === undefined ? 0 : counts.spellings[s - 1]! / counts.texts;
      const verify = Math.max(0, share - found) * REGEXP;
      const cost = look + verify + (spelling === undefined ? 0 : share * INCLUDES);
      if (cost < least) {
        least = cost;
        best = { piece, spelling };
      }
    }
  }
  return best;
}

function lookCost({ text, other }: Piece, share: number): number {
  return text === other ? INCLUDES : INCLUDES * (2 - share);
}
