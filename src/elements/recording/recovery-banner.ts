import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import type { RecordingSummary } from '../../core/recording/recording-summary.js';
import { formatCount } from '../../core/text/units.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsRecordingOpenEvent, WsRecoveryDismissEvent } from './recording-events.js';
import { recordingText } from './recording-text.js';

/** Recordings that are offered one by one; the others are in the list. */
const SHOWN = 3;

/**
 * Offers what a reload, a crash or a kill has ended, and says where nothing can be stored.
 *
 * @tag ws-recovery-banner
 * @fires ws-recording-open - The user wants one of them back.
 * @fires ws-recovery-dismiss - The user does not.
 * @fires ws-recording-retry - The user wants the storage to be tried once more.
 */
export class WsRecoveryBanner extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        border-bottom: 1px solid var(--_line);
        background: var(--_event-bg);
      }

      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        padding: 6px 12px;
      }

      section > svg {
        color: var(--_event);
      }

      ul {
        flex: 1 1 280px;
        min-width: 0;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 32px;
      }

      li span,
      p {
        min-width: 0;
        overflow-wrap: anywhere;
      }

      p {
        flex: 1 1 280px;
        margin: 0;
      }

      section > button {
        margin-inline-start: auto;
      }
    `,
  ];

  /** What is offered. */
  @property({ attribute: false }) recordings: readonly RecordingSummary[] = [];

  /** Why nothing is being stored. */
  @property({ attribute: false }) trouble: string | undefined;

  override render(): TemplateResult {
    return html`${this.trouble === undefined ? nothing : this.#renderTrouble(this.trouble)}${
      this.recordings.length === 0 ? nothing : this.#renderOffers()
    }`;
  }

  #renderTrouble(trouble: string): TemplateResult {
    return html`<section aria-label=${t('Recording')}>
      ${icon('recording')}
      <p role="alert">${trouble}</p>
      <button
        type="button"
        class="ghost"
        @click=${() => this.dispatchEvent(new Event('ws-recording-retry'))}
      >
        ${t('Try again')}
      </button>
    </section>`;
  }

  #renderOffers(): TemplateResult {
    const { recordings } = this;
    const more = recordings.length - SHOWN;
    return html`<section aria-label=${t('Recovery')}>
      ${icon('history')}
      <ul>
        ${recordings.slice(0, SHOWN).map(
          (recording) =>
            html`<li>
              <span>${t('Recover {0}?', recordingText(recording))}</span>
              <button
                type="button"
                class="ghost"
                aria-label=${t('Recover {0}', recordingText(recording))}
                @click=${() => this.dispatchEvent(new WsRecordingOpenEvent(recording))}
              >
                ${t('Recover')}
              </button>
            </li>`,
        )}
        ${
          more > 0
            ? html`<li><span>${t(
                'And {0} more, in the list of recordings.',
                formatCount(more),
              )}</span></li>`
            : nothing
        }
      </ul>
      <button
        type="button"
        class="ghost"
        title=${t('They stay in the list of recordings')}
        @click=${() => this.dispatchEvent(new WsRecoveryDismissEvent())}
      >
        ${t('Dismiss')}
      </button>
    </section>`;
  }
}
