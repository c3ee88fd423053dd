import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';

import { EntryKind } from '../core/entry.js';
import { parseFilter } from '../core/filter.js';
import { LogView, type EntryTest } from '../core/log-view.js';
import { formatCount } from '../core/units.js';
import { icon } from './icons.js';
import { LogAnnouncer } from './log-announcer.js';
import { DEFAULT_LAYOUT } from './log-columns.js';
import type { WsColumnsChangeEvent } from './log-events.js';
import type { WsLogGrid } from './log-grid.js';
import { segmented } from './segmented.js';
import { SessionElement } from './session-element.js';
import { controls } from './styles/controls.js';
import { logStyles } from './styles/log-styles.js';
import { tokens } from './styles/tokens.js';

type Shown = 'all' | 'sent' | 'received' | 'events';

const shownTests: Readonly<Record<Shown, EntryTest | undefined>> = {
  all: undefined,
  sent: (log, sequence) => log.kindAt(sequence) === EntryKind.sent,
  received: (log, sequence) => log.kindAt(sequence) === EntryKind.received,
  events: (log, sequence) => {
    const kind = log.kindAt(sequence);
    return kind !== EntryKind.sent && kind !== EntryKind.received;
  },
};

/**
 * The log of a session: a toolbar (filter, direction, pause, clear) over a virtual grid.
 *
 * @tag ws-log
 * @fires ws-entry-select - Somebody selected a row; `sequence` names it.
 * @fires ws-entry-open - Somebody asked to see the selected row: Enter or a double click.
 * @slot toolbar - Further buttons, at the end of the toolbar.
 * @csspart toolbar - The row of controls over the grid.
 */
export class WsLog extends SessionElement {
  static override styles = [tokens, controls, logStyles];

  @state() private shown: Shown = 'all';
  @state() private filterText = '';
  @state() private filterProblem: string | undefined;
  @state() private paused = false;
  @state() private layout = DEFAULT_LAYOUT;

  @query('ws-log-grid') private grid!: WsLogGrid;
  @query('input') private filterField!: HTMLInputElement;

  readonly #announcer = new LogAnnouncer(this);
  #view: LogView | undefined;
  #filterTest: EntryTest | undefined;

  /** Sequence number of the selected entry. Setting it fires no event and does not scroll. */
  get selected(): number | undefined {
    return this.grid?.selected;
  }

  set selected(sequence: number | undefined) {
    if (this.grid) this.grid.selected = sequence;
  }

  /** The rows that are shown; `undefined` without a session. */
  get view(): LogView | undefined {
    return this.#view;
  }

  /** Puts the cursor into the filter field. */
  focusFilter(): void {
    this.filterField.select();
  }

  /** Brings an entry into sight and selects it. */
  reveal(sequence: number): void {
    if (this.#view === undefined) return;
    this.grid.selected = sequence;
    this.grid.scrollToIndex(this.#view.rowOf(sequence));
  }

  override focus(options?: FocusOptions): void {
    this.grid.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('session')) {
      this.#view = this.session && new LogView(this.session.log);
      this.paused = false;
      this.#applyTest();
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('session')) this.grid.view = this.#view;
  }

  override render(): TemplateResult {
    return html`${this.#renderToolbar()} ${this.#renderProblem()} ${this.#renderPaused()}
      <div class="body">
        <ws-log-grid
          .layout=${this.layout}
          @ws-log-draw=${this.#onDraw}
          @ws-columns-change=${this.#onColumns}
        ></ws-log-grid>
        ${this.#renderEmpty()} ${this.#renderNew()}
      </div>
      <div class="visually-hidden" aria-live="polite">${this.#announcer.text}</div>`;
  }

  #renderToolbar(): TemplateResult {
    const log = this.session?.log;
    const count = (kind: EntryKind): number => log?.kept(kind) ?? 0;
    const events =
      count(EntryKind.open) +
      count(EntryKind.error) +
      count(EntryKind.close) +
      count(EntryKind.note);
    const label = (text: string, entries: number): TemplateResult =>
      html`${text}${entries > 0 ? html` <small>${formatCount(entries)}</small>` : nothing}`;
    return html`<div class="bar" part="toolbar" role="toolbar" aria-label="Log">
      <div class="field filter ${this.filterProblem === undefined ? '' : 'invalid'}">
        ${icon('filter')}
        <input
          type="text"
          role="searchbox"
          aria-label="Filter"
          aria-invalid=${this.filterProblem === undefined ? nothing : 'true'}
          aria-describedby=${this.filterProblem === undefined ? nothing : 'filter-problem'}
          placeholder="Filter"
          autocomplete="off"
          spellcheck="false"
          .value=${this.filterText}
          @input=${this.#onFilter}
          @keydown=${this.#onFilterKeydown}
        />
        ${this.#renderCount()}
      </div>
      ${segmented<Shown>(
        'Shown entries',
        [
          { value: 'all', label: 'All' },
          { value: 'sent', label: label('Sent', count(EntryKind.sent)) },
          { value: 'received', label: label('Received', count(EntryKind.received)) },
          { value: 'events', label: label('Events', events) },
        ],
        this.shown,
        this.#onShown,
      )}
      <button
        type="button"
        class="icon"
        aria-label="Pause"
        title=${this.paused ? 'Show what has arrived' : 'Stop drawing; logging goes on'}
        aria-pressed=${this.paused ? 'true' : 'false'}
        @click=${this.#onPause}
      >
        ${icon(this.paused ? 'play' : 'pause')}
      </button>
      <button
        type="button"
        class="icon"
        aria-label="Clear"
        title="Let all entries go"
        @click=${this.#onClear}
      >
        ${icon('clear')}
      </button>
      <slot name="toolbar"></slot>
      <ws-log-settings
        .log=${log}
        .layout=${this.layout}
        @ws-columns-change=${this.#onColumns}
      ></ws-log-settings>
    </div>`;
  }

  #renderCount(): TemplateResult | typeof nothing {
    const view = this.#view;
    if (view?.test === undefined) return nothing;
    return html`<span class="count"
        >${formatCount(view.matchCount)} of ${formatCount(view.log.length)}</span
      >${this.filterText === ''
        ? nothing
        : html`<button type="button" aria-label="Clear filter" @click=${this.#onClearFilter}>
            ${icon('close')}
          </button>`}`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    if (this.filterProblem === undefined) return nothing;
    return html`<p class="problem" id="filter-problem">${this.filterProblem}</p>`;
  }

  #renderPaused(): TemplateResult | typeof nothing {
    if (!this.paused) return nothing;
    const waiting = this.#view?.heldBack ?? 0;
    return html`<p class="banner">
      Paused: drawing waits, logging goes on. ${formatCount(waiting)} not shown.
    </p>`;
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    const view = this.#view;
    if (view === undefined || view.rowCount > 0) return nothing;
    if (view.log.length > 0) {
      return html`<div class="empty">
        <p><strong>Nothing matches.</strong></p>
        <p>${formatCount(view.log.length)} entries are in the log.</p>
      </div>`;
    }
    return html`<div class="empty">
      <p><strong>No entries yet.</strong></p>
      <p>Connect, and every event and message is listed here with its time.</p>
    </div>`;
  }

  #renderNew(): TemplateResult | typeof nothing {
    const rows = this.grid?.newRows ?? 0;
    if (rows === 0 || this.paused) return nothing;
    return html`<button type="button" class="primary new" @click=${this.#onGoToEnd}>
      ${formatCount(rows)} new ${icon('down')}
    </button>`;
  }

  #applyTest(): void {
    const view = this.#view;
    if (view === undefined) return;
    const kind = shownTests[this.shown];
    const filter = this.#filterTest;
    view.test =
      kind && filter
        ? (log, sequence) => kind(log, sequence) && filter(log, sequence)
        : (kind ?? filter);
    this.grid?.redraw();
  }

  readonly #onDraw = (): void => {
    this.#announcer.notice(this.session?.log);
    this.requestUpdate();
  };

  readonly #onColumns = ({ layout }: WsColumnsChangeEvent): void => {
    this.layout = layout;
  };

  readonly #onShown = (shown: Shown): void => {
    this.shown = shown;
    this.#applyTest();
  };

  readonly #onFilter = (): void => {
    this.filterText = this.filterField.value;
    const filter = parseFilter(this.filterText);
    this.filterProblem = filter.ok ? undefined : filter.message;
    if (!filter.ok) return;
    this.#filterTest = filter.test;
    this.#applyTest();
  };

  readonly #onFilterKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.filterText !== '') {
      event.preventDefault();
      this.#onClearFilter();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.grid.focus();
    }
  };

  readonly #onClearFilter = (): void => {
    this.filterText = '';
    this.filterProblem = undefined;
    this.#filterTest = undefined;
    this.#applyTest();
    this.filterField.focus();
  };

  readonly #onPause = (): void => {
    this.paused = !this.paused;
    if (this.paused) this.#view?.hold();
    else this.#view?.release();
    this.grid.redraw();
  };

  readonly #onClear = (): void => {
    this.session?.log.clear();
    this.#view?.release();
    this.paused = false;
  };

  readonly #onGoToEnd = (): void => {
    this.grid.scrollToEnd();
  };
}
