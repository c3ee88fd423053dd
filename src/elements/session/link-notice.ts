import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { english, pieces, t } from '../../core/language/language.js';
import type { HostKind } from '../../core/socket/host-kind.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { markedText } from '../kit/marked-text.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';

const WHERE: Readonly<Partial<Record<HostKind, string>>> = {
  loopback: english('That is this machine'),
  private: english('That is in a private network'),
  'link-local': english('That is in the network that this machine is connected to'),
};

/**
 * Says that a link has filled the form, and whom it would connect to, until the user takes it away.
 *
 * @tag ws-link-notice
 * @fires ws-notice-dismiss - The user has read it.
 */
export class WsLinkNotice extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        padding: 8px;
        border-bottom: 1px solid var(--_line);
        background: var(--_event-bg);
      }

      .said {
        flex: 1;
        min-width: 0;
        display: grid;
        gap: 2px;
        overflow-wrap: anywhere;
      }

      p {
        margin: 0;
      }

      .warning {
        color: var(--_event);
        font-weight: 600;
      }
    `,
  ];

  /** Host and port of the URL in the link; empty when it has none that can be used. */
  @property({ attribute: false }) target = '';

  /** The kind of host, judged by its spelling alone. */
  @property({ attribute: false }) kind: HostKind = 'public-or-name';

  /** What of the link could not be used, and what has to be put in. */
  @property({ attribute: false }) remarks: readonly string[] = [];

  override render(): TemplateResult {
    const where = WHERE[this.kind];
    return html`<div class="said" role="status">
        <p>
          ${
            this.target === ''
              ? t('A link filled this form, without an address that can be used.')
              : html`${pieces<unknown>(
                  'A link filled this form, to connect to {0}.',
                  html`<strong>${markedText(this.target)}</strong>`,
                )}`
          }
          ${t('Nothing was connected or sent.')}
        </p>
        ${
          where === undefined
            ? nothing
            : html`<p class="warning">
              ${t('{0}: connect only when you trust whoever gave you the link.', t(where))}
            </p>`
        }
        ${this.remarks.map((remark) => html`<p>${remark}</p>`)}
      </div>
      <button
        type="button"
        class="icon"
        aria-label=${t('Dismiss')}
        title=${t('Dismiss')}
        @click=${() => this.dispatchEvent(new Event('ws-notice-dismiss'))}
      >
        ${icon('close')}
      </button>`;
  }
}
