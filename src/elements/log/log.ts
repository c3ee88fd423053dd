import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Decoder } from '../../core/decoders/decoder.js';
import type { Shown } from '../../core/filter/entry-tests.js';
import { t } from '../../core/language/language.js';
import { EntryKind, payloadOf, type Entry } from '../../core/log/entry.js';
import { EVICTED_ROW, type LogView } from '../../core/log/log-view.js';
import type { Log } from '../../core/log/log.js';
import type { Pair } from '../../core/pairs/pair-index.js';
import { formatCount } from '../../core/text/units.js';
import { RowDecoder } from '../decoders/row-decoder.js';
import { isFlood } from '../drawing/frame-scheduler.js';
import type { WsFilterChangeEvent, WsFindEvent } from '../filter/filter-events.js';
import type { WsFilterField } from '../filter/filter-field.js';
import type { WsFindBar } from '../filter/find-bar.js';
import type { FindController } from '../filter/find-controller.js';
import { icon } from '../kit/icons.js';
import { WsComposeEvent, WsPinEvent } from '../kit/message-events.js';
import { gridParts } from '../kit/parts.js';
import { placePopover } from '../kit/popover-position.js';
import { segmented } from '../kit/segmented.js';
import { SessionElement } from '../kit/session-element.js';
import { PairController } from '../pairs/pair-controller.js';
import { pairText } from '../pairs/pair-text.js';
import type { WsPairsChangeEvent } from '../pairs/pairs-events.js';
import { controls } from '../styles/controls.js';
import type { Density } from '../styles/density.js';
import { tokens } from '../styles/tokens.js';
import type { WsRangeChangeEvent } from '../timeline/timeline-events.js';
import { IdleSigner } from './idle-signer.js';
import { LogAnnouncer } from './log-announcer.js';
import { DEFAULT_LAYOUT, showColumn } from './log-columns.js';
import {
  WsEntrySelectEvent,
  WsLogDrawEvent,
  type WsColumnsChangeEvent,
  type WsDecodeRowsEvent,
} from './log-events.js';
import type { WsLogGrid } from './log-grid.js';
import { logStyles } from './log-styles.js';
import { ShownEntries } from './shown-entries.js';

/**
 * The log of a session: a toolbar (filter, direction, pause, clear) over a virtual grid.
 *
 * @tag ws-log
 * @fires ws-entry-select - The user selected a row; `sequence` names it.
 * @fires ws-entry-open - The user asked to see the selected row: Enter or a double click.
 * @fires ws-compose - The user wants to edit the selected message and send it again, with the key E.
 * @fires ws-pin - The user pinned the selected row, or unpinned it, with the key P.
 * @slot toolbar - Further buttons, at the end of the toolbar.
 * @csspart toolbar - The row of controls over the grid.
 * @csspart grid - The grid with its head.
 * @csspart row - A row; `row-open`, `row-sent`, `row-received`, `row-error`, `row-close`, `row-note` and
 *   `row-selected` distinguish them.
 * @csspart timeline - The strip over the grid that shows when what happened.
 */
export class WsLog extends SessionElement {
  static override styles = [tokens, controls, logStyles];

  /** How close together things stand: "compact" or "comfortable"; default: comfortable. */
  @property({ reflect: true }) density: Density | undefined;

  /** Decoders of the page; they take precedence over the built-in ones. */
  @property({ attribute: false }) decoders: readonly Decoder[] = [];

  @state() private isFinding = false;
  @state() private seesStatistics = false;
  @state() private paused = false;
  @state() private problem: string | undefined;
  @state() private layout = DEFAULT_LAYOUT;

  @query('ws-log-grid') private grid!: WsLogGrid;
  @query('ws-filter-field') private filterField!: WsFilterField;
  @query('.statistics') private statistics!: HTMLElement;
  @query('ws-find-bar') private findBar!: WsFindBar | null;

  /** Whether rows say what messages mean, where a decoder is sure or was chosen. */
  @state() private decodesRows = true;
  @state() private pairsVersion = 0;

  readonly #rowDecoder = new RowDecoder(() => {
    this.grid.redraw();
  });
  readonly #describe = (log: Log, entry: Entry): string | undefined =>
    this.#rowDecoder.describe(log, entry);
  readonly #pairs = new PairController(this, () => {
    this.pairsVersion += 1;
    this.grid.redraw();
    this.dispatchEvent(new WsLogDrawEvent());
  });
  readonly #describePair = ({ sequence }: Entry): string => pairText(this.#pairs.pairOf(sequence));
  readonly #announcer = new LogAnnouncer(this);
  readonly #signer = new IdleSigner(this, () => this.session?.log);
  readonly #entries = new ShownEntries({
    busyTest: () => this.#pairs.busyTest,
    shownChanged: () => {
      this.#find?.refine(this.#entries.view?.test);
      this.grid?.redraw();
      this.requestUpdate();
    },
    moreDecided: () => {
      this.grid.redraw();
      this.requestUpdate();
    },
  });
  /** Fetched when the user searches. */
  #find: FindController | undefined;

  /** Sequence number of the selected entry. Setting it fires no event and does not scroll. */
  get selected(): number | undefined {
    return this.grid?.selected;
  }

  set selected(sequence: number | undefined) {
    if (this.grid) this.grid.selected = sequence;
  }

  /** The rows that are shown; `undefined` without a session. */
  get view(): LogView | undefined {
    return this.#entries.view;
  }

  /** Puts the cursor into the filter field. */
  focusFilter(): void {
    this.filterField.select();
  }

  /** Goes to the last row, and follows the end from now on. */
  scrollToEnd(): void {
    this.grid.scrollToEnd();
  }

  /** Brings an entry into sight and selects it. */
  reveal(sequence: number): void {
    const { view } = this;
    if (view === undefined) return;
    this.grid.selected = sequence;
    this.grid.scrollToIndex(view.rowOf(sequence));
  }

  /**
   * Pins an entry, so that no limit lets it go, or unpins it. Where that is refused, the log says why.
   *
   * @returns whether it is pinned now.
   */
  setPinned(sequence: number, pinned: boolean): boolean {
    const log = this.session?.log;
    if (log === undefined) return false;
    this.problem = undefined;
    try {
      if (pinned) log.pin(sequence);
      else log.unpin(sequence);
      this.#announcer.say(
        pinned ? t('Entry {0} pinned', sequence) : t('Entry {0} no longer pinned', sequence),
      );
    } catch (error) {
      this.problem = (error as Error).message;
    }
    // Which entries are pinned is looked up once, like all else that a view tests.
    if (this.#entries.shown === 'pinned') this.#entries.apply();
    return log.isPinned(sequence);
  }

  /** Puts the focus on the rows. */
  override focus(options?: FocusOptions): void {
    this.grid.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#entries.decide();
  }

  override disconnectedCallback(): void {
    this.#entries.stop();
    super.disconnectedCallback();
  }

  /** The request or the reply of an entry; looked for from the first time on that it is asked for. */
  pairOf(sequence: number): Pair | undefined {
    this.#pairs.want();
    return this.#pairs.pairOf(sequence);
  }

  /** Reads the rows anew: another decoder was chosen. */
  forgetDecoded(): void {
    this.#rowDecoder.forget();
    this.#pairs.restart();
    this.grid.redraw();
  }

  protected override languageChanged(): void {
    super.languageChanged();
    this.#rowDecoder.forget();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#rowDecoder.decoders = this.decoders;
    this.#pairs.watch(this.session?.log, this.decoders);
    if (changed.has('session')) {
      this.paused = false;
      this.#entries.watch(this.session?.log);
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('session')) this.grid.view = this.view;
  }

  override render(): TemplateResult {
    return html`${this.#renderToolbar()} ${this.#renderFind()} ${this.#renderPaused()}
      ${
        this.problem === undefined
          ? nothing
          : html`<p class="banner problem" role="alert">${this.problem}</p>`
      }
      <ws-timeline
        part="timeline"
        .log=${this.session?.log}
        .range=${this.#entries.range}
        @ws-range-change=${this.#onRange}
      ></ws-timeline>
      <div class="body" @keydown=${this.#onKeydown}>
        <ws-log-grid
          exportparts=${gridParts}
          .density=${this.density}
          .layout=${this.layout}
          .describePair=${this.#showsPairs ? this.#describePair : undefined}
          .describe=${this.decodesRows ? this.#describe : undefined}
          .filterHits=${this.#entries.filter.find}
          .findHits=${this.#find?.find}
          @ws-log-draw=${this.#onDraw}
          @ws-columns-change=${this.#onColumns}
        ></ws-log-grid>
        ${this.#renderEmpty()} ${this.#renderNew()}
      </div>
      <div
        class="statistics"
        popover
        role="dialog"
        aria-label=${t('Statistics')}
        @toggle=${(event: ToggleEvent) => {
          this.seesStatistics = event.newState === 'open';
        }}
      >
        ${
          this.seesStatistics
            ? html`<ws-statistics .log=${this.session?.log}></ws-statistics>`
            : nothing
        }
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
    const pins = log?.pinCount ?? 0;
    const label = (text: string, entries: number): TemplateResult =>
      html`${text}${entries > 0 ? html` <small>${formatCount(entries)}</small>` : nothing}`;
    return html`<div class="bar" part="toolbar" role="toolbar" aria-label=${t('Log')}>
      <ws-filter-field
        .count=${this.#entries.count}
        .remark=${this.#entries.remark}
        @ws-filter-change=${this.#onFilter}
        @keydown=${this.#onFilterKeydown}
      ></ws-filter-field>
      ${segmented<Shown>(
        t('Shown entries'),
        [
          { value: 'all', label: t('All') },
          { value: 'sent', label: label(t('Sent'), count(EntryKind.sent)) },
          { value: 'received', label: label(t('Received'), count(EntryKind.received)) },
          { value: 'events', label: label(t('Events'), events) },
          ...(pins > 0 || this.#entries.shown === 'pinned'
            ? [{ value: 'pinned' as const, label: label(t('Pinned'), pins) }]
            : []),
        ],
        this.#entries.shown,
        this.#onShown,
      )}
      <button
        type="button"
        class="icon"
        aria-label=${t('Pause')}
        title=${this.paused ? t('Show what has arrived') : t('Stop drawing; logging goes on')}
        aria-pressed=${this.paused ? 'true' : 'false'}
        @click=${this.#onPause}
      >
        ${icon(this.paused ? 'play' : 'pause')}
      </button>
      <button
        type="button"
        class="icon"
        aria-label=${t('Clear')}
        title=${t('Let all entries go')}
        @click=${this.#onClear}
      >
        ${icon('clear')}
      </button>
      <ws-pairs
        .pairs=${this.#pairs}
        .version=${this.pairsVersion}
        .showsPairs=${this.#showsPairs}
        .hidesKeepAlives=${this.#entries.hidesKeepAlives}
        @ws-pairs-change=${this.#onPairs}
      ></ws-pairs>
      <ws-export .session=${this.session} .view=${this.view} .selected=${this.selected}></ws-export>
      <ws-import .session=${this.session}></ws-import>
      <ws-code-snippet .session=${this.session} .view=${this.view} .selected=${this.selected}></ws-code-snippet>
      <slot name="toolbar"></slot>
      <button
        type="button"
        class="icon"
        id="statistics"
        aria-label=${t('Statistics')}
        aria-haspopup="dialog"
        title=${t('Statistics')}
        @click=${this.#onStatistics}
      >
        ${icon('statistics')}
      </button>
      <ws-log-settings
        .log=${log}
        .layout=${this.layout}
        .decodesRows=${this.decodesRows}
        @ws-columns-change=${this.#onColumns}
        @ws-decode-rows=${({ decodesRows }: WsDecodeRowsEvent) => {
          this.decodesRows = decodesRows;
        }}
      ></ws-log-settings>
    </div>`;
  }

  #renderFind(): TemplateResult | typeof nothing {
    if (!this.isFinding) return nothing;
    return html`<ws-find-bar
      .count=${this.#find?.count(this.selected) ?? ''}
      .remark=${this.#find?.remark}
      @ws-find=${this.#onFind}
    ></ws-find-bar>`;
  }

  #renderPaused(): TemplateResult | typeof nothing {
    if (!this.paused) return nothing;
    const waiting = this.view?.heldBack ?? 0;
    return html`<p class="banner">
      ${t('Paused: drawing waits, logging goes on. {0} not shown.', formatCount(waiting))}
    </p>`;
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    const view = this.view;
    if (view === undefined || view.rowCount > 0) return nothing;
    if (view.log.length > 0) {
      return html`<div class="empty">
        <p><strong>${t('Nothing matches.')}</strong></p>
        <p>${t('{0} entries are in the log.', formatCount(view.log.length))}</p>
      </div>`;
    }
    return html`<div class="empty">
      <p><strong>${t('No entries yet.')}</strong></p>
      <p>${t('Connect, and every event and message is listed here with its time.')}</p>
    </div>`;
  }

  #renderNew(): TemplateResult | typeof nothing {
    const rows = this.grid?.newRows ?? 0;
    if (rows === 0 || this.paused) return nothing;
    return html`<button type="button" class="primary new" @click=${this.#onGoToEnd}>
      ${t('{0} new', formatCount(rows))} ${icon('down')}
    </button>`;
  }

  readonly #onDraw = (): void => {
    this.#entries.catchUp();
    this.#pairs.catchUp();
    this.#announcer.notice(this.session?.log);
    if (!isFlood()) this.#signer.want();
    this.#find?.catchUp();
    this.requestUpdate();
  };

  readonly #onColumns = ({ layout }: WsColumnsChangeEvent): void => {
    this.layout = layout;
    if (this.#showsPairs) this.#pairs.want();
  };

  get #showsPairs(): boolean {
    return !this.layout.hidden.includes('pair');
  }

  readonly #onPairs = ({ showsPairs, hidesKeepAlives }: WsPairsChangeEvent): void => {
    this.layout = showColumn(this.layout, 'pair', showsPairs);
    this.#entries.hidesKeepAlives = hidesKeepAlives;
  };

  readonly #onShown = (shown: Shown): void => {
    this.#entries.shown = shown;
  };

  readonly #onFilter = ({ filter }: WsFilterChangeEvent): void => {
    this.#entries.filter = filter;
  };

  readonly #onFilterKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || event.defaultPrevented) return;
    event.preventDefault();
    this.grid.focus();
  };

  readonly #onRange = ({ range }: WsRangeChangeEvent): void => {
    this.#entries.range = range;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'p' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const { selected } = this;
      if (selected === undefined || selected === EVICTED_ROW) return;
      const wanted = !this.session!.log.isPinned(selected);
      if (this.setPinned(selected, wanted) !== wanted) return;
      this.dispatchEvent(new WsPinEvent(selected, wanted));
      return;
    }
    if (event.key === 'e' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const entry = this.selected === undefined ? undefined : this.session!.log.at(this.selected);
      const payload = entry && payloadOf(entry);
      if (payload === undefined) return;
      // The key would be written into what gets the focus.
      event.preventDefault();
      this.dispatchEvent(new WsComposeEvent(payload, entry!.sequence));
      return;
    }
    if (event.key.toLowerCase() !== 'f' || event.altKey || event.shiftKey) return;
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void this.#openFind();
  };

  async #openFind(): Promise<void> {
    try {
      this.#find ??= new (await import('../filter/find-controller.js')).FindController(this);
      this.problem = undefined;
    } catch {
      this.problem = t('Find could not be loaded; try again when the page can be reached.');
      return;
    }
    this.isFinding = true;
    await this.updateComplete;
    await this.findBar?.updateComplete;
    this.findBar?.select();
  }

  readonly #onFind = ({ action, filter }: WsFindEvent): void => {
    if (action === 'close') {
      this.isFinding = false;
      this.#find?.look(undefined, undefined);
      this.grid.focus();
      return;
    }
    if (action === 'change') {
      this.#find?.look(this.view, filter);
      return;
    }
    const hit = this.#find?.step(this.selected, action === 'next' ? 1 : -1);
    if (hit === undefined) return;
    this.reveal(hit);
    this.dispatchEvent(new WsEntrySelectEvent(hit));
    this.requestUpdate();
  };

  readonly #onStatistics = async (): Promise<void> => {
    this.seesStatistics = true;
    this.statistics.showPopover();
    await this.updateComplete;
    placePopover(this.statistics, this.renderRoot.querySelector('#statistics')!, 'end');
  };

  readonly #onPause = (): void => {
    this.paused = !this.paused;
    if (this.paused) this.view?.hold();
    else this.view?.release();
    this.grid.redraw();
  };

  readonly #onClear = (): void => {
    this.session?.log.clear();
    this.view?.release();
    this.paused = false;
    // A span of time that nothing is left of would hide everything to come.
    this.#entries.range = undefined;
  };

  readonly #onGoToEnd = (): void => {
    this.scrollToEnd();
  };
}
