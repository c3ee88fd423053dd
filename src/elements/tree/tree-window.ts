import type { RowList, TreeRow } from '../../core/tree/row-list.js';
import type { ViewerRows } from '../drawing/viewer-rows.js';
import { setStyle } from '../drawing/write-changed.js';
import type { FindInText } from '../filter/filter-language.js';
import { Highlighter } from '../filter/highlighter.js';
import type { TreeRowView } from './tree-row-view.js';

/** Pixels of one level, and the levels that are indented at most. */
const INDENT = { wide: 16, narrow: 10 };
const MOST_INDENTED = 40;
/** Below this width, in pixels, levels are indented less. */
const NARROW = 480;

/** What is drawn of a tree. */
export interface TreeDrawing {
  readonly rows: RowList | undefined;
  /** The row that is selected. */
  readonly at: TreeRow | undefined;
  readonly filterHits: FindInText | undefined;
  readonly findHits: FindInText | undefined;
}

/** The rows of a tree that are on screen. */
export class TreeWindow {
  /** Pixels of a row, as wide as the tree is. */
  width = 0;
  readonly #virtual: ViewerRows<TreeRowView>;
  readonly #filterMarks = new Highlighter('ws-filter-hit');
  readonly #findMarks = new Highlighter('ws-find-hit');

  constructor(virtual: ViewerRows<TreeRowView>) {
    this.#virtual = virtual;
  }

  /** Characters of a line of a string that is opened in place: they fit under most indentations. */
  get columns(): number {
    return Math.floor((this.width * 0.55) / 7.3);
  }

  /** Draws what has changed of the rows on screen. */
  draw(drawing: TreeDrawing): void {
    const { rows, at } = drawing;
    this.#virtual.measure();
    const indent = this.width > 0 && this.width < NARROW ? INDENT.narrow : INDENT.wide;
    setStyle(this.#virtual.scroller, '--_indent', `${String(indent)}px`);
    // Half of the width is kept for what the rows say.
    const indented = Math.min(MOST_INDENTED, Math.max(4, Math.floor(this.width / 2 / indent)));
    this.#virtual.show((view, index) => {
      const row = rows!.at(index);
      const isSelected = at !== undefined && isSameRow(at, row);
      view.show(row, { isSelected, indented });
      return isSelected ? view.element.id : undefined;
    });
    const elements = this.#virtual.shown.map(({ element }) => element);
    this.#filterMarks.mark(elements, drawing.filterHits);
    this.#findMarks.mark(elements, drawing.findHits);
  }

  /** Takes its marks back from the page. */
  clear(): void {
    this.#filterMarks.clear();
    this.#findMarks.clear();
  }

  /** The row that something happened on. */
  rowOf(event: Event): TreeRow | undefined {
    const element = (event.target as Element).closest('[role=treeitem]');
    return this.#virtual.shown.find((view) => view.element === element)?.row;
  }

  /** Where a row is drawn, if it is on screen. */
  elementOf(row: TreeRow): Element | undefined {
    return this.#virtual.shown.find(({ row: shown }) => shown && isSameRow(shown, row))?.element;
  }
}

/** Whether two rows are the same one. */
export function isSameRow(one: TreeRow, other: TreeRow): boolean {
  return one.list === other.list && one.node === other.node && one.line === other.line;
}
