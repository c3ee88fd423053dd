import { splitInvisible } from '../../../src/core/text/invisible.js';
import { all } from './find.js';

/** Letters of right-to-left scripts, and characters that turn text. */
const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/u;
/** Characters that turn others, and values of our own sentences, which are isolated by them. */
const controls = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;
const isolated = /\u2066[^\u2066-\u2069\u202a-\u202e]*\u2069/gu;
/** Characters before and behind a text that are looked at. */
const NEAR = 60;

/** Whether a text could turn what stands beside it. */
export function canTurn(text: string): boolean {
  return turning.test(text);
}

/**
 * Measures, wherever a text is shown, where its neighbours on the same line stand: what is written before
 * it has to stand before it, what follows behind it, and each of them in its own order. Characters that
 * turn others have to be drawn as marks.
 *
 * @param others that may be shown as well.
 * @returns what stands elsewhere, and what has no mark.
 */
export function misplacedBy(text: string, others: readonly string[]): string[] {
  const forms = [text, ...others].flatMap(formsOf);
  const wrong: string[] = [];
  const blocks = new Set<Element>();
  for (const element of all('*')) {
    if (/^(?:style|title|option|textarea)$/u.test(element.localName)) continue;
    const said = [...element.childNodes]
      .map((node) => (node.nodeType === 3 ? node.nodeValue : ''))
      .join('');
    if (!turning.test(said) || !element.checkVisibility()) continue;
    if (controls.test(withoutIsolates(said)))
      wrong.push(
        `no mark: ${element.localName}.${element.className} “${said.trim().slice(0, 60)}”`,
      );
    blocks.add(blockOf(element));
  }
  return [...wrong, ...[...blocks].flatMap((block) => misplacedIn(block, forms))];
}

/** Without what our own sentences isolate. */
function withoutIsolates(said: string): string {
  // Marks of direction keep what we say of an event around what servers say of it.
  return said.replace(isolated, '').replaceAll('\u200e·\u200e', '');
}

/** How a text may be shown: as it is, on one line, with marks, cut. */
function formsOf(text: string): string[] {
  const line = text.replace(/\r\n?|\n/gu, '⏎');
  const marked = (given: string): string =>
    splitInvisible(given, 400)
      .map((part) => (typeof part === 'string' ? part : part.label))
      .join('');
  const whole = [
    text,
    line,
    marked(text),
    marked(line),
    text.trim(),
    marked(text.replaceAll('\n', '↵')),
  ];
  return [...new Set(whole)].filter((form) => form !== '');
}

function blockOf(element: Element): Element {
  let block = element;
  // An editor isolates its lines by itself.
  while (/^(?:inline|contents)$/u.test(getComputedStyle(block).display) && block.parentElement)
    block = block.parentElement;
  return block;
}

function misplacedIn(block: Element, forms: readonly string[]): string[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (blockOf(node.parentElement!) === block) nodes.push(node as Text);
  }
  const content = nodes.map(({ data }) => data).join('');
  const regions = regionsIn(content, forms);
  if (regions.length === 0) return [];
  const from = Math.max(0, Math.min(...regions.map(([first]) => first)) - NEAR);
  const to = Math.min(content.length, Math.max(...regions.map(([, last]) => last)) + NEAR);
  const boxes = boxesOf(nodes, from, to);
  const isInside = ({ index }: Box): boolean =>
    regions.some(([first, last]) => index >= first && index < last);
  for (const box of boxes) {
    if (isInside(box)) continue;
    const line = boxes.filter((other) => isSameLine(other, box));
    const isWrong = line.some(({ index, left, right }) =>
      index < box.index ? left > box.left + 1 : right < box.right - 1,
    );
    if (!isWrong) continue;
    const near = content.slice(Math.max(0, box.index - 20), box.index + 20);
    return [`${block.localName}.${block.className} “${near}”`];
  }
  return [];
}

type Region = readonly [from: number, to: number];

/** Where in a text the forms stand; else all that could turn. */
function regionsIn(content: string, forms: readonly string[]): Region[] {
  const regions: Region[] = [];
  for (const form of forms) {
    const head = form.slice(0, 12);
    for (let at = content.indexOf(head); at !== -1; at = content.indexOf(head, at + 1)) {
      let length = 0;
      while (length < form.length && content[at + length] === form[length]) length += 1;
      if (turning.test(content.slice(at, at + length))) regions.push([at, at + length]);
    }
  }
  if (regions.length > 0) return regions;
  const first = content.search(turning);
  if (first === -1) return [];
  let last = content.length;
  while (!turning.test(content[last - 1]!)) last -= 1;
  return [[first, last]];
}

interface Box {
  readonly index: number;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

function boxesOf(nodes: readonly Text[], from: number, to: number): Box[] {
  const boxes: Box[] = [];
  const range = document.createRange();
  let index = 0;
  for (const node of nodes) {
    for (let at = 0; at < node.length; at += 1, index += 1) {
      if (index < from || index >= to) continue;
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (width > 0 && node.data[at] !== ' ')
        boxes.push({ index, left, right, middle: (top + bottom) / 2 });
    }
  }
  return boxes;
}

function isSameLine(one: Box, other: Box): boolean {
  return Math.abs(one.middle - other.middle) < 5;
}
