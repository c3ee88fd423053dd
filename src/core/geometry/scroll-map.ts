/**
 * The tallest track that is laid out, in pixels. Browsers cap an element's height at 17.9 million
 * (Firefox) and 33.5 million divided by the device pixel ratio (Chromium); this is far below both.
 */
export const MAX_TRACK = 6_000_000;

/**
 * Where one stands in a list of fixed-height rows, in exact pixels, and what the browser's own
 * scroll bar shows of it.
 *
 * Up to {@link MAX_TRACK} the two are the same. A taller list is scaled down to the track: the
 * scroll bar then tells a share of the list, while wheel, touch and keyboard move {@link top}
 * itself, by whole pixels and rows.
 */
export class ScrollMap {
  /** Pixels from the start of the list to the upper edge of what is seen. */
  #top = 0;
  #rows = 0;
  #viewport = 0;
  #rowHeight: number;

  /** @param rowHeight - Pixels of a row. */
  constructor(rowHeight: number) {
    this.#rowHeight = rowHeight;
  }

  /** Pixels of a row. Set to another height, the same row stays at the upper edge. */
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

  /** Pixels of the list that are seen at a time. */
  get viewport(): number {
    return this.#viewport;
  }

  /** Sets both sizes; {@link top} stays inside them. */
  resize(rows: number, viewport: number): void {
    this.#rows = rows;
    this.#viewport = viewport;
    this.top = this.#top;
  }

  /** Pixels of all rows. */
  get height(): number {
    return this.#rows * this.#rowHeight;
  }

  /** Pixels that are laid out for the scroll bar. */
  get track(): number {
    return Math.min(this.height, MAX_TRACK);
  }

  /** Whether the track stands for more than its own pixels. */
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

  /** Whether the last row is seen whole. */
  get isAtEnd(): boolean {
    return this.#top >= this.maxTop - 1;
  }

  /** The browser's `scrollTop` that goes with {@link top}. */
  get scrollTop(): number {
    return this.isScaled ? (this.#top / this.maxTop) * this.#maxScrollTop : this.#top;
  }

  /** Goes where the browser's scroll bar stands. */
  set scrollTop(scrollTop: number) {
    this.top = this.isScaled ? (scrollTop / this.#maxScrollTop) * this.maxTop : scrollTop;
  }

  get #maxScrollTop(): number {
    return Math.max(0, this.track - this.#viewport);
  }

  /** The first row that is seen, wholly or in part. */
  get firstRow(): number {
    return Math.floor(this.#top / this.#rowHeight);
  }

  /** How many rows are seen at most, wholly or in part. */
  get visibleRows(): number {
    return Math.ceil(this.#viewport / this.#rowHeight) + 1;
  }

  /** Moves as little as possible so that a row is seen whole. */
  reveal(row: number): void {
    const start = row * this.#rowHeight;
    const end = start + this.#rowHeight;
    if (start < this.#top) this.top = start;
    else if (end > this.#top + this.#viewport) this.top = end - this.#viewport;
  }

  /** Puts a row at the middle of what is seen. */
  center(row: number): void {
    this.top = (row + 0.5) * this.#rowHeight - this.#viewport / 2;
  }
}
