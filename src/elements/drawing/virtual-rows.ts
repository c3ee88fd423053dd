import type { LitElement, ReactiveController } from 'lit';

import { ScrollMap } from '../../core/geometry/scroll-map.js';

/** What a virtual list is laid out with. */
export interface VirtualParts {
  /** Scrolls. */
  readonly scroller: HTMLElement;
  /** Sticks to the upper edge of the scroller and holds the rows on screen. */
  readonly window: HTMLElement;
  /** Takes the height of all other rows. */
  readonly filler: HTMLElement;
}

/** How the rows of a virtual list are drawn. */
export interface VirtualOptions {
  /** Pixels of every row. */
  readonly rowHeight: number;
  /** Pixels of what stays over the rows; default 0. */
  readonly headerHeight?: number;
  /** Draws the rows on screen; called at most once a frame. */
  readonly draw: () => void;
  /** Called when the width has changed, before it is drawn again. */
  readonly onWidth?: (width: number) => void;
}

/**
 * Scrolls a list of fixed-height rows of which only those on screen exist, however many there are:
 * where the browser could not lay out so tall a list, the scroll bar stands for a share of it, while
 * wheel and touch move whole pixels.
 */
export class VirtualRows implements ReactiveController {
  readonly map: ScrollMap;
  readonly #host: LitElement;
  readonly #options: VirtualOptions;
  #parts: VirtualParts | undefined;
  #resize: ResizeObserver | undefined;
  #height: number | undefined;
  #width = 0;
  #frame = 0;
  /** The row to bring into sight as soon as anything is seen. */
  #wanted: number | undefined;
  /** The scroll position that was set last: what the browser reports of it is no one's doing. */
  #ownScrollTop = 0;
  #isTouching = false;
  #measuredWidth = 0;

  constructor(host: LitElement, options: VirtualOptions) {
    this.#host = host;
    this.#options = options;
    this.map = new ScrollMap(options.rowHeight);
    host.addController(this);
  }

  /** Rows that a page moves by. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.map.viewport / this.map.rowHeight) - 1);
  }

  hostConnected(): void {
    this.#resize = new ResizeObserver(([size]) => {
      const { width, height } = size!.contentRect;
      // What is hidden loses its scroll position.
      if (this.#height === 0) this.#ownScrollTop = Number.NaN;
      this.#height = height;
      this.#measuredWidth = width;
      // Not here: a layout change inside this callback is a "ResizeObserver loop" error of the page.
      this.request();
    });
    if (this.#parts !== undefined) this.#resize.observe(this.#parts.scroller);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Begins to follow the scroller; called once, when the host has rendered. */
  attach(parts: VirtualParts): void {
    this.#parts = parts;
    const { scroller } = parts;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    scroller.addEventListener('scrollend', this.#onScrollEnd);
    scroller.addEventListener('touchstart', this.#onTouch, { passive: true });
    // Not passive: where the track is scaled, the wheel moves rows and not the track.
    scroller.addEventListener('wheel', this.#onWheel, { passive: false });
    this.#resize?.observe(scroller);
  }

  /** Draws in the next frame. */
  request(): void {
    if (this.#frame !== 0 || !this.#host.isConnected) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#updateWidth();
      this.#options.draw();
    });
  }

  #updateWidth(): void {
    const width = this.#measuredWidth;
    if (width === 0 || width === this.#width) return;
    this.#width = width;
    this.#options.onWidth?.(width);
  }

  /** Says how many rows there are; the host draws them then and calls {@link layOut}. */
  measure(rows: number): void {
    if (this.#parts !== undefined) this.#height ??= this.#parts.scroller.clientHeight;
    const { headerHeight = 0 } = this.#options;
    this.map.resize(rows, Math.max(0, (this.#height ?? 0) - headerHeight));
    if (this.#wanted === undefined || this.map.viewport === 0) return;
    this.map.center(this.#wanted);
    this.#wanted = undefined;
  }

  /** Puts the rows where they belong, after they were drawn. */
  layOut(): void {
    if (this.#parts === undefined) return;
    const { scroller, window, filler } = this.#parts;
    const { track, viewport, scrollTop, top, firstRow, rowHeight } = this.map;
    setProperty(window, 'height', `${String(viewport)}px`);
    setProperty(filler, 'height', `${String(Math.max(0, track - viewport))}px`);
    setProperty(window, '--_shift', `${String(firstRow * rowHeight - top)}px`);
    if (this.#isTouching || Math.abs(this.#ownScrollTop - scrollTop) < 1) return;
    // Written last, and not read: each would cost a layout.
    scroller.scrollTop = scrollTop;
    this.#ownScrollTop = scrollTop;
  }

  /** Brings a row into sight, at the middle where it is far away. */
  reveal(row: number): void {
    if (this.map.viewport === 0) {
      this.#wanted = row;
      return;
    }
    const before = this.map.top;
    this.map.reveal(row);
    if (Math.abs(this.map.top - before) > this.map.viewport) this.map.center(row);
    this.request();
  }

  /** Goes back to the first row. */
  reset(): void {
    this.#wanted = undefined;
    this.map.top = 0;
    this.request();
  }

  readonly #onScroll = (): void => {
    const { scrollTop } = this.#parts!.scroller;
    const moved = scrollTop - this.#ownScrollTop;
    if (Math.abs(moved) < 1) return;
    if (this.#isTouching && this.map.isScaled) this.map.top += moved;
    else this.map.scrollTop = scrollTop;
    this.#ownScrollTop = scrollTop;
    this.request();
  };

  readonly #onScrollEnd = (): void => {
    if (!this.#isTouching) return;
    this.#isTouching = false;
    this.request();
  };

  readonly #onTouch = (): void => {
    this.#isTouching = true;
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (!this.map.isScaled || event.ctrlKey || event.deltaY === 0) return;
    event.preventDefault();
    const unit = [1, this.map.rowHeight, this.map.viewport][event.deltaMode] ?? 1;
    this.map.top += event.deltaY * unit;
    this.request();
  };
}

function setProperty(element: HTMLElement, name: string, value: string): void {
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
}
