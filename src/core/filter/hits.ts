import type { FilterNode } from './filter-node.js';
import { MOST_REGEXP_INPUT } from './regexp/regexp-cost.js';
import { literalRegExp } from './search/literal.js';

/** Something that a filter looks for, to be marked where it is shown. */
export interface HighlightTerm {
  /** A word or phrase, to be found in any case; `undefined` for a regular expression. */
  readonly text: string | undefined;
  /** Finds it; has the flag `g`. */
  readonly pattern: RegExp;
  /** The longest text, in UTF-16 units, on which the pattern may be used. */
  readonly maxLength: number;
}

/** A part of a text, in UTF-16 units. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** What to mark in what a filter shows: its words and regular expressions, but not behind a `-`. */
export function highlightTerms(node: FilterNode, isNegated = false): readonly HighlightTerm[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.flatMap((part) => highlightTerms(part, isNegated));
    case 'not':
      return highlightTerms(node.node, !isNegated);
    case 'text':
      if (isNegated) return [];
      return [
        { text: node.text, pattern: literalRegExp(node.text, 'g'), maxLength: MOST_REGEXP_INPUT },
      ];
    case 'regexp':
      if (isNegated || node.inlineLength === 0) return [];
      return [
        {
          text: undefined,
          pattern: new RegExp(node.source, `${node.flags}g`),
          maxLength: node.inlineLength,
        },
      ];
    default:
      return [];
  }
}

/**
 * Finds what to mark in a text: in order, not empty, and none overlapping another.
 *
 * Looks at the first 1 MB, and no further than a pattern may: a regular expression that could take
 * long on a text so long finds nothing in it.
 *
 * @param limit - The most hits to return, the first ones; default 1000.
 */
export function findHits(
  text: string,
  terms: readonly HighlightTerm[],
  limit = 1000,
): readonly Hit[] {
  const found: Hit[] = [];
  for (const { text: word, pattern, maxLength } of terms) {
    if (word === undefined && text.length > maxLength) continue;
    collect(text.slice(0, maxLength), pattern, limit, found);
  }
  found.sort((a, b) => a.start - b.start);
  const hits: Hit[] = [];
  for (const hit of found) {
    const last = hits.at(-1);
    if (last !== undefined && hit.start < last.end) {
      hits[hits.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    } else if (hits.length < limit) {
      hits.push(hit);
    } else {
      break;
    }
  }
  return hits;
}

function collect(text: string, pattern: RegExp, limit: number, found: Hit[]): void {
  // What matches nothing at every place must not be followed through all of a long text.
  let rounds = limit * 4;
  let count = 0;
  try {
    for (const match of text.matchAll(pattern)) {
      rounds -= 1;
      if (match[0] !== '') {
        found.push({ start: match.index, end: match.index + match[0].length });
        count += 1;
      }
      if (count >= limit || rounds <= 0) return;
    }
  } catch {
    // The engine has run out of room for what it may have to go back to; what was found is right.
  }
}
