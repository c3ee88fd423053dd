import type { FindInText } from './filter-language.js';

/** What is marked, and the name that `::highlight()` draws it by. */
export type HighlightName = 'ws-filter-hit' | 'ws-find-hit';

/** Text nodes that are looked into, and hits that are marked, in one place. */
const MOST_NODES = 2000;
const MOST_HITS = 1000;

/**
 * Marks hits in text without touching the document, by the CSS Custom Highlight API. Browsers that
 * lack it show the text unmarked. All marks of a name share one registry of the page, so each
 * highlighter takes back only its own.
 */
export class Highlighter {
  readonly #name: HighlightName;
  #ranges: StaticRange[] = [];

  constructor(name: HighlightName) {
    this.#name = name;
  }

  /** Marks every hit in some elements, and nothing else any more. */
  mark(elements: Iterable<Node>, find: FindInText | undefined): void {
    this.clear();
    if (find === undefined) return;
    const highlight = registered(this.#name);
    if (highlight === undefined) return;
    for (const element of elements) {
      for (const range of rangesIn(element, find)) {
        highlight.add(range);
        this.#ranges.push(range);
        if (this.#ranges.length >= MOST_HITS) return;
      }
    }
  }

  /** Removes what {@link mark} added. */
  clear(): void {
    if (this.#ranges.length === 0) return;
    const highlight = registered(this.#name);
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges = [];
  }
}

function registered(name: HighlightName): Highlight | undefined {
  if (typeof Highlight !== 'function') return undefined;
  let highlight = CSS.highlights.get(name);
  if (highlight === undefined) {
    highlight = new Highlight();
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

function* rangesIn(element: Node, find: FindInText): Generator<StaticRange> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MOST_NODES; count += 1) {
    const node = walker.nextNode();
    if (node === null) return;
    for (const { start, end } of find(node.nodeValue ?? '')) {
      yield new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      });
    }
  }
}
