import { isAscii, isCaseless } from './literal.js';

/** Something cheap to look for first: without it, the word cannot be there either. */
export interface Piece {
  readonly text: string;
  /** Its other case; the same as `text` where it has none. */
  readonly other: string;
}

/** How a word is looked for in many texts. */
export interface SearchPlan {
  /** What to look for first; `undefined` for nothing. */
  readonly piece: Piece | undefined;
  /** The spelling of the word to look for before all others; `undefined` for none. */
  readonly spelling: string | undefined;
}

/** The plan where nothing is known about the texts. */
export const PLAIN_PLAN: SearchPlan = { piece: undefined, spelling: undefined };

// Nanoseconds of one call on a text of a hundred characters, as they were measured in V8.
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

/** The spellings that a word is most likely to have: as it was typed, and in lower case. */
export function spellingsOf(word: string): readonly string[] {
  return [...new Set([word, word.toLowerCase()])];
}

/**
 * The pieces of a word that can be looked for without a regular expression: each of its letters in
 * both cases, and its longest stretch without letters.
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

/** The plan that would have been the fastest on a sample. */
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
