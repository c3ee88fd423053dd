import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import type { Entry } from '../../core/log/entry.js';
import { EVICTED_ROW, type LogView } from '../../core/log/log-view.js';
import type { Log } from '../../core/log/log.js';
import { isFlood } from '../drawing/frame-scheduler.js';
import { ViewScanner } from '../drawing/view-scanner.js';
import { VirtualRows } from '../drawing/virtual-rows.js';
import { setAttribute, setStyle } from '../drawing/write-changed.js';
import type { FindInText } from '../filter/filter-language.js';
import { Highlighter } from '../filter/highlighter.js';
import { highlights } from '../filter/highlights.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { rowHeightOf, type Density } from '../styles/density.js';
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

/** Pixels of the header, which stays over the rows. */
const HEADER_HEIGHT = 27;

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

  readonly #virtual = new VirtualRows(this, {
    rowHeight: rowHeightOf(undefined),
    headerHeight: HEADER_HEIGHT,
    mostNewRows: MOST_NEW_ROWS,
    count: () => this.#view?.rowCount ?? 0,
    createRow: (slot) => new LogRow(slot),
    draw: () => {
      this.#draw();
    },
    signals: () => [this.#view?.log.changes],
    onWidth: (width) => {
      this.isNarrow = width < NARROW;
    },
    onScroll: () => {
      if (this.#view !== undefined) this.#place.settle(this.#view);
    },
  });

  // Each drawing takes as long as looking at some hundred thousand entries.
  readonly #scanner = new ViewScanner((isComplete) => {
    if (isComplete || performance.now() - this.#drawnAt > FINDS_INTERVAL) this.#virtual.request();
  });

  readonly #head = new LogHead(this, () => {
    this.dispatchEvent(new WsColumnsChangeEvent(this.layout));
  });

  readonly #filterMarks = new Highlighter('ws-filter-hit');
  readonly #findMarks = new Highlighter('ws-find-hit');
  #view: LogView | undefined;
  readonly #place = new GridPlace(this.#virtual.map);
  #selected: number | undefined;
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
    this.#virtual.request();
  }

  /** Sequence number of the selected entry. Setting it fires no event. */
  get selected(): number | undefined {
    return this.#selected;
  }

  set selected(sequence: number | undefined) {
    this.#selected = sequence;
    this.#virtual.request();
  }

  /** Whether the last row is kept in sight as entries arrive. */
  get follows(): boolean {
    return this.#place.follows;
  }

  /** Rows that have arrived below what is seen since the end was left. */
  get newRows(): number {
    return this.#view === undefined ? 0 : this.#place.newRows(this.#view);
  }

  override disconnectedCallback(): void {
    this.#scanner.stop();
    this.#filterMarks.clear();
    this.#findMarks.clear();
    super.disconnectedCallback();
  }

  protected override languageChanged(): void {
    super.languageChanged();
    this.redraw();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('density')) return;
    this.#place.setDensity(this.density);
    this.#virtual.request();
  }

  protected override updated(changed: PropertyValues): void {
    if (['filterHits', 'findHits', 'describe', 'describePair'].some((name) => changed.has(name)))
      this.redraw();
    if (!changed.has('layout') && !changed.has('isNarrow')) return;
    const hidden = hiddenColumns(this.layout, this.isNarrow);
    const { scroller } = this.#virtual;
    setStyle(scroller, '--_columns', columnTemplate(this.layout, hidden));
    setAttribute(scroller, 'data-hidden', hidden.join(' '));
  }

  /**
   * Draws in the next frame: for a change of the view that the log does not know of. What the view
   * has to look at anew it begins with at once; where that is not done in one slice, what is found is
   * drawn a frame later, because until then it may be all.
   */
  redraw(): void {
    const view = this.#view;
    if (view === undefined || this.#virtual.isHidden || this.#scanner.scan(view)) {
      this.#virtual.request();
      return;
    }
    this.#drawnAt = performance.now();
    requestAnimationFrame(() => {
      if (this.isConnected) this.#virtual.request();
    });
  }

  /** Goes to the last row and follows it from now on. */
  scrollToEnd(): void {
    this.#place.follows = true;
    this.#virtual.request();
  }

  /** Brings a row into sight, at the middle where it was not. Ends following unless it is the last. */
  scrollToIndex(row: number): void {
    const view = this.#view;
    if (view === undefined) return;
    this.#virtual.measure();
    this.#place.goTo(row);
    this.#settle(view);
  }

  override focus(options?: FocusOptions): void {
    this.#virtual.scroller.focus(options);
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
    if (view === undefined || this.#virtual.isHidden) return;
    this.#drawnAt = performance.now();
    this.#scanner.scan(view);
    this.#virtual.measure();
    this.#place.return(view);
    this.#offset = new Date().getTimezoneOffset();
    this.#showRows(view);
    // Rows that rush past are not decoded; those that stay are, as soon as it is quiet.
    if (isFlood() && this.describe) this.#virtual.requestSoon();
    this.#markHits();
    this.dispatchEvent(new WsLogDrawEvent());
  }

  #settle(view: LogView): void {
    this.#place.settle(view);
    this.#virtual.request();
  }

  #showRows(view: LogView): void {
    this.#virtual.show((row, index) => {
      const sequence = view.sequenceAt(index)!;
      const entry = sequence === EVICTED_ROW ? evictedEntry(view) : view.log.at(sequence)!;
      const isSelected = sequence === this.#selected;
      row.show({
        entry,
        delta: view.deltaAt(index),
        selected: isSelected,
        pair: this.describePair?.(entry) ?? '',
        summary: isFlood() ? undefined : this.describe?.(view.log, entry),
        pinned: view.log.isPinned(sequence),
        rowIndex: index + 2,
        offset: this.#offset,
      });
      return isSelected ? row.element.id : undefined;
    });
    setAttribute(this.#virtual.scroller, 'aria-rowcount', String(view.rowCount + 1));
  }

  #markHits(): void {
    const cells = this.#virtual.shown.map(({ element }) => element.lastElementChild!);
    this.#filterMarks.mark(cells, this.filterHits);
    this.#findMarks.mark(cells, this.findHits);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const view = this.#view;
    if (view === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const current = this.#selected === undefined ? undefined : view.rowOf(this.#selected);
    const target = this.#virtual.rowForKey(event.key, current);
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
    this.#virtual.scroller.focus({ preventScroll: true });
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    const row = this.#rowAt(event);
    if (row !== undefined) this.dispatchEvent(new WsEntryOpenEvent(row.sequence));
  };

  #rowAt(event: Event): LogRow | undefined {
    const element = (event.target as Element).closest('[role=row]');
    return this.#virtual.rows.find((row) => row.element === element);
  }

  #select(view: LogView, row: number): void {
    const sequence = view.sequenceAt(row);
    if (sequence === undefined) return;
    this.#virtual.map.reveal(row);
    this.#settle(view);
    this.#choose(sequence);
  }

  #choose(sequence: number, byPointer = false): void {
    this.#selected = sequence;
    this.#virtual.request();
    this.dispatchEvent(new WsEntrySelectEvent(sequence, byPointer));
  }
}
