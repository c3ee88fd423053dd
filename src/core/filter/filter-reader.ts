import { t } from '../language/language.js';
import { FilterError } from './filter-error.js';
import type { FilterNode } from './filter-node.js';
import { readLeaf, type FilterNotice } from './leaves.js';
import { isBoundary, isSpaceAt, skipSpace } from './scan.js';
import type { TimeZoneOffset } from './times.js';

// More than any filter needs, and far from a stack overflow.
const MOST_LEVELS = 64;

/**
 * Reads the text of a filter.
 *
 * ```
 *   any  = all *( ("or" / "OR") all )
 *   all  = 1*term
 *   term = "-" term / "(" any ")" / phrase / regexp / "#" range / field ":" value / word
 * ```
 */
export class FilterReader {
  readonly notices: FilterNotice[] = [];
  readonly #text: string;
  readonly #timeZoneOffset: TimeZoneOffset;
  #at = 0;
  #groups = 0;
  #levels = 0;

  constructor(text: string, timeZoneOffset: TimeZoneOffset) {
    this.#text = text;
    this.#timeZoneOffset = timeZoneOffset;
  }

  /** Reads the whole filter. @throws FilterError at a syntax error. */
  read(): FilterNode {
    this.#skipSpace();
    return this.#isEnd() ? { kind: 'all', nodes: [] } : this.#any();
  }

  #any(): FilterNode {
    const nodes = [this.#all()];
    while (this.#isOr()) {
      this.#at += 2;
      this.#skipSpace();
      nodes.push(this.#all());
    }
    return joined('any', nodes);
  }

  #all(): FilterNode {
    if (this.#isOr() || this.#isEnd()) {
      throw new FilterError(
        t('A term is missing here. The word itself is written "or".'),
        this.#at,
      );
    }
    const nodes: FilterNode[] = [];
    do {
      nodes.push(this.#term());
      this.#skipSpace();
    } while (!this.#isEnd() && !this.#isOr());
    return joined('all', nodes);
  }

  #term(): FilterNode {
    const char = this.#text[this.#at];
    if (char === '(') return this.#group();
    if (char === '-' && !isBoundary(this.#text, this.#at + 1, this.#groups > 0)) return this.#not();
    const { node, end } = readLeaf(this.#text, this.#at, {
      inGroup: this.#groups > 0,
      timeZoneOffset: this.#timeZoneOffset,
      notices: this.notices,
    });
    this.#at = end;
    return node;
  }

  #not(): FilterNode {
    this.#descend();
    const node = this.#term();
    this.#levels -= 1;
    return { kind: 'not', node };
  }

  #group(): FilterNode {
    const opened = this.#at;
    this.#descend();
    this.#groups += 1;
    this.#skipSpace();
    if (this.#text[this.#at] === ')') {
      throw new FilterError(t('There is nothing between the parentheses.'), this.#at);
    }
    const node = this.#at < this.#text.length ? this.#any() : undefined;
    if (node === undefined || this.#text[this.#at] !== ')') {
      throw new FilterError(t('This parenthesis is not closed.'), opened);
    }
    this.#at += 1;
    this.#groups -= 1;
    this.#levels -= 1;
    return node;
  }

  /** Skips the character that opens a group, or the `-` of a negation, and counts the level. */
  #descend(): void {
    this.#levels += 1;
    if (this.#levels > MOST_LEVELS)
      throw new FilterError(t('This is nested too deeply.'), this.#at);
    this.#at += 1;
  }

  #skipSpace(): void {
    this.#at = skipSpace(this.#text, this.#at);
  }

  #isEnd(): boolean {
    return isBoundary(this.#text, this.#at, this.#groups > 0) && !isSpaceAt(this.#text, this.#at);
  }

  #isOr(): boolean {
    const word = this.#text.slice(this.#at, this.#at + 2);
    if (word !== 'or' && word !== 'OR') return false;
    return isBoundary(this.#text, this.#at + 2, this.#groups > 0);
  }
}

function joined(kind: 'all' | 'any', nodes: readonly FilterNode[]): FilterNode {
  if (nodes.length === 1) return nodes[0]!;
  return { kind, nodes: nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node])) };
}
