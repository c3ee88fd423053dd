import type { FilterNode, TimeNode } from '../../src/core/filter/filter-node.js';
import { dateOf } from '../../src/core/text/calendar.js';
import { formatTime } from '../../src/core/text/units.js';

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

/** Quotes a phrase so that a filter reads it back. */
function quote(phrase: string): string {
  return `"${phrase.replace(/["\\]/gu, '\\$&')}"`;
}

/** Writes a time so that a filter reads it back, whatever the offset. */
function printTimes(node: TimeNode): string {
  if (node.isClock) return printRange(node, (time) => formatTime(time, 0));
  return printRange(node, (time) => {
    const [year, month, day] = dateOf(time);
    const digits = (value: number, length: number): string => String(value).padStart(length, '0');
    return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${formatTime(time, 0)}Z`;
  });
}

function printRange(
  { min, max }: { readonly min: number; readonly max: number },
  print: (value: number) => string,
): string {
  if (min === max) return print(min);
  return `${print(min)}..${max < Infinity ? print(max) : ''}`;
}
