import type { LitElement, ReactiveController } from 'lit';

import { ScrollMap } from '../../core/geometry/scroll-map.js';
import type { ChangeSignal } from '../../core/log/change-signal.js';
import { FrameController } from './frame-controller.js';
import { setAttribute, setStyle } from './write-changed.js';

/** What stands in a row: made once, and used again for whatever is scrolled there. */
export interface VirtualRow {
  readonly element: HTMLElement;
}

/** How the rows of a virtual list are drawn. */
export interface VirtualOptions<Row extends VirtualRow> {
  /** Pixels of every row. */
  readonly rowHeight: number;
  /** Pixels of what stays over the rows; default 0. */
  readonly headerHeight?: number;
  /** Rows that are made in one frame at most: their first layout is the longest. Default: all. */
  readonly mostNewRows?: number;
  /** How many rows the list has now. */
  readonly count: () => number;
  /** Makes what stands in a row. @param slot which of the rows on screen it is, from 0 */
  readonly createRow: (slot: number) => Row;
  /** Draws the rows on screen; called at most once a frame. */
  readonly draw: () => void;
  /** What the rows are drawn for, besides scrolling. */
  readonly signals?: () => readonly (ChangeSignal | undefined)[];
  /** Called when the width has changed, before it is drawn again. */
  readonly onWidth?: (width: number) => void;
  /** Called when the user has scrolled, before it is drawn again. */
  readonly onScroll?: () => void;
}

/**
 * Scrolls a list of fixed-height rows of which only those on screen exist, however many there are:
 * where the browser could not lay out so tall a list, the scroll bar stands for a share of it, while
 * wheel and touch move whole pixels.
 *
 * The host renders an element that scrolls, and in it `.window`, which sticks to the upper edge and
 * holds the rows on screen, and `.filler`, which takes the height of all other rows.
 */
export class VirtualRows<Row extends VirtualRow> implements ReactiveController {
  readonly map: ScrollMap;
  /** The rows that were made so far; those after the last on screen are not in the document. */
  readonly rows: Row[] = [];
  protected readonly host: LitElement;
  readonly #options: VirtualOptions<Row>;
  readonly #frame: FrameController;
  #scroller: HTMLElement | undefined;
  #window!: HTMLElement;
  #filler!: HTMLElement;
  #resize: ResizeObserver | undefined;
  #height: number | undefined;
  #width = 0;
  /** The scroll position that was set last: what the browser reports of it is no one's doing. */
  #ownScrollTop = 0;
  #isTouching = false;
  #measuredWidth = 0;

  constructor(host: LitElement, options: VirtualOptions<Row>) {
    this.host = host;
    this.#options = options;
    this.map = new ScrollMap(options.rowHeight);
    this.#frame = new FrameController(host, options.signals ?? (() => []), () => {
      this.#updateWidth();
      options.draw();
    });
    host.addController(this);
  }

  /** What scrolls. Only to be read when the host has rendered. */
  get scroller(): HTMLElement {
    return this.#scroller!;
  }

  /** Sticks to the upper edge of the scroller and holds the rows on screen. */
  get window(): HTMLElement {
    return this.#window;
  }

  /** Whether there is no height to draw in, as in a tab that is not shown, or none is known yet. */
  get isHidden(): boolean {
    return (this.#height ?? 0) === 0;
  }

  /** Whether the host has rendered. */
  protected get isRendered(): boolean {
    return this.#scroller !== undefined;
  }

  /** Rows that a page moves by. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.map.viewport / this.map.rowHeight) - 1);
  }

  /** The rows that are on screen. */
  get shown(): Row[] {
    return this.rows.filter(({ element }) => element.isConnected);
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
    if (this.#scroller !== undefined) this.#resize.observe(this.#scroller);
  }

  hostUpdated(): void {
    if (this.#scroller !== undefined) return;
    this.#window = this.host.renderRoot.querySelector('.window')!;
    this.#filler = this.host.renderRoot.querySelector('.filler')!;
    const scroller = this.#window.parentElement!;
    this.#scroller = scroller;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    scroller.addEventListener('scrollend', this.#onScrollEnd);
    scroller.addEventListener('touchstart', this.#onTouch, { passive: true });
    // Not passive: where the track is scaled, the wheel moves rows and not the track.
    scroller.addEventListener('wheel', this.#onWheel, { passive: false });
    this.#resize?.observe(scroller);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
  }

  /** Draws in the next frame. */
  readonly request = (): void => {
    if (this.host.isConnected) this.#frame.request();
  };

  /** Draws as a change of a signal does: rarely in a flood. */
  requestSoon(): void {
    this.#frame.requestSoon();
  }

  #updateWidth(): void {
    const width = this.#measuredWidth;
    if (width === 0 || width === this.#width) return;
    this.#width = width;
    this.#options.onWidth?.(width);
  }

  /** Looks how many rows there are; the host calls {@link show} then. */
  measure(): void {
    this.#height ??= this.#scroller?.clientHeight;
    const { headerHeight = 0, count } = this.#options;
    this.map.resize(count(), Math.max(0, (this.#height ?? 0) - headerHeight));
  }

  /**
   * Draws what has changed of the rows on screen, and puts them where they belong.
   *
   * @param showRow draws one row; returns the id of the active descendant where that is in it.
   */
  show(showRow: (row: Row, index: number) => string | undefined): void {
    if (this.#scroller === undefined) return;
    const { mostNewRows = Infinity, createRow } = this.#options;
    const { rows } = this;
    const { firstRow, visibleRows, rows: all } = this.map;
    const wanted = Math.min(visibleRows, all - firstRow);
    const count = Math.min(wanted, rows.length + mostNewRows);
    while (rows.length < count) rows.push(createRow(rows.length));
    if (count < wanted) this.request();
    let active = '';
    for (const [slot, row] of rows.entries()) {
      if (slot >= count) {
        row.element.remove();
        continue;
      }
      active = showRow(row, firstRow + slot) ?? active;
      if (!row.element.isConnected) this.#window.append(row.element);
    }
    setAttribute(this.#scroller, 'aria-activedescendant', active);
    this.#layOut(this.#scroller);
  }

  #layOut(scroller: HTMLElement): void {
    const { track, viewport, scrollTop, top, firstRow, rowHeight } = this.map;
    setStyle(this.#window, 'height', `${String(viewport)}px`);
    setStyle(this.#filler, 'height', `${String(Math.max(0, track - viewport))}px`);
    setStyle(this.#window, '--_shift', `${String(firstRow * rowHeight - top)}px`);
    if (this.#isTouching || Math.abs(this.#ownScrollTop - scrollTop) < 1) return;
    // Written last, and not read: each would cost a layout.
    scroller.scrollTop = scrollTop;
    this.#ownScrollTop = scrollTop;
  }

  /**
   * The row that a key goes to; `undefined` for a key that goes nowhere.
   *
   * @param selected the selected row, if there is one.
   */
  rowForKey(key: string, selected: number | undefined): number | undefined {
    this.measure();
    const { firstRow, rows } = this.map;
    const last = rows - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: selected === undefined ? firstRow : selected + 1,
      ArrowUp: selected === undefined ? last : selected - 1,
      PageDown: (selected ?? firstRow) + this.pageRows,
      PageUp: (selected ?? last) - this.pageRows,
      Home: 0,
      End: last,
    };
    const target = targets[key];
    return target === undefined || last < 0 ? undefined : Math.min(Math.max(target, 0), last);
  }

  readonly #onScroll = (): void => {
    const { scrollTop } = this.scroller;
    const moved = scrollTop - this.#ownScrollTop;
    if (Math.abs(moved) < 1) return;
    this.measure();
    if (this.#isTouching && this.map.isScaled) this.map.top += moved;
    else this.map.scrollTop = scrollTop;
    this.#ownScrollTop = scrollTop;
    this.#moved();
  };

  readonly #onScrollEnd = (): void => {
    // It comes after the list's own scrolling too, which has drawn already.
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
    this.measure();
    this.map.top += event.deltaY * unit;
    this.#moved();
  };

  #moved(): void {
    this.#options.onScroll?.();
    this.request();
  }
}
