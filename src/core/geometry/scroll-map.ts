/**
 * The tallest track that is laid out, in pixels. Browsers cap an element's height at 17.9 million
 * (Firefox) and 33.5 million divided by the device pixel ratio (Chromium); this is far below both.
 */
export const MAX_TRACK = 6_000_000;

/**
 * The scroll position in a list of fixed-height rows, in exact pixels, and the matching position of
 * the browser's scroll bar.
 *
 * Up to {@link MAX_TRACK} the two are the same. A taller list is scaled down to the track: the
 * scroll bar then shows a fraction of the list, while wheel, touch and keyboard move {@link top}
 * itself, by whole pixels and rows.
 */
export class ScrollMap {
  /** Pixels from the start of the list to the upper edge of the viewport. */
  #top = 0;
  #rows = 0;
  #viewport = 0;
  #rowHeight: number;

  /** @param rowHeight - Pixels of a row. */
  constructor(rowHeight: number) {
    this.#rowHeight = rowHeight;
  }

  /** Pixels of a row. Setting it keeps the same row at the upper edge. */
  get rowHeight(): number {
    return this.#rowHeight;
  }

  set rowHeight(rowHeight: number) {
    const row = this.#top / this.#rowHeight;
    this.#rowHeight = rowHeight;
    this.top = row * rowHeight;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Height of the visible part, in pixels. */
  get viewport(): number {
    return this.#viewport;
  }

  /** Sets both sizes; {@link top} stays within them. */
  resize(rows: number, viewport: number): void {
    this.#rows = rows;
    this.#viewport = viewport;
    this.top = this.#top;
  }

  /** Pixels of all rows. */
  get height(): number {
    return this.#rows * this.#rowHeight;
  }

  /** Height of the track for the scroll bar, in pixels. */
  get track(): number {
    return Math.min(this.height, MAX_TRACK);
  }

  /** Whether the list is taller than the track. */
  get isScaled(): boolean {
    return this.height > MAX_TRACK;
  }

  get maxTop(): number {
    return Math.max(0, this.height - this.#viewport);
  }

  get top(): number {
    return this.#top;
  }

  set top(top: number) {
    this.#top = Math.min(Math.max(top, 0), this.maxTop);
  }

  /** Whether the last row is completely visible. */
  get isAtEnd(): boolean {
    return this.#top >= this.maxTop - 1;
  }

  /** The browser's `scrollTop` for {@link top}. */
  get scrollTop(): number {
    return this.isScaled ? (this.#top / this.maxTop) * this.#maxScrollTop : this.#top;
  }

  /** Moves to the position of the browser's scroll bar. */
  set scrollTop(scrollTop: number) {
    this.top = this.isScaled ? (scrollTop / this.#maxScrollTop) * this.maxTop : scrollTop;
  }

  get #maxScrollTop(): number {
    return Math.max(0, this.track - this.#viewport);
  }

  /** The first visible row, complete or in part. */
  get firstRow(): number {
    return Math.floor(this.#top / this.#rowHeight);
  }

  /** The most rows that can be visible, complete or in part. */
  get visibleRows(): number {
    return Math.ceil(this.#viewport / this.#rowHeight) + 1;
  }

  /** Moves as little as possible to make a row completely visible. */
  reveal(row: number): void {
    const start = row * this.#rowHeight;
    const end = start + this.#rowHeight;
    if (start < this.#top) this.top = start;
    else if (end > this.#top + this.#viewport) this.top = end - this.#viewport;
  }

  /** Moves a row to the middle of the viewport. */
  center(row: number): void {
    this.top = (row + 0.5) * this.#rowHeight - this.#viewport / 2;
  }
}
