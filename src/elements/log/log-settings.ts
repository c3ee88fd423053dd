import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { limitProblem, type LogLimits } from '../../core/log/log-limits.js';
import type { Log } from '../../core/log/log.js';
import { formatBytes, formatCount, parseTypedNumber } from '../../core/text/units.js';
import { DialogButtonElement } from '../kit/dialog-button-element.js';
import {
  COLUMN_WIDTH,
  columns,
  columnWidth,
  DEFAULT_LAYOUT,
  resizeColumn,
  showColumn,
  type ColumnLayout,
  type ColumnName,
} from './log-columns.js';
import { WsColumnsChangeEvent, WsDecodeRowsEvent } from './log-events.js';

const MEGABYTE = 1_000_000;

/**
 * What of the log is shown and how much of it is kept, behind a button: columns, their widths, and
 * the limits, which say beside the field why they cannot be used.
 *
 * @tag ws-log-settings
 * @fires ws-columns-change - The user showed, hid or resized a column.
 * @fires ws-decode-rows - The user switched the decoding of rows on or off.
 */
export class WsLogSettings extends DialogButtonElement {
  static override styles = [
    DialogButtonElement.styles,
    css`
      [popover] {
        width: 300px;
      }

      fieldset {
        display: grid;
        gap: 4px;
        margin: 0 0 12px;
        padding: 0;
        border: 0;
      }

      legend {
        margin-bottom: 4px;
        padding: 0;
        font-weight: 600;
      }

      .column {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 26px;
      }

      .column label {
        flex: 1;
        display: flex;
        gap: 8px;
      }

      input[type='number'],
      .limit input {
        width: 76px;
        height: 26px;
        padding: 0 6px;
        border: 1px solid var(--_line);
        border-radius: 4px;
        background: var(--_bg);
        text-align: end;
      }

      .limit {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 4px 8px;
      }

      .limit input {
        width: 104px;
      }

      .limit .problem {
        grid-column: 1 / -1;
      }
    `,
  ];

  /** The log whose limits are set. */
  @property({ attribute: false }) log: Log | undefined;

  /** What is made of the columns. */
  @property({ attribute: false }) layout: ColumnLayout = DEFAULT_LAYOUT;

  /** Whether rows say what messages mean. */
  @property({ attribute: false }) decodesRows = true;

  @state() private problems: Partial<Record<keyof LogLimits, string>> = {};

  override render(): TemplateResult {
    return this.renderDialog(
      { label: t('Log settings'), title: t('Columns and limits'), face: 'settings' },
      html`<fieldset>
          <legend>${t('Columns')}</legend>
          ${columns.map(({ name, label }) => this.#renderColumn(name, t(label)))}
        </fieldset>
        <fieldset>
          <legend>${t('Data')}</legend>
          <div class="column">
            <label
              ><input
                type="checkbox"
                .checked=${this.decodesRows}
                @change=${(event: Event) => {
                  const { checked } = event.target as HTMLInputElement;
                  this.dispatchEvent(new WsDecodeRowsEvent(checked));
                }}
              />${t('Decoded where the format is sure')}</label
            >
          </div>
        </fieldset>
        <fieldset>
          <legend>${t('Keep at most')}</legend>
          ${this.#renderLimit('maxEntries', t('Entries'), 1)}
          ${this.#renderLimit('maxBytes', t('Megabytes'), MEGABYTE)} ${this.#renderKept()}
        </fieldset>
        <button type="button" class="ghost" @click=${() => this.#change(DEFAULT_LAYOUT)}>
          ${t('Reset columns')}
        </button>`,
    );
  }

  #renderColumn(name: ColumnName, label: string): TemplateResult {
    const width = columnWidth(this.layout, name);
    return html`<div class="column">
      <label
        ><input
          type="checkbox"
          .checked=${!this.layout.hidden.includes(name)}
          ?disabled=${name === 'data'}
          @change=${(event: Event) => {
            this.#change(showColumn(this.layout, name, (event.target as HTMLInputElement).checked));
          }}
        />${label}</label
      >
      ${
        width === undefined
          ? nothing
          : html`<input
            type="number"
            aria-label=${t('Width of {0}', label)}
            min=${COLUMN_WIDTH.min}
            max=${COLUMN_WIDTH.max}
            step="4"
            .value=${String(width)}
            @change=${(event: Event) => {
              const wanted = (event.target as HTMLInputElement).valueAsNumber;
              if (Number.isFinite(wanted)) this.#change(resizeColumn(this.layout, name, wanted));
            }}
          />`
      }
    </div>`;
  }

  #renderLimit(name: keyof LogLimits, label: string, unit: number): TemplateResult {
    const problem = this.problems[name];
    return html`<div class="limit">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        inputmode="decimal"
        autocomplete="off"
        .value=${String((this.log?.limits[name] ?? 0) / unit)}
        aria-invalid=${problem === undefined ? nothing : 'true'}
        aria-describedby=${problem === undefined ? nothing : `${name}-problem`}
        @change=${(event: Event) => {
          this.#limit(name, (event.target as HTMLInputElement).value, unit);
        }}
      />
      ${
        problem === undefined
          ? nothing
          : html`<p class="problem" id="${name}-problem" role="alert">${problem}</p>`
      }
    </div>`;
  }

  #renderKept(): TemplateResult {
    const { length = 0, bytes = 0, evicted } = this.log ?? {};
    return html`<p class="hint">
      ${t(
        '{0} entries, {1} in the log now; {2} let go.',
        formatCount(length),
        formatBytes(bytes),
        formatCount(evicted?.entries ?? 0),
      )}
    </p>`;
  }

  #limit(name: keyof LogLimits, text: string, unit: number): void {
    const value = Math.round(parseTypedNumber(text) * unit);
    const problem = limitProblem(name, value);
    this.problems = { ...this.problems, [name]: problem };
    if (problem === undefined) this.log?.setLimits({ [name]: value });
  }

  #change(layout: ColumnLayout): void {
    this.layout = layout;
    this.dispatchEvent(new WsColumnsChangeEvent(layout));
  }

  protected override openDialog(): void {
    this.requestUpdate();
    this.showDialog('input');
  }
}
