import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { writeShareLink, type Setup } from '../../core/session/share-link.js';
import { redactUrl } from '../../core/socket/redact-url.js';
import { copyText } from '../kit/clipboard.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { controls } from '../styles/controls.js';
import { dialogStyles } from '../styles/dialog-styles.js';
import { tokens } from '../styles/tokens.js';

/**
 * Shows a link to what is in the fields, and copies it; what goes along is chosen first.
 *
 * @tag ws-link-dialog
 */
export class WsLinkDialog extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    dialogStyles,
    css`
      dialog {
        width: min(520px, calc(100vw - 16px));
      }

      h2 {
        margin: 0 0 8px;
        font-size: 15px;
      }

      label {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-top: 8px;
      }

      textarea {
        width: 100%;
        height: 88px;
        margin: 12px 0 4px;
        padding: 6px 8px;
        border: 1px solid var(--_line-strong);
        border-radius: var(--_radius);
        background: var(--_bg-2);
        font: var(--_text-s) / 1.5 var(--_mono);
        resize: vertical;
        word-break: break-all;
      }

      .end {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 8px;
        margin-top: 12px;
      }

      .end .hint {
        flex: 1;
      }
    `,
  ];

  /** The address of the page, without a fragment. */
  @property({ attribute: false }) page = '';

  /** What the link sets up. */
  @property({ attribute: false }) setup: Setup | undefined;

  @state() private redacts = true;
  @state() private withMessage = true;
  @state() private outcome = '';

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('textarea') private field!: HTMLTextAreaElement;

  /** Opens it. */
  show(): void {
    this.outcome = '';
    this.dialog.showModal();
    this.field.select();
  }

  override render(): TemplateResult {
    const { redacts, withMessage, setup } = this;
    const link = setup && writeShareLink(setup, { redacts, withMessage });
    const url = setup?.url ?? '';
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${t('Copy link to this set-up')}</h2>
      <p class="hint">
        ${t('URL, subprotocols, message and filter stand behind the # of the link, which browsers send to no server. Opened, it fills the form; it never connects by itself.')}
      </p>
      ${
        redactUrl(url) === url
          ? nothing
          : this.#renderCheck(t('Leave out secrets in the URL'), redacts, (checked) => {
              this.redacts = checked;
            })
      }
      ${
        setup === undefined || setup.text === ''
          ? nothing
          : this.#renderCheck(t('With the message'), withMessage, (checked) => {
              this.withMessage = checked;
            })
      }
      <textarea readonly aria-label=${t('Link')} .value=${this.page + (link?.fragment ?? '')}></textarea>
      ${(link?.remarks ?? []).map((remark) => html`<p class="hint">${remark}</p>`)}
      <div class="end">
        <span class="hint" role="status">${this.outcome}</span>
        <button
          type="button"
          class="ghost"
          @click=${() => {
            this.dialog.close();
          }}
        >
          ${t('Close')}
        </button>
        <button type="button" class="primary" @click=${this.#onCopy}>${t('Copy link')}</button>
      </div>
    </dialog>`;
  }

  #renderCheck(
    label: string,
    checked: boolean,
    choose: (checked: boolean) => void,
  ): TemplateResult {
    const onChange = (event: Event): void => {
      this.outcome = '';
      choose((event.target as HTMLInputElement).checked);
    };
    return html`<label>
      <input type="checkbox" .checked=${checked} @change=${onChange} />
      ${label}
    </label>`;
  }

  readonly #onCopy = async (): Promise<void> => {
    try {
      await copyText(this.field.value);
      this.outcome = t('Copied');
    } catch (error) {
      this.outcome = (error as Error).message;
    }
  };
}
