import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import { firstDifference, parseRedactionPaths, Redaction } from '../../core/files/redaction.js';
import { t } from '../../core/language/language.js';
import { payloadOf } from '../../core/log/entry.js';
import { formatCount } from '../../core/text/units.js';
import { Slices } from '../drawing/slices.js';
import { markedText } from '../kit/marked-text.js';
import { SessionElement } from '../kit/session-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';

/** What is to be left out was chosen anew. */
export class WsRedactionChangeEvent extends Event {
  static readonly type = 'ws-redaction-change';

  /** @param redaction `undefined` while a path is wrong. */
  constructor(readonly redaction: Redaction | undefined) {
    super(WsRedactionChangeEvent.type);
  }
}

/** What becomes of the first message that has something to leave out. */
type Preview =
  | { readonly sequence: number; readonly before: string; readonly after: string }
  | 'looking'
  | 'none';

/**
 * Asks what is to be left out of what leaves the page: secrets in URLs, and what JSON paths select
 * in messages. Shows what becomes of the URL and of the first message that is concerned.
 *
 * @tag ws-export-redaction
 * @fires ws-redaction-change - The user changed what is left out.
 */
export class WsExportRedaction extends SessionElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: grid;
        gap: 6px;
        margin-bottom: 12px;
      }

      .check {
        display: flex;
        align-items: center;
        gap: 8px;
      }

      .paths {
        display: grid;
        gap: 4px;
      }

      textarea {
        min-height: 48px;
        padding: 4px 8px;
        border: 1px solid var(--_line-strong);
        border-radius: var(--_radius);
        background: var(--_bg);
        font: var(--_text-s) / 1.5 var(--_mono);
        resize: vertical;
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 8px;
        margin: 0;
        color: var(--_text-2);
        font-size: var(--_text-s);
        overflow-wrap: anywhere;
      }

      dd {
        margin: 0;
      }
    `,
  ];

  @state() private redactsUrls = true;
  @state() private paths = '';
  @state() private preview: Preview | undefined;

  readonly #slices = new Slices();

  override disconnectedCallback(): void {
    this.#slices.stop();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('session')) this.#look();
  }

  override render(): TemplateResult {
    const parsed = parseRedactionPaths(this.paths);
    const url = this.session?.url ?? '';
    const shown = new Redaction({ urls: this.redactsUrls, paths: [] }).url(url);
    return html`<label class="check">
        <input type="checkbox" .checked=${this.redactsUrls} @change=${this.#onUrls} />
        ${t('Leave out secrets in URLs')}
      </label>
      ${shown === url ? html`<p class="hint"><code>${markedText(url)}</code></p>` : renderChange(url, shown)}
      <label class="paths">
        ${t('Leave out these JSON paths, one a line')}
        <textarea
          dir="ltr"
          rows="2"
          spellcheck="false"
          autocapitalize="off"
          placeholder="$..password"
          aria-invalid=${parsed.ok ? 'false' : 'true'}
          aria-describedby="outcome"
          .value=${this.paths}
          @input=${this.#onPaths}
        ></textarea>
      </label>
      <div id="outcome">
        ${parsed.ok ? this.#renderPreview() : html`<p class="problem">${parsed.message}</p>`}
      </div>`;
  }

  #renderPreview(): TemplateResult | typeof nothing {
    const { preview } = this;
    if (preview === undefined) return nothing;
    if (preview === 'looking') return html`<p class="hint">${t('Looking for the first …')}</p>`;
    if (preview === 'none')
      return html`<p class="hint">${t('No message that is JSON has anything there.')}</p>`;
    return html`<p class="hint">${t('The first one, #{0}:', formatCount(preview.sequence))}</p>
      ${renderChange(preview.before, preview.after)}`;
  }

  /** Goes through the log for the first entry that is changed. */
  #look(): void {
    this.#slices.stop();
    this.preview = undefined;
    const parsed = parseRedactionPaths(this.paths);
    const log = this.session?.log;
    if (!parsed.ok || parsed.paths.length === 0 || log === undefined) return;
    const redaction = new Redaction({ urls: true, paths: parsed.paths });
    this.preview = 'looking';
    let sequence = log.first;
    const { end } = log;
    let found: Preview = 'none';
    const step = (): boolean => {
      const entry = log.at(sequence);
      sequence += 1;
      const changed = entry && redaction.entry(entry);
      if (changed !== entry) {
        const [before, after] = [payloadOf(entry!), payloadOf(changed!)] as [string, string];
        found = { sequence: entry!.sequence, ...firstDifference(before, after) };
        return true;
      }
      return sequence >= end;
    };
    this.#slices.run(step, (isDone) => {
      if (isDone) this.preview = found;
    });
  }

  #reportChange(): void {
    const parsed = parseRedactionPaths(this.paths);
    const urls = this.redactsUrls;
    const redaction = parsed.ok ? new Redaction({ urls, paths: parsed.paths }) : undefined;
    this.dispatchEvent(new WsRedactionChangeEvent(redaction));
  }

  readonly #onUrls = (event: Event): void => {
    this.redactsUrls = (event.target as HTMLInputElement).checked;
    this.#reportChange();
  };

  readonly #onPaths = (event: Event): void => {
    this.paths = (event.target as HTMLTextAreaElement).value;
    this.#look();
    this.#reportChange();
  };
}

function renderChange(before: string, after: string): TemplateResult {
  return html`<dl>
    <dt>${t('before')}</dt>
    <dd><code>${markedText(before)}</code></dd>
    <dt>${t('after')}</dt>
    <dd><code>${markedText(after)}</code></dd>
  </dl>`;
}
