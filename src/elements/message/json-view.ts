import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { prettyJson, type PrettyJson } from '../../core/json/pretty-json.js';
import { t } from '../../core/language/language.js';
import { splitInvisible } from '../../core/text/invisible.js';
import { formatBytes } from '../../core/text/units.js';
import type { FindInText } from '../filter/filter-language.js';
import { Highlighter } from '../filter/highlighter.js';
import { highlights } from '../filter/highlights.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';

/** Code units of text that are parsed without asking, and of output that are shown. */
const PARSE_LIMIT = 4_000_000;
const SHOWN = 60_000;
const MORE = 8;
/** Code units of output beyond which browsers take long to draw the many tokens. */
const MOST = SHOWN * MORE;

/**
 * JSON laid out on lines, its tokens as they came.
 *
 * @tag ws-json-view
 */
export class WsJsonView extends LocalizedElement {
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
      }

      .key {
        color: var(--_key);
      }

      .string {
        color: var(--_string);
      }

      .number {
        color: var(--_number);
      }

      .mark {
        display: inline-block;
        padding: 0 5px;
        border-radius: 8px;
        background: var(--_bg-3);
        font: normal 10px/16px var(--_mono);
        color: var(--_text-2);
      }

      .more {
        margin-top: 8px;
      }
    `,
  ];

  /** What is parsed. */
  @property({ attribute: false }) text = '';

  /** Finds what the filter looks for, to be marked. */
  @property({ attribute: false }) filterHits: FindInText | undefined;

  @state() private limit = SHOWN;
  @state() private anyway = false;
  #pretty: PrettyJson | undefined;

  readonly #marks = new Highlighter('ws-filter-hit');

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#marks.clear();
  }

  protected override updated(): void {
    this.#marks.mark(this.renderRoot.querySelectorAll('pre'), this.filterHits);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('text')) {
      this.limit = SHOWN;
      this.anyway = false;
    }
    const canParse = this.text.length <= PARSE_LIMIT || this.anyway;
    this.#pretty = canParse ? prettyJson(this.text, this.limit) : undefined;
  }

  override render(): TemplateResult {
    const pretty = this.#pretty;
    if (pretty === undefined) {
      return html`<p class="hint">
        ${t(
          'A text this long ({0}) is not parsed unasked. Decoded shows it as a tree.',
          formatBytes(this.text.length),
        )}
        <button type="button" class="ghost" @click=${() => (this.anyway = true)}>
          ${t('Parse anyway')}
        </button>
      </p>`;
    }
    if (!pretty.ok)
      return html`<p class="problem">${t('This is not JSON. {0}', pretty.message)}</p>`;
    return html`<pre tabindex="0" role="group" aria-label=${t('JSON')}>${colored(pretty.text)}</pre>
      ${
        pretty.isWhole
          ? nothing
          : this.limit < MOST
            ? html`<button type="button" class="ghost more" @click=${() => (this.limit *= MORE)}>
              ${t('Show more')}
            </button>`
            : html`<p class="hint more">
              ${t('More than this is not laid out on lines. Decoded shows all of it as a tree.')}
            </p>`
      }`;
  }
}

/** The tokens of laid-out JSON in the colours of their kinds. */
function colored(text: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  const tokens = /("(?:[^"\\]|\\.)*")(:)?|(-?\d[\d.eE+-]*|true|false|null)/gsu;
  let from = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [whole, string, colon, literal] = match;
    if (match.index > from) parts.push(text.slice(from, match.index));
    const name = literal === undefined ? (colon === undefined ? 'string' : 'key') : 'number';
    parts.push(html`<span class=${name}>${marked(string ?? literal ?? '')}</span>${colon ?? ''}`);
    from = match.index + whole.length;
  }
  parts.push(text.slice(from));
  return parts;
}

function marked(text: string): (string | TemplateResult)[] {
  return splitInvisible(text, text.length).map((part) =>
    typeof part === 'string' ? part : html`<i class="mark">${part.label}</i>`,
  );
}
