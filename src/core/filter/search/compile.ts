import type { Sift } from '../../log/log-view.js';
import type { FilterNode, RegExpNode } from '../filter-node.js';
import type { TimeZoneOffset } from '../times.js';
import { siftCode, siftDirection, siftNumber, siftSize, siftTime } from './column-sifts.js';
import { siftHex, siftRegExp, siftText, siftType } from './content-sifts.js';
import { allOf, anyOf, noneOf, passAll } from './sieve.js';

/** What testing a filter depends on besides the filter. */
export interface SiftContext {
  readonly timeZoneOffset: TimeZoneOffset;
  /**
   * Decides about an entry on which a regular expression must not be tested inline.
   *
   * @param isNegated - Whether the filter asks for the entries that do not match.
   */
  readonly decide: (node: RegExpNode, sequence: number, isNegated: boolean) => boolean;
}

/** Compiles a filter to loops over columns. */
export function createSift(node: FilterNode, context: SiftContext, isNegated = false): Sift {
  switch (node.kind) {
    case 'all': {
      if (node.nodes.length === 0) return passAll;
      const nodes = [...node.nodes].sort((a, b) => costOf(a) - costOf(b));
      return allOf(nodes.map((part) => createSift(part, context, isNegated)));
    }
    case 'any':
      return anyOf(node.nodes.map((part) => createSift(part, context, isNegated)));
    case 'not':
      return noneOf(createSift(node.node, context, !isNegated));
    case 'text':
      return siftText(node.text);
    case 'regexp':
      return siftRegExp(node, ({ start }, slot) => context.decide(node, start + slot, isNegated));
    case 'direction':
      return siftDirection(node.values);
    case 'type':
      return siftType(node.values);
    case 'size':
      return siftSize(node);
    case 'code':
      return siftCode(node);
    case 'number':
      return siftNumber(node);
    case 'time':
      return siftTime(node, context.timeZoneOffset);
    case 'hex':
      return siftHex(node.hex);
  }
}

/** The order in which the parts of a filter are tested: columns first, regular expressions last. */
function costOf(node: FilterNode): number {
  switch (node.kind) {
    case 'all':
    case 'any':
      return Math.max(0, ...node.nodes.map(costOf));
    case 'not':
      return costOf(node.node);
    case 'type':
      return 1;
    case 'text':
      return 2;
    case 'hex':
      return 3;
    case 'regexp':
      return 4;
    default:
      return 0;
  }
}
