import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { icon } from '../kit/icons.js';
import { placePopover } from '../kit/popover-position.js';
import { SessionElement } from '../kit/session-element.js';
import { sessionHostOf } from '../kit/session-host.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { ImportController } from './import-controller.js';

/**
 * Opens recordings, behind a button: HAR and NDJSON. The inspector around it also takes them where
 * they are dropped or pasted; without an inspector around it, there is nothing to open them in, and
 * no button.
 *
 * @tag ws-import
 */
export class WsImport extends SessionElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: inline-flex;
      }

      [popover] {
        max-width: 360px;
        padding: 12px;
      }

      .drop {
        position: absolute;
        inset: 4px;
        z-index: 3;
        display: grid;
        place-items: center;
        margin: 0;
        border: 2px dashed var(--_accent);
        border-radius: var(--_radius);
        background: color-mix(in srgb, var(--_accent-bg) 92%, transparent);
        color: var(--_accent);
        font-weight: 600;
        pointer-events: none;
      }
    `,
  ];

  @query('input') private input!: HTMLInputElement;
  @query('button') private button!: HTMLElement;
  @query('[popover]') private popup!: HTMLElement;

  #controller: ImportController | undefined;
  #problem: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const host = sessionHostOf(this);
    this.#controller = host && ImportController.of(host);
    this.#controller?.add(this);
  }

  override disconnectedCallback(): void {
    this.#controller?.delete(this);
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    const controller = this.#controller;
    if (controller === undefined) return nothing;
    const job = controller.jobOf(this.session);
    return html`<input
        type="file"
        class="visually-hidden"
        accept=".har,.ndjson,.jsonl,.json,application/json"
        aria-label=${t('Recording to open')}
        tabindex="-1"
        multiple
        @change=${this.#onInput}
      />
      <button
        type="button"
        class="icon"
        aria-label=${t('Import')}
        title=${t('Open a recording: HAR or NDJSON. It can also be dropped or pasted here')}
        @click=${() => {
          this.input.click();
        }}
      >
        ${icon('import')}
      </button>
      ${
        job === undefined
          ? nothing
          : html`<button
            type="button"
            class="ghost"
            @click=${() => {
              job.stop();
            }}
          >
            ${t('Stop reading')}
          </button>`
      }
      <div popover>
        <p class="problem" role="alert">${controller.problem ?? ''}</p>
      </div>
      ${controller.isOver ? html`<p class="drop">${t('Drop a recording (HAR, NDJSON) to open it')}</p>` : nothing}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const problem = this.#controller?.problem;
    if (problem === this.#problem) return;
    this.#problem = problem;
    // Only the button that is seen has a place to say it at.
    const isSeen = this.getClientRects().length > 0;
    if (problem === undefined) this.popup.hidePopover();
    else if (isSeen) {
      this.popup.showPopover();
      placePopover(this.popup, this.button, 'end');
    }
  }

  readonly #onInput = (): void => {
    const files = [...(this.input.files ?? [])];
    // So that choosing the same file again is a change again.
    this.input.value = '';
    if (files.length > 0) void this.#controller?.open(files);
  };
}
