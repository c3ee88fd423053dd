import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import type { Entry } from '../../core/log/entry.js';
import { EVICTED_ROW, type LogView } from '../../core/log/log-view.js';
import type { Log } from '../../core/log/log.js';
import { FrameController } from '../drawing/frame-controller.js';
import { isFlood } from '../drawing/frame-scheduler.js';
import { ViewScanner } from '../drawing/view-scanner.js';
import { setAttribute, setStyle } from '../drawing/write-changed.js';
import type { FindInText } from '../filter/filter-language.js';
import { Highlighter } from '../filter/highlighter.js';
import { highlights } from '../filter/highlights.js';
import { LocalizedElement } from '../kit/localized-element.js';
import type { Density } from '../styles/density.js';
import { tokens } from '../styles/tokens.js';
import { evictedEntry } from './evicted-entry.js';
import { GridPlace } from './grid-place.js';
import { columnTemplate, DEFAULT_LAYOUT, hiddenColumns, type ColumnLayout } from './log-columns.js';
import {
  WsColumnsChangeEvent,
  WsEntryOpenEvent,
  WsEntrySelectEvent,
  WsLogDrawEvent,
} from './log-events.js';
import { logGridStyles } from './log-grid-styles.js';
import { LogHead } from './log-head.js';
import { LogRow } from './log-row.js';

/** Below this width, in pixels, some columns are left out. */
const NARROW = 620;

/** Milliseconds between two drawings of what is found while more is looked for. */
const FINDS_INTERVAL = 100;

/** Rows that are made in one frame: their first layout is the longest. */
const MOST_NEW_ROWS = 10;

/**
 * The rows of a log: a virtual grid of fixed-height rows that follows the end until one scrolls up,
 * and then stays on the row that is read, whatever arrives and whatever is let go.
 *
 * Rows are written by hand and not rendered: at most once an animation frame, only those on screen,
 * only the cells that differ.
 *
 * @tag ws-log-grid
 * @fires ws-entry-select - The user selected a row.
 * @fires ws-entry-open - The user asked to see the selected row.
 * @fires ws-columns-change - The user resized a column.
 */
export class WsLogGrid extends LocalizedElement {
  static override styles = [tokens, highlights, logGridStyles];

  /** Which columns are shown, and how wide. */
  @property({ attribute: false }) layout: ColumnLayout = DEFAULT_LAYOUT;

  /** Finds what the filter looks for, to be marked in the rows. */
  @property({ attribute: false }) filterHits: FindInText | undefined;

  /** Finds what Find looks for, to be marked in the rows. */
  @property({ attribute: false }) findHits: FindInText | undefined;

  /** Gives messages a line on what they mean; `undefined` for one shows its beginning. */
  @property({ attribute: false }) describe:
    ((log: Log, entry: Entry) => string | undefined) | undefined;

  /** Says which row belongs to a message; nothing for one that stands alone. */
  @property({ attribute: false }) describePair: ((entry: Entry) => string) | undefined;

  /** How close together rows stand. */
  @property({ reflect: true }) density: Density | undefined;

  @state() private isNarrow = false;

  @query('.grid') private grid!: HTMLElement;
  @query('.window') private window!: HTMLElement;
  @query('.filler') private filler!: HTMLElement;

  readonly #frame = new FrameController(
    this,
    () => [this.#view?.log.changes],
    () => {
      this.#draw();
    },
  );

  // Each drawing takes as long as looking at some hundred thousand entries.
  readonly #scanner = new ViewScanner((isComplete) => {
    if (isComplete || performance.now() - this.#drawnAt > FINDS_INTERVAL) this.#frame.request();
  });

  readonly #head = new LogHead(this, () => {
    this.dispatchEvent(new WsColumnsChangeEvent(this.layout));
  });

  readonly #filterMarks = new Highlighter('ws-filter-hit');
  readonly #findMarks = new Highlighter('ws-find-hit');
  #view: LogView | undefined;
  readonly #place = new GridPlace();
  readonly #rows: LogRow[] = [];
  #resize: ResizeObserver | undefined;
  /** Pixels of the grid with its header, from the observer: reading it from the element forces a layout. */
  #height = 0;
  #selected: number | undefined;
  /** The scroll position that was set last: what the browser reports of it is no one's doing. */
  #ownScrollTop = 0;
  #touching = false;
  #offset = 0;
  #drawnAt = 0;

  /** What is shown. */
  get view(): LogView | undefined {
    return this.#view;
  }

  set view(view: LogView | undefined) {
    this.#view = view;
    this.#place.follows = true;
    this.#selected = undefined;
    this.requestUpdate();
    this.#frame.request();
  }

  /** Sequence number of the selected entry. Setting it fires no event. */
  get selected(): number | undefined {
    return this.#selected;
  }

  set selected(sequence: number | undefined) {
    this.#selected = sequence;
    this.#frame.request();
  }

  /** Whether the last row is kept in sight as entries arrive. */
  get follows(): boolean {
    return this.#place.follows;
  }

  /** Rows that have arrived below what is seen since the end was left. */
  get newRows(): number {
    return this.#view === undefined ? 0 : this.#place.newRows(this.#view);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize = new ResizeObserver(([size]) => {
      // What is hidden loses its scroll position.
      if (this.#height === 0) this.#ownScrollTop = Number.NaN;
      this.#height = size!.contentRect.height;
      if (this.#height > 0) this.isNarrow = size!.contentRect.width < NARROW;
      this.#frame.request();
    });
    if (this.hasUpdated) this.#resize.observe(this.grid);
  }

  override disconnectedCallback(): void {
    this.#resize?.disconnect();
    this.#scanner.stop();
    this.#filterMarks.clear();
    this.#findMarks.clear();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    // Not passive: where the track is scaled, the wheel moves rows and not the track.
    this.grid.addEventListener('wheel', this.#onWheel, { passive: false });
    this.#resize?.observe(this.grid);
  }

  protected override languageChanged(): void {
    super.languageChanged();
    this.redraw();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('density')) return;
    this.#place.setDensity(this.density);
    this.#frame.request();
  }

  protected override updated(changed: PropertyValues): void {
    if (['filterHits', 'findHits', 'describe', 'describePair'].some((name) => changed.has(name)))
      this.redraw();
    if (!changed.has('layout') && !changed.has('isNarrow')) return;
    const hidden = hiddenColumns(this.layout, this.isNarrow);
    setStyle(this.grid, '--_columns', columnTemplate(this.layout, hidden));
    setAttribute(this.grid, 'data-hidden', hidden.join(' '));
  }

  /**
   * Draws in the next frame: for a change of the view that the log does not know of. What the view
   * has to look at anew it begins with at once; where that is not done in one slice, what is found is
   * drawn a frame later, because until then it may be all.
   */
  redraw(): void {
    const view = this.#view;
    if (view === undefined || this.#height === 0 || this.#scanner.scan(view)) {
      this.#frame.request();
      return;
    }
    this.#drawnAt = performance.now();
    requestAnimationFrame(() => {
      if (this.isConnected) this.#frame.request();
    });
  }

  /** Goes to the last row and follows it from now on. */
  scrollToEnd(): void {
    this.#place.follows = true;
    this.#frame.request();
  }

  /** Brings a row into sight, at the middle where it was not. Ends following unless it is the last. */
  scrollToIndex(row: number): void {
    const view = this.#view;
    if (view === undefined) return;
    this.#measure(view);
    this.#place.goTo(row);
    this.#settle(view);
  }

  override focus(options?: FocusOptions): void {
    this.grid.focus(options);
  }

  override render(): TemplateResult {
    return html`<div
      class="grid"
      part="grid"
      role="grid"
      aria-label=${t('Log')}
      aria-readonly="true"
      tabindex="0"
      @keydown=${this.#onKeydown}
      @scroll=${this.#onScroll}
      @scrollend=${this.#onScrollEnd}
      @touchstart=${() => {
        this.#touching = true;
      }}
      @click=${this.#onClick}
      @dblclick=${this.#onDoubleClick}
    >
      <div class="head" role="rowgroup">
        ${this.#head.render()}
      </div>
      <div class="window" role="rowgroup"></div>
      <div class="filler" role="presentation"></div>
    </div>`;
  }

  #draw(): void {
    const view = this.#view;
    // A hidden tab has no height: nothing is drawn there, and the log goes on.
    if (view === undefined || !this.hasUpdated || this.#height === 0) return;
    this.#drawnAt = performance.now();
    this.#scanner.scan(view);
    this.#measure(view);
    this.#place.return(view);
    this.#offset = new Date().getTimezoneOffset();
    this.#showRows(view);
    // Rows that rush past are not decoded; those that stay are, as soon as it is quiet.
    if (isFlood() && this.describe) this.#frame.requestSoon();
    this.#layOut();
    this.#markHits();
    this.dispatchEvent(new WsLogDrawEvent());
  }

  #measure(view: LogView): void {
    this.#place.measure(view, this.#height);
  }

  #settle(view: LogView): void {
    this.#place.settle(view);
    this.#frame.request();
  }

  #layOut(): void {
    const { track, viewport, scrollTop } = this.#place.map;
    setStyle(this.window, 'height', `${String(viewport)}px`);
    setStyle(this.filler, 'height', `${String(Math.max(0, track - viewport))}px`);
    if (this.#touching || Math.abs(this.#ownScrollTop - scrollTop) < 1) return;
    // Written last, and not read: each would cost a layout.
    this.grid.scrollTop = scrollTop;
    this.#ownScrollTop = scrollTop;
  }

  #showRows(view: LogView): void {
    const first = this.#place.map.firstRow;
    const wanted = Math.min(this.#place.map.visibleRows, view.rowCount - first);
    const count = Math.min(wanted, this.#rows.length + MOST_NEW_ROWS);
    while (this.#rows.length < count) this.#rows.push(new LogRow(this.#rows.length));
    if (count < wanted) this.#frame.request();
    let active = '';
    for (const [slot, row] of this.#rows.entries()) {
      if (slot >= count) {
        row.element.remove();
        continue;
      }
      const sequence = view.sequenceAt(first + slot)!;
      const entry = sequence === EVICTED_ROW ? evictedEntry(view) : view.log.at(sequence)!;
      row.show({
        entry,
        delta: view.deltaAt(first + slot),
        selected: sequence === this.#selected,
        pair: this.describePair?.(entry) ?? '',
        summary: isFlood() ? undefined : this.describe?.(view.log, entry),
        pinned: view.log.isPinned(sequence),
        rowIndex: first + slot + 2,
        offset: this.#offset,
      });
      if (sequence === this.#selected) active = row.element.id;
      if (!row.element.isConnected) this.window.append(row.element);
    }
    const shift = first * this.#place.map.rowHeight - this.#place.map.top;
    setStyle(this.window, '--_shift', `${String(shift)}px`);
    setAttribute(this.grid, 'aria-rowcount', String(view.rowCount + 1));
    setAttribute(this.grid, 'aria-activedescendant', active);
  }

  #markHits(): void {
    const cells = this.#rows
      .filter(({ element }) => element.isConnected)
      .map(({ element }) => element.lastElementChild!);
    this.#filterMarks.mark(cells, this.filterHits);
    this.#findMarks.mark(cells, this.findHits);
  }

  readonly #onScroll = (): void => {
    const view = this.#view;
    if (view === undefined) return;
    const { scrollTop } = this.grid;
    const moved = scrollTop - this.#ownScrollTop;
    if (Math.abs(moved) < 1) return;
    this.#measure(view);
    if (this.#touching && this.#place.map.isScaled) this.#place.map.top += moved;
    else this.#place.map.scrollTop = scrollTop;
    this.#ownScrollTop = scrollTop;
    this.#settle(view);
  };

  readonly #onScrollEnd = (): void => {
    // It comes after the grid's own scrolling too, which has drawn already.
    if (!this.#touching) return;
    this.#touching = false;
    this.#frame.request();
  };

  readonly #onWheel = (event: WheelEvent): void => {
    const view = this.#view;
    if (view === undefined || !this.#place.map.isScaled || event.ctrlKey || event.deltaY === 0)
      return;
    event.preventDefault();
    const unit = [1, this.#place.map.rowHeight, this.#place.map.viewport][event.deltaMode] ?? 1;
    this.#measure(view);
    this.#place.map.top += event.deltaY * unit;
    this.#settle(view);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const view = this.#view;
    if (view === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const current = this.#selected === undefined ? undefined : view.rowOf(this.#selected);
    this.#measure(view);
    const target = this.#place.rowForKey(event.key, current);
    if (target !== undefined) {
      event.preventDefault();
      this.#select(view, target);
    } else if ((event.key === 'Enter' || event.key === ' ') && this.#selected !== undefined) {
      event.preventDefault();
      this.dispatchEvent(new WsEntryOpenEvent(this.#selected));
    }
  };

  readonly #onClick = (event: MouseEvent): void => {
    const row = this.#rowAt(event);
    if (row !== undefined && this.#view !== undefined) this.#choose(row.sequence, true);
    this.grid.focus({ preventScroll: true });
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    const row = this.#rowAt(event);
    if (row !== undefined) this.dispatchEvent(new WsEntryOpenEvent(row.sequence));
  };

  #rowAt(event: Event): LogRow | undefined {
    const element = (event.target as Element).closest('[role=row]');
    return this.#rows.find((row) => row.element === element);
  }

  #select(view: LogView, row: number): void {
    const sequence = view.sequenceAt(row);
    if (sequence === undefined) return;
    this.#place.map.reveal(row);
    this.#settle(view);
    this.#choose(sequence);
  }

  #choose(sequence: number, byPointer = false): void {
    this.#selected = sequence;
    this.#frame.request();
    this.dispatchEvent(new WsEntrySelectEvent(sequence, byPointer));
  }
}
