import type { BytePlace } from './hex-window.js';

type Column = BytePlace['column'];

/** What a pointer over bytes does. */
export interface HexPointerOptions {
  /** The byte at a place in the window. @param column - To stay in, once a drag has begun. */
  readonly place: (x: number, y: number, column?: Column) => BytePlace | undefined;
  /** @param extends_ - Whether the selection keeps its beginning. */
  readonly select: (offset: number, extends_: boolean) => void;
}

/**
 * Selects bytes with a mouse or a pen: a press sets the cursor, with Shift it extends the selection,
 * a drag selects. Fingers scroll; a tap sets the cursor.
 */
export class HexPointer {
  readonly #options: HexPointerOptions;
  #column: Column | undefined;

  constructor(options: HexPointerOptions) {
    this.#options = options;
  }

  /** @returns the column in which a drag began. */
  down(event: PointerEvent): Column | undefined {
    const isRow = (event.target as Element).closest('.window') !== null;
    if (event.button !== 0 || event.pointerType === 'touch' || !isRow) return undefined;
    const place = this.#options.place(event.clientX, event.clientY);
    if (place === undefined) return undefined;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#column = place.column;
    this.#options.select(place.offset, event.shiftKey);
    return place.column;
  }

  /** Extends the selection while the button is down. */
  readonly move = (event: PointerEvent): void => {
    if (this.#column === undefined) return;
    const place = this.#options.place(event.clientX, event.clientY, this.#column);
    if (place !== undefined) this.#options.select(place.offset, true);
  };

  readonly up = (): void => {
    this.#column = undefined;
  };

  /** Sets the cursor for a finger. */
  tap(event: PointerEvent): void {
    if (event.pointerType !== 'touch' || (event.target as Element).closest('.window') === null)
      return;
    const place = this.#options.place(event.clientX, event.clientY);
    if (place !== undefined) this.#options.select(place.offset, false);
  }
}
