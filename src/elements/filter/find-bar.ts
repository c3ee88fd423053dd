import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { toActiveFilter } from './active-filter.js';
import { WsFindEvent } from './filter-events.js';
import { loadFilterLanguage, timeZoneOffset } from './filter-language.js';

/**
 * Find: marks and counts the entries that match, and steps through them, without hiding any. It
 * takes what the filter takes.
 *
 * @tag ws-find-bar
 * @fires ws-find - The user typed, stepped or closed it.
 */
export class WsFindBar extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
        padding: 0 8px 6px;
      }

      .field {
        flex: 0 1 320px;
        height: var(--_control);
      }

      .hint {
        min-width: 9ch;
      }

    `,
  ];

  /** "3 of 120", for what is typed. */
  @property() count = '';

  /** What is to be said about what is looked for; `undefined` for nothing. */
  @property({ attribute: false }) remark: string | undefined;

  @state() private problem: string | undefined;
  @query('input') private input!: HTMLInputElement;

  /** Puts the cursor into the field and selects what is in it. */
  select(): void {
    this.input.select();
  }

  override render(): TemplateResult {
    return html`<div class="field ${this.problem === undefined ? '' : 'invalid'}">
        <input
          type="text"
          role="searchbox"
          aria-label=${t('Find')}
          aria-invalid=${this.problem === undefined ? nothing : 'true'}
          aria-describedby="problem"
          placeholder=${t('Find')}
          autocomplete="off"
          spellcheck="false"
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        />
      </div>
      <button type="button" class="icon" aria-label=${t('Previous hit')} @click=${() => this.#say('previous')}>
        ${icon('previous')}
      </button>
      <button type="button" class="icon" aria-label=${t('Next hit')} @click=${() => this.#say('next')}>
        ${icon('chevron')}
      </button>
      <span class="hint" aria-live="polite">${this.count}</span>
      <span class="problem" id="problem">${this.problem ?? this.remark ?? nothing}</span>
      <span class="spacer"></span>
      <button type="button" class="icon" aria-label=${t('Close find')} @click=${() => this.#say('close')}>
        ${icon('close')}
      </button>`;
  }

  async #say(action: WsFindEvent['action']): Promise<void> {
    const text = this.input.value;
    const language = await loadFilterLanguage();
    const parsed = text === '' ? undefined : language.parseFilter(text, { timeZoneOffset });
    this.problem = parsed?.ok === false ? parsed.message : undefined;
    const filter = parsed?.ok === true ? toActiveFilter(language, parsed) : undefined;
    this.dispatchEvent(new WsFindEvent(action, filter));
  }

  readonly #onInput = (): void => {
    void this.#say('change');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void this.#say(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Escape') void this.#say('close');
    else return;
    event.preventDefault();
  };
}
