import { splitInvisible } from '../../core/text/invisible.js';

/** Names of the kinds of nodes, for the classes of their values; see `NodeKind`. */
export const kindNames: readonly string[] = [
  'object',
  'array',
  'string',
  'number',
  'boolean',
  'null',
  'bytes',
  'word',
  'note',
];

/** A piece of a row, made without a template: rows are drawn again while one scrolls. */
export function textPart(
  className: string,
  content: string,
  parts?: readonly (string | Node)[],
): HTMLElement {
  const span = document.createElement('span');
  span.className = className;
  if (parts === undefined) span.textContent = content;
  else span.append(...parts);
  return span;
}

/** Text in which what cannot be seen is drawn as marks. */
export function marked(shown: string): (string | Node)[] {
  return splitInvisible(shown.replaceAll('\n', '↵'), shown.length).map((part) => {
    if (typeof part === 'string') return part;
    const mark = document.createElement('i');
    mark.className = 'mark';
    mark.textContent = part.label;
    return mark;
  });
}
