import { isRange, rangeOf, type ByteSelection } from '../../core/geometry/byte-selection.js';
import type { ViewerRows } from '../drawing/viewer-rows.js';
import { setAttribute } from '../drawing/write-changed.js';
import { ByteMark, type HexRow } from './hex-row.js';

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
  readonly #virtual: ViewerRows<HexRow>;
  #bytesARow = 0;
  #length = 0;

  constructor(virtual: ViewerRows<HexRow>) {
    this.#virtual = virtual;
  }

  /** Draws what has changed of the rows on screen. */
  draw(drawing: HexDrawing): void {
    const { bytes, bytesARow, at } = drawing;
    this.#begin(bytes.length, bytesARow);
    const marks = marksOf(drawing);
    this.#virtual.show((row, index) => {
      const offset = index * bytesARow;
      row.show({ bytes, offset, rowIndex: index + 2, marks });
      const cell = at.cursor - offset;
      return cell >= 0 && cell < bytesARow ? row.cellId(cell) : undefined;
    });
    setAttribute(this.#virtual.scroller, 'aria-rowcount', String(this.#virtual.map.rows + 1));
  }

  /** The byte at a place in the window. @param column to stay in, once a drag has begun */
  placeAt(x: number, y: number, column?: BytePlace['column']): BytePlace | undefined {
    const sample = this.#virtual.rows[0];
    if (sample === undefined || this.#length === 0) return undefined;
    const { top, maxTop, height, rowHeight } = this.#virtual.map;
    const pixel = top + y - this.#virtual.window.getBoundingClientRect().top;
    const lowest = Math.min(height - 1, top + (height - maxTop));
    const row = Math.floor(Math.min(Math.max(pixel, 0), lowest) / rowHeight);
    const place = sample.indexAt(x, column);
    const offset = Math.min(row * this.#bytesARow + place.index, this.#length - 1);
    return { offset, column: place.column };
  }

  /** Rows of another width are other rows. */
  #begin(length: number, bytesARow: number): void {
    this.#length = length;
    this.#virtual.measure();
    if (bytesARow === this.#bytesARow) return;
    this.#bytesARow = bytesARow;
    this.#virtual.clear();
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
