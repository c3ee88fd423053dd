import { isRange, rangeOf, type ByteSelection } from '../../core/geometry/byte-selection.js';
import type { VirtualParts, VirtualRows } from '../drawing/virtual-rows.js';
import { ByteMark, HexRow } from './hex-row.js';

/** A range of bytes; `end` is the first that is not in it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What is drawn of some bytes. */
export interface HexDrawing {
  readonly bytes: Uint8Array;
  readonly bytesARow: number;
  readonly at: ByteSelection;
  readonly highlight: ByteRange | undefined;
  /** Whether a byte belongs to a hit. */
  readonly isHit: (offset: number) => boolean;
}

/** A byte under the pointer, and the column in which it is. */
export interface BytePlace {
  readonly offset: number;
  readonly column: 'hex' | 'text';
}

/** The rows of bytes that are on screen. */
export class HexWindow {
  readonly #virtual: VirtualRows;
  #rows: HexRow[] = [];
  #bytesARow = 0;
  #length = 0;

  constructor(virtual: VirtualRows) {
    this.#virtual = virtual;
  }

  /** Draws what has changed of the rows on screen. */
  draw({ scroller, window }: VirtualParts, drawing: HexDrawing): void {
    const { bytes, bytesARow, at } = drawing;
    this.#begin(bytes.length, bytesARow);
    const { firstRow, visibleRows, rows } = this.#virtual.map;
    const count = Math.min(visibleRows, rows - firstRow);
    while (this.#rows.length < count) this.#rows.push(new HexRow(this.#rows.length, bytesARow));
    const marks = marksOf(drawing);
    let active = '';
    for (const [slot, row] of this.#rows.entries()) {
      if (slot >= count) {
        row.element.remove();
        continue;
      }
      const offset = (firstRow + slot) * bytesARow;
      row.show({ bytes, offset, rowIndex: firstRow + slot + 2, marks });
      const index = at.cursor - offset;
      if (index >= 0 && index < bytesARow) active = row.cellId(index);
      if (!row.element.isConnected) window.append(row.element);
    }
    scroller.setAttribute('aria-rowcount', String(rows + 1));
    if (active === '') scroller.removeAttribute('aria-activedescendant');
    else scroller.setAttribute('aria-activedescendant', active);
    this.#virtual.layOut();
  }

  /** The byte at a place in the window. @param column to stay in, once a drag has begun */
  placeAt(
    { window }: VirtualParts,
    x: number,
    y: number,
    column?: BytePlace['column'],
  ): BytePlace | undefined {
    const sample = this.#rows[0];
    if (sample === undefined || this.#length === 0) return undefined;
    const { top, maxTop, height, rowHeight } = this.#virtual.map;
    const pixel = top + y - window.getBoundingClientRect().top;
    const lowest = Math.min(height - 1, top + (height - maxTop));
    const row = Math.floor(Math.min(Math.max(pixel, 0), lowest) / rowHeight);
    const place = sample.indexAt(x, column);
    const offset = Math.min(row * this.#bytesARow + place.index, this.#length - 1);
    return { offset, column: place.column };
  }

  /** Rows of another width are other rows. */
  #begin(length: number, bytesARow: number): void {
    this.#length = length;
    this.#virtual.measure(Math.ceil(length / bytesARow));
    if (bytesARow === this.#bytesARow) return;
    this.#bytesARow = bytesARow;
    for (const { element } of this.#rows) element.remove();
    this.#rows = [];
  }
}

function marksOf({ at, highlight, isHit }: HexDrawing): (offset: number) => number {
  const { start, end } = rangeOf(at);
  const selects = isRange(at);
  return (offset) =>
    (selects && offset >= start && offset < end ? ByteMark.selected : 0) |
    (offset === at.cursor ? ByteMark.cursor : 0) |
    (isHit(offset) ? ByteMark.hit : 0) |
    (highlight !== undefined && offset >= highlight.start && offset < highlight.end
      ? ByteMark.highlighted
      : 0);
}
