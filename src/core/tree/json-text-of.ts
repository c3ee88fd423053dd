import { t } from '../language/language.js';
import { NodeKind, NOTHING, type DataTree } from './data-tree.js';
import { scanString } from './json-scan.js';

/** The most UTF-16 units that are written. */
export const MOST_JSON_TEXT = 32_000_000;

/**
 * The JSON text of a node: of a tree of JSON, the part of the text as it stands there; of any other
 * tree, its values written as JSON, where bytes become a string of hex and words become strings.
 * Numbers keep their digits. Needs no recursion.
 *
 * @throws RangeError with a sentence when it is longer than {@link MOST_JSON_TEXT}.
 */
export function jsonTextOf(tree: DataTree, node: number): string {
  const text = tree.columns.isJson ? sourceOf(tree, node) : written(tree, node);
  if (text.length > MOST_JSON_TEXT) throw tooLong();
  return text;
}

function tooLong(): RangeError {
  return new RangeError(t('This value is too long to be copied as JSON. Copy a part of it.'));
}

function sourceOf(tree: DataTree, node: number): string {
  const [start, end] = jsonRangeOf(tree, node);
  return tree.columns.text.slice(start, end);
}

/**
 * Where the value of a node stands in the text that a tree of JSON was read from, in UTF-16 units.
 *
 * @throws RangeError with a sentence when it is longer than {@link MOST_JSON_TEXT}.
 */
export function jsonRangeOf(tree: DataTree, node: number): readonly [start: number, end: number] {
  const { text, valueStarts, valueEnds } = tree.columns;
  if (!tree.isContainer(node)) return [valueStarts[node]!, valueEnds[node]!];
  const start = startOf(tree, node);
  return [start, closingOf(text, start)];
}

/**
 * Where a container begins. Only leaves and keys know where they stand; between the nearest of
 * those before it and the container there is nothing but brackets, commas and white space.
 */
function startOf(tree: DataTree, node: number): number {
  const { text, keyStarts, keyEnds, valueStarts, valueEnds } = tree.columns;
  let from = 0;
  let before = node;
  for (; before >= 0; before -= 1) {
    const hasValue = valueStarts[before] !== NOTHING;
    if (!hasValue && keyStarts[before] === NOTHING) continue;
    from = hasValue ? valueEnds[before]! : keyEnds[before]!;
    // A container that has a key opens behind it.
    if (!hasValue) before -= 1;
    break;
  }
  const opening = /[{[]/g;
  opening.lastIndex = from;
  let start = from;
  for (let left = node - before; left > 0; left -= 1)
    start = opening.exec(text)?.index ?? text.length;
  return start;
}

/** Behind the bracket that closes the one at `start`; the end of the text where none does. */
function closingOf(text: string, start: number): number {
  const most = Math.min(text.length, start + MOST_JSON_TEXT);
  let depth = 0;
  for (let at = start; at < most; at += 1) {
    const unit = text.charCodeAt(at);
    // In ASCII a closing bracket is its opening one plus two, and { is [ plus 32.
    if (unit === 0x22) at = (scanString(text, at) >>> 0) - 1;
    else if ((unit & ~0x20) === 0x5b) depth += 1;
    else if ((unit & ~0x20) === 0x5d) depth -= 1;
    if (depth === 0) return at + 1;
  }
  if (most < text.length) throw tooLong();
  return text.length;
}

function written(tree: DataTree, node: number): string {
  const parts: string[] = [];
  /** Where the open containers end, the innermost last, and how they are closed. */
  const ends: number[] = [];
  const closers: string[] = [];
  const last = tree.endOf(node);
  let length = 0;
  let isFirst = true;
  for (let at = node; ; at += 1) {
    while (ends.length > 0 && ends.at(-1)! <= at) {
      ends.pop();
      parts.push(closers.pop()!);
      isFirst = false;
    }
    if (at >= last) return parts.join('');
    if (at > node && !isFirst) parts.push(',');
    const isNamed = at > node && closers.at(-1) === '}';
    const name = isNamed ? `${JSON.stringify(tree.keyAt(at) ?? '')}:` : '';
    const isObject = tree.kindAt(at) === NodeKind.object;
    isFirst = tree.isContainer(at);
    if (isFirst) {
      ends.push(tree.endOf(at));
      closers.push(isObject ? '}' : ']');
    }
    const value = isFirst ? (isObject ? '{' : '[') : leafText(tree, at);
    parts.push(name + value);
    length += name.length + value.length + 2;
    if (length > MOST_JSON_TEXT) throw tooLong();
  }
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function leafText(tree: DataTree, node: number): string {
  const value = tree.valueAt(node);
  const kind = tree.kindAt(node);
  if (kind === NodeKind.boolean || kind === NodeKind.null) return value;
  // NaN and Infinity are numbers to a decoder, and none to JSON.
  return kind === NodeKind.number && NUMBER.test(value) ? value : JSON.stringify(value);
}
