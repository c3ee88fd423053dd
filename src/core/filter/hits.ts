import type { FilterNode } from './filter-node.js';
import { MOST_REGEXP_INPUT } from './regexp/regexp-cost.js';
import { literalRegExp } from './search/literal.js';

/** A word or pattern of a filter, to be highlighted. */
export interface HighlightTerm {
  /** A word or phrase, found in any case; `undefined` for a regular expression. */
  readonly text: string | undefined;
  /** The pattern that finds it, with the flag `g`. */
  readonly pattern: RegExp;
  /** The longest text, in UTF-16 units, on which the pattern may be used. */
  readonly maxLength: number;
}

/** A part of a text, in UTF-16 units. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** What a filter highlights: its words and regular expressions, except those after a `-`. */
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
 * Finds the parts of a text to highlight: in order, not empty, and not overlapping.
 *
 * Searches the first 1 MB only. A regular expression that could take long on a text of this length
 * finds nothing in it.
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
  // A pattern with empty matches everywhere must not run through all of a long text.
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
    // The engine ran out of memory for backtracking; the hits up to here are right.
  }
}
