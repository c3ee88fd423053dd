import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { splitInvisible } from '../core/invisible.js';
import { countLoneSurrogates } from '../core/text.js';
import { formatCount } from '../core/units.js';
import type { FindInText } from './filter-language.js';
import { Highlighter } from './highlighter.js';
import { controls } from './styles/controls.js';
import { highlights } from './styles/highlights.js';
import { tokens } from './styles/tokens.js';

/** Code units that are shown at first, and how many times more each "Show more" gives. */
const FIRST = 20_000;
const MORE = 8;

/**
 * A text as it is: wrapped, invisible characters as marks, long ones bounded.
 *
 * @tag ws-text-view
 */
export class WsTextView extends LitElement {
  static override styles = [
    tokens,
    controls,
    highlights,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: 8px 12px;
      }

      pre {
        margin: 0;
        font: var(--_text-s) / 20px var(--_mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        unicode-bidi: isolate;
        tab-size: 4;
      }

      .mark {
        display: inline-block;
        padding: 0 5px;
        border-radius: 8px;
        background: var(--_bg-3);
        font: normal 10px/16px var(--_mono);
        color: var(--_text-2);
      }

      .hint {
        margin: 0 0 8px;
      }

      .more {
        margin-top: 8px;
      }
    `,
  ];

  /** What is shown. */
  @property({ attribute: false }) text = '';

  /** Finds what the filter looks for, to be marked. */
  @property({ attribute: false }) filterHits: FindInText | undefined;

  @state() private limit = FIRST;

  readonly #marks = new Highlighter('ws-filter-hit');

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#marks.clear();
  }

  protected override updated(): void {
    this.#marks.mark(this.renderRoot.querySelectorAll('pre'), this.filterHits);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('text')) this.limit = FIRST;
  }

  override render(): TemplateResult {
    const { text, limit } = this;
    const lone = countLoneSurrogates(text.slice(0, limit));
    return html`${lone === 0
        ? nothing
        : html`<p class="hint">
            ${formatCount(lone)} lone ${lone === 1 ? 'surrogate' : 'surrogates'}: on the wire each
            is U+FFFD.
          </p>`}
      ${text === '' ? html`<p class="hint">The text is empty.</p>` : nothing}
      <pre tabindex="0" role="group" aria-label="Text">${splitInvisible(text, limit).map((part) =>
        typeof part === 'string' ? part : html`<i class="mark">${part.label}</i>`,
      )}</pre>
      ${text.length > limit
        ? html`<button type="button" class="ghost more" @click=${this.#onMore}>
            Show more (${formatCount(text.length - limit)} characters left)
          </button>`
        : nothing}`;
  }

  readonly #onMore = (): void => {
    this.limit *= MORE;
  };
}
