import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import { plural, t } from '../../core/language/language.js';
import { cutText } from '../../core/text/text.js';
import { formatCount } from '../../core/text/units.js';
import { countLoneSurrogates } from '../../core/text/well-formed.js';
import { markedText } from '../kit/marked-text.js';
import { TextElement } from './text-element.js';

/** Code units that are shown at first, and how many times more each "Show more" gives. */
const FIRST = 20_000;
const MORE = 8;
/** Code units that are shown at a time: browsers take seconds, and gigabytes, to lay out more. */
const MOST = FIRST * MORE * MORE;

/**
 * A text as it is: wrapped, invisible characters as marks, long ones bounded and then in parts.
 *
 * @tag ws-text-view
 */
export class WsTextView extends TextElement {
  static override styles = [
    TextElement.styles,
    css`
      pre {
        unicode-bidi: isolate;
        tab-size: 4;
      }

      .hint {
        margin: 0 0 8px;
      }

      .parts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin: 8px 0 0;
      }
    `,
  ];

  @state() private limit = FIRST;
  /** Where the part begins that is shown. */
  @state() private from = 0;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('text')) return;
    this.limit = FIRST;
    this.from = 0;
  }

  override render(): TemplateResult {
    const { text, limit } = this;
    const part = cutText(text.slice(this.from), limit);
    const lone = countLoneSurrogates(part);
    return html`${
      lone === 0
        ? nothing
        : html`<p class="hint">
            ${plural(
              lone,
              '{0} lone surrogate: on the wire each is U+FFFD.',
              '{0} lone surrogates: on the wire each is U+FFFD.',
              formatCount(lone),
            )}
          </p>`
    }
      ${text === '' ? html`<p class="hint">${t('The text is empty.')}</p>` : nothing}
      <pre tabindex="0" role="group" aria-label=${t('Text')}>${markedText(part)}</pre>
      ${this.#renderMore(this.from + part.length)}`;
  }

  /** @param end - Where the part ends that is shown. */
  #renderMore(end: number): TemplateResult | typeof nothing {
    const { text, from } = this;
    if (from === 0 && end === text.length) return nothing;
    if (from === 0 && this.limit < MOST) {
      return html`<button type="button" class="ghost more" @click=${this.#onMore}>
        ${t('Show more ({0} characters left)', formatCount(text.length - end))}
      </button>`;
    }
    return html`<p class="hint parts">
      <span role="status"
        >${t(
          'Characters {0} to {1} of {2}',
          formatCount(from + 1),
          formatCount(end),
          formatCount(text.length),
        )}</span
      >
      ${
        from === 0
          ? nothing
          : html`<button type="button" class="ghost" @click=${() => {
              this.#goTo(from - MOST);
            }}>
            ${t('Previous part')}
          </button>`
      }
      ${
        end === text.length
          ? nothing
          : html`<button type="button" class="ghost" @click=${() => {
              this.#goTo(end);
            }}>
            ${t('Next part')}
          </button>`
      }
    </p>`;
  }

  #goTo(from: number): void {
    const start = Math.max(0, from);
    // Never in the middle of a pair.
    this.from = cutText(this.text.slice(0, start + 1), start).length;
    this.limit = MOST;
    void this.updateComplete.then(() => {
      this.scrollTop = 0;
    });
  }

  readonly #onMore = (): void => {
    this.limit *= MORE;
  };
}
