import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { FilterCompletion } from '../../core/filter/complete.js';
import type { ParsedFilter } from '../../core/filter/parse-filter.js';
import { t } from '../../core/language/language.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { placePopover } from '../kit/popover-position.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { toActiveFilter } from './active-filter.js';
import { WsFilterChangeEvent } from './filter-events.js';
import { loadFilterLanguage, timeZoneOffset, type FilterLanguage } from './filter-language.js';

/**
 * One box for the filter language, with completion as one types, help behind a button, and under it
 * what is wrong or was read otherwise than it may be meant. A filter that cannot be read leaves the
 * last good one in force.
 *
 * @tag ws-filter-field
 * @fires ws-filter-change - The user typed a filter that can be used.
 */
export class WsFilterField extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .field {
        height: var(--_control);
        padding-inline-end: 2px;
      }

      .field > svg {
        color: var(--_text-3);
      }

      .field input {
        font-size: 12.5px;
      }

      .count {
        color: var(--_text-3);
        font-size: var(--_text-s);
        white-space: nowrap;
      }

      .field button {
        width: 22px;
        height: 22px;
        padding: 0;
        border-radius: 4px;
        color: var(--_text-2);
      }

      .below {
        padding: 4px 8px 0;
      }

      .list {
        min-width: 260px;
        overflow: auto;
      }

      [role='option'] {
        display: flex;
        gap: 16px;
        justify-content: space-between;
        padding: 3px 8px;
        border-radius: 4px;
        font-size: var(--_text-s);
      }

      [role='option'][aria-selected='true'] {
        background: var(--_accent-bg);
      }

      [role='option'] span {
        color: var(--_text-2);
      }

      .help {
        width: min(520px, 100vw);
        padding: 12px;
        overflow: auto;
      }

      .help table {
        border-spacing: 0 4px;
        font-size: var(--_text-s);
      }

      .help th {
        padding-inline-end: 16px;
        text-align: start;
        font-weight: 400;
        white-space: nowrap;
        vertical-align: top;
      }

      .help p {
        margin: 0 0 8px;
      }
    `,
  ];

  /** How many entries are shown, of how many; `undefined` says nothing. */
  @property({ attribute: false }) count: string | undefined;

  /** What is to be said about the filter in force; `undefined` for nothing. */
  @property({ attribute: false }) remark: string | undefined;

  @state() private language: FilterLanguage | undefined;
  @state() private parsed: ParsedFilter | undefined;
  @state() private failure: string | undefined;
  @state() private completions: readonly FilterCompletion[] = [];
  @state() private chosen = -1;
  @state() private isEmpty = true;

  @query('input') private input!: HTMLInputElement;
  @query('.list') private list!: HTMLElement;
  @query('.help') private help!: HTMLElement;

  /** The filter as it is typed, whether it can be used or not. */
  get text(): string {
    return this.input.value;
  }

  set text(text: string) {
    this.input.value = text;
    this.#hide();
    this.#read();
  }

  /** Puts the cursor into the field and selects what is in it. */
  select(): void {
    this.input.select();
  }

  override focus(options?: FocusOptions): void {
    this.input.focus(options);
  }

  /** Empties the field and fires the event, as if the user had. */
  clear(): void {
    this.text = '';
  }

  override render(): TemplateResult {
    const { parsed, failure } = this;
    const problem = parsed?.ok === false ? parsed.message : failure;
    const hints = parsed?.ok === true ? parsed.notices.map(({ message }) => message) : [];
    if (this.remark !== undefined) hints.push(this.remark);
    return html`<div class="field ${problem === undefined ? '' : 'invalid'}">
        ${icon('filter')}
        <input
          type="text"
          role="searchbox"
          dir="auto"
          aria-label=${t('Filter')}
          aria-autocomplete="list"
          aria-controls="completions"
          aria-activedescendant=${this.chosen < 0 ? nothing : `completion-${String(this.chosen)}`}
          aria-invalid=${problem === undefined ? nothing : 'true'}
          aria-describedby="below"
          placeholder=${t('Filter: words, -not, type:json, /regex/ …')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          @focus=${this.#load}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @blur=${this.#hide}
        />
        ${this.count === undefined ? nothing : html`<span class="count">${this.count}</span>`}
        ${
          this.isEmpty
            ? nothing
            : html`<button type="button" aria-label=${t('Clear filter')} @click=${this.#onClear}>
              ${icon('close')}
            </button>`
        }
        <button
          type="button"
          aria-label=${t('Filter help')}
          aria-haspopup="dialog"
          title=${t('What can stand in a filter')}
          @click=${this.#onHelp}
        >
          ${icon('help')}
        </button>
      </div>
      <div id="below" class=${problem === undefined && hints.length === 0 ? '' : 'below'}>
        ${
          problem === undefined
            ? nothing
            : html`<p class="problem">${t('{0} The last filter stays in force.', problem)}</p>`
        }
        ${hints.map((hint) => html`<p class="hint">${hint}</p>`)}
      </div>
      <div
        class="list"
        id="completions"
        popover="manual"
        role="listbox"
        aria-label=${t('Completions')}
        @mousedown=${this.#onPick}
      >
        ${this.completions.map((completion, index) => this.#renderCompletion(completion, index))}
      </div>
      <div class="help" popover role="dialog" aria-label=${t('Filter help')}>
        <p>${t('Shows what matches all of what is typed.')}</p>
        <table>
          <tbody>
            ${this.language?.filterHelp.map(
              ({ syntax, meaning }) =>
                html`<tr>
                  <th scope="row"><code>${syntax}</code></th>
                  <td>${meaning}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  #renderCompletion(completion: FilterCompletion, index: number): TemplateResult {
    return html`<div
      role="option"
      id="completion-${index}"
      data-index=${index}
      aria-selected=${index === this.chosen ? 'true' : 'false'}
    >
      <code>${completion.text}</code><span>${t(completion.description)}</span>
    </div>`;
  }

  /** Fetches the language, and reads what was typed meanwhile. */
  readonly #load = async (): Promise<void> => {
    if (this.language !== undefined) return;
    try {
      this.language = await loadFilterLanguage();
      this.failure = undefined;
      if (this.input.value !== '') {
        this.#read();
        this.#complete();
      }
    } catch {
      this.failure = t('The filter could not be loaded; try again when the page can be reached.');
    }
  };

  #read(): void {
    const text = this.input.value;
    this.isEmpty = text === '';
    const { language } = this;
    if (language === undefined) {
      void this.#load();
      return;
    }
    const parsed = language.parseFilter(text, { timeZoneOffset });
    this.parsed = parsed;
    if (!parsed.ok) return;
    this.dispatchEvent(new WsFilterChangeEvent(toActiveFilter(language, parsed), text));
  }

  #complete(): void {
    const caret = this.input.selectionStart ?? 0;
    const typed = this.input.value.slice(0, caret);
    // A list would be in the way while the user types a plain word.
    const isAsking = /(?:^|[\s(-])(?:[a-z]{2,}|[a-z]+:\S*)$/iu.test(typed);
    this.completions = isAsking
      ? (this.language?.completeFilter(this.input.value, caret) ?? [])
      : [];
    this.chosen = -1;
    if (this.completions.length === 0) {
      this.#hide();
      return;
    }
    this.list.showPopover();
    void this.updateComplete.then(() => {
      placePopover(this.list, this.input);
    });
  }

  readonly #hide = (): void => {
    if (this.list.matches(':popover-open')) this.list.hidePopover();
    this.completions = [];
    this.chosen = -1;
  };

  #accept({ text, from, to }: FilterCompletion): void {
    this.input.setRangeText(text, from, to, 'end');
    this.#hide();
    this.#read();
    if (text.endsWith(':')) this.#complete();
  }

  readonly #onInput = (): void => {
    this.#read();
    this.#complete();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { length } = this.completions;
    if (event.key === 'Escape') {
      if (length === 0 && this.isEmpty) return;
      event.preventDefault();
      if (length > 0) this.#hide();
      else this.text = '';
    } else if (length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.chosen = (this.chosen + step + length + (this.chosen < 0 && step < 0 ? 1 : 0)) % length;
    } else if (this.chosen >= 0 && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      this.#accept(this.completions[this.chosen]!);
    }
  };

  /** By mouse or touch; the field keeps the focus, and with it the keys. */
  readonly #onPick = (event: Event): void => {
    event.preventDefault();
    const option = (event.target as Element).closest<HTMLElement>('[data-index]');
    const completion = this.completions[Number(option?.dataset.index)];
    if (completion !== undefined) this.#accept(completion);
  };

  readonly #onClear = (): void => {
    this.text = '';
    this.focus();
  };

  readonly #onHelp = async (): Promise<void> => {
    await this.#load();
    await this.updateComplete;
    this.help.showPopover();
    placePopover(this.help, this.input);
  };
}
