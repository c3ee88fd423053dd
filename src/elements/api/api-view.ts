import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { apiRowsOf } from '../../core/api/api-of-session.js';
import type { ApiPlace, ApiRows } from '../../core/api/api-rows.js';
import { t } from '../../core/language/language.js';
import { readyStateName } from '../../core/socket/ready-state.js';
import { formatCount, formatTime } from '../../core/text/units.js';
import { ViewerRows } from '../drawing/viewer-rows.js';
import { copyText } from '../kit/clipboard.js';
import { markedText } from '../kit/marked-text.js';
import { SessionElement } from '../kit/session-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { viewerStyles } from '../styles/viewer-styles.js';
import { ApiRow, bufferedText } from './api-row.js';
import { apiStyles } from './api-styles.js';
import { WsStepSelectEvent } from './step-events.js';

const ROW_HEIGHT = 24;

/**
 * The calls and events of a session as the JavaScript that makes them, each with readyState and
 * bufferedAmount at that moment, and with what the specification says of it. Only the lines on screen
 * exist; the end is followed as long as one is there.
 *
 * @tag ws-api-view
 * @fires ws-step-select - The user selected a line.
 * @csspart lines - The lines.
 */
export class WsApiView extends SessionElement {
  static override styles = [tokens, controls, viewerStyles, apiStyles];

  /** The line that is marked. Setting another one brings it into sight and fires nothing. */
  @property({ attribute: false }) selected: ApiPlace | undefined;

  @state() private outcome = '';
  @state() private problem = '';

  readonly #virtual = new ViewerRows(this, {
    rowHeight: ROW_HEIGHT,
    count: () => this.#apiRows?.count ?? 0,
    createRow: (slot) => new ApiRow(slot),
    draw: () => {
      this.#draw();
      // What is said of a line goes with it.
      const { selected } = this;
      if (selected !== undefined && this.#apiRows?.indexOfPlace(selected) === undefined)
        this.requestUpdate();
    },
    signals: () => [this.session?.log.changes, this.session?.changes],
  });

  /** What stood at the upper edge: lines before it may go. */
  #anchor: { readonly place: ApiPlace | undefined; readonly row: number } | undefined;

  override focus(options?: FocusOptions): void {
    this.#virtual.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('session')) this.outcome = this.problem = '';
  }

  protected override updated(changed: PropertyValues): void {
    this.#draw();
    if (changed.has('selected') && this.selected !== undefined) this.#reveal(this.selected);
  }

  override render(): TemplateResult {
    return html`<div class="bar">
        <button type="button" class="ghost" @click=${this.#onCopy}>${t('Copy as script')}</button>
        <span class="hint" role="status">${this.outcome}</span>
        ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      </div>
      <div
        class="scroller"
        part="lines"
        role="listbox"
        tabindex="0"
        aria-label=${t('Calls and events')}
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
      >
        <div class="window" role="presentation"></div>
        <div class="filler" role="presentation"></div>
      </div>
      <div class="explained" role="region" aria-label=${t('What the specification says')} tabindex="0">
        ${this.#renderExplanation()}
      </div>`;
  }

  #renderExplanation(): TemplateResult {
    const rows = this.#apiRows;
    const index = rows?.indexOfPlace(this.selected);
    const step = index === undefined ? undefined : rows?.at(index);
    if (step === undefined) {
      return html`<p class="hint">${t('Select a line to read what the specification says of it.')}</p>`;
    }
    const { code, sentence, section, readyState, bufferedAmount, sequence, time } = step;
    return html`<code
        >${markedText(code, 2000)}</code
      >
      <p>${sentence}</p>
      ${section === '' ? nothing : html`<p class="hint">${section}</p>`}
      <p class="hint">
        ${readyState === undefined ? nothing : html`readyState ${readyStateName(readyState)} · `}bufferedAmount
        ${bufferedText(bufferedAmount)} · ${formatTime(time, zoneOffset())}
        ${sequence === undefined ? nothing : html`· #${formatCount(sequence)}`}
      </p>
      ${
        bufferedAmount === undefined
          ? html`<p class="hint">${t('A recording does not say how much was buffered.')}</p>`
          : nothing
      }`;
  }

  get #apiRows(): ApiRows | undefined {
    return this.session && apiRowsOf(this.session);
  }

  #draw(): void {
    const rows = this.#apiRows;
    const { map } = this.#virtual;
    const wasAtEnd = map.isAtEnd;
    const anchored = rows?.indexOfPlace(this.#anchor?.place);
    this.#virtual.measure();
    if (wasAtEnd && this.selected === undefined) map.top = map.maxTop;
    else if (anchored !== undefined) map.top += (anchored - this.#anchor!.row) * ROW_HEIGHT;
    this.#showRows(rows);
    this.#anchor = { place: rows?.placeAt(map.firstRow), row: map.firstRow };
  }

  #showRows(rows: ApiRows | undefined): void {
    const selected = rows?.indexOfPlace(this.selected);
    const offset = zoneOffset();
    const { rows: all } = this.#virtual.map;
    this.#virtual.show((row, index) => {
      const isSelected = index === selected;
      row.show(rows!.at(index)!, index + 1, all, isSelected, offset);
      return isSelected ? row.element.id : undefined;
    });
  }

  #reveal(place: ApiPlace): void {
    const index = this.#apiRows?.indexOfPlace(place);
    if (index !== undefined) this.#virtual.reveal(index);
  }

  #select(index: number): void {
    const place = this.#apiRows?.placeAt(index);
    if (place === undefined || place === this.selected) return;
    this.selected = place;
    this.dispatchEvent(new WsStepSelectEvent(place));
  }

  readonly #onClick = (event: Event): void => {
    const row = (event.target as Element).closest<HTMLElement>('.row');
    if (row !== null) this.#select(Number(row.dataset['index']));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const rows = this.#apiRows;
    if (rows === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = this.#virtual.rowForKey(event.key, rows.indexOfPlace(this.selected));
    if (target === undefined) return;
    event.preventDefault();
    this.#select(target);
  };

  readonly #onCopy = async (): Promise<void> => {
    const { session } = this;
    if (session === undefined) return;
    this.outcome = this.problem = '';
    try {
      const { scriptOf } = await import('./api-script.js');
      const { code, isRedacted } = await scriptOf(session, this.selected);
      await copyText(code);
      this.outcome = isRedacted ? t('Copied, without the secrets in the URL.') : t('Copied');
    } catch (error) {
      this.problem = t('The code could not be written. {0}', (error as Error).message);
    }
  };
}

function zoneOffset(): number {
  return new Date().getTimezoneOffset();
}
