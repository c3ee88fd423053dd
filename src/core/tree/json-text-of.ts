import { scanString } from '../json/scan-json.js';
import { t } from '../language/language.js';
import { NodeKind, NOTHING, type DataTree } from './data-tree.js';

/** The longest result, in UTF-16 units. */
export const MOST_JSON_TEXT = 32_000_000;

/**
 * The JSON text of a node: of a tree of JSON, the part of its text; of any other tree, its values
 * written as JSON, with bytes as strings of hex and words as strings. Numbers keep their digits.
 * Without recursion.
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
 * The range of a node's value in the text of a tree of JSON, in UTF-16 units.
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
 * Where a container begins. Only leaves and keys have positions; between the nearest of those
 * before the container and its bracket there are only brackets, commas and white space.
 */
function startOf(tree: DataTree, node: number): number {
  const { text, keyStarts, keyEnds, valueStarts, valueEnds } = tree.columns;
  let from = 0;
  let before = node;
  for (; before >= 0; before -= 1) {
    const hasValue = valueStarts[before] !== NOTHING;
    if (!hasValue && keyStarts[before] === NOTHING) continue;
    from = hasValue ? valueEnds[before]! : keyEnds[before]!;
    // A container with a key opens after the key.
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

/** The index after the bracket that closes the one at `start`; the text's length if none does. */
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
  /** The ends of the open containers, the innermost last, and their closing brackets. */
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
  // NaN and Infinity are numbers of some formats, but not of JSON.
  return kind === NodeKind.number && NUMBER.test(value) ? value : JSON.stringify(value);
}
