import type { FilterNode } from '../../src/core/filter/filter-node.js';
import { printRange } from '../../src/core/filter/ranges.js';
import { quote } from '../../src/core/filter/scan.js';
import { printTimes } from '../../src/core/filter/times.js';

/** Words that need no quotes, wherever they stand. */
const PLAIN = /^(?!or$|OR$)[\p{L}\p{N}_.]+$/u;

/** Writes a filter so that `parseFilter` reads the same node, in its shortest usual form. */
export function printFilter(node: FilterNode): string {
  switch (node.kind) {
    case 'all':
      return node.nodes.map((part) => inParentheses(part, part.kind === 'any')).join(' ');
    case 'any':
      return node.nodes.map(printFilter).join(' or ');
    case 'not':
      return `-${inParentheses(node.node, node.node.kind === 'any' || node.node.kind === 'all')}`;
    case 'text':
      return PLAIN.test(node.text) ? node.text : quote(node.text);
    case 'regexp':
      return `/${node.source}/${node.flags}`;
    case 'direction':
      return `dir:${node.values.join('|')}`;
    case 'type':
      return `type:${node.values.join('|')}`;
    case 'size':
    case 'code':
    case 'number':
      return `${node.kind}:${printRange(node, String)}`;
    case 'time':
      return `time:${printTimes(node)}`;
    case 'hex':
      return `hex:${node.hex}`;
  }
}

function inParentheses(node: FilterNode, needed: boolean): string {
  return needed ? `(${printFilter(node)})` : printFilter(node);
}
