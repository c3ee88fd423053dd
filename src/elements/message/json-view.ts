import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import { prettyJson, type PrettyJson } from '../../core/json/pretty-json.js';
import { t } from '../../core/language/language.js';
import { formatBytes } from '../../core/text/units.js';
import { markedText } from '../kit/marked-text.js';
import { TextElement } from './text-element.js';

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
export class WsJsonView extends TextElement {
  static override styles = [
    TextElement.styles,
    css`
      .key {
        color: var(--_key);
      }

      .string {
        color: var(--_string);
      }

      .number {
        color: var(--_number);
      }
    `,
  ];

  @state() private limit = SHOWN;
  @state() private anyway = false;
  #pretty: PrettyJson | undefined;

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
    parts.push(
      html`<span class=${name}>${markedText(string ?? literal ?? '')}</span>${colon ?? ''}`,
    );
    from = match.index + whole.length;
  }
  parts.push(text.slice(from));
  return parts;
}
