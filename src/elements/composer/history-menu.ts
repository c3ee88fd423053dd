import { html, type TemplateResult } from 'lit';

import { previewText } from '../../core/bytes/preview.js';
import { t } from '../../core/language/language.js';
import { formatBytes } from '../../core/text/units.js';
import { icon } from '../kit/icons.js';
import { markedText } from '../kit/marked-text.js';
import { modeName } from '../kit/mode-names.js';
import { closeWithEscape, stepThroughButtons } from '../kit/popover-keys.js';
import { placePopover } from '../kit/popover-position.js';
import { fileName } from './composer-file.js';
import type { SentMessage } from './sent-history.js';

/** UTF-16 units of a message that are shown. */
const PREVIEW = 160;

/**
 * A button, and behind it the messages that were sent, newest first.
 *
 * @param choose called with the index of the message that a person chose.
 */
export function historyMenu(
  messages: readonly SentMessage[],
  choose: (index: number) => void,
): TemplateResult {
  return html`<button
      type="button"
      class="icon"
      aria-label=${t('History')}
      aria-haspopup="true"
      title=${t('Messages sent before (Alt ↑, Alt ↓)')}
      @click=${onOpen}
    >
      ${icon('history')}
    </button>
    <div
      class="history"
      popover
      role="group"
      aria-label=${t('Sent messages')}
      @keydown=${onKey}
      @focusout=${onFocusOut}
    >
      ${messages.length === 0 ? html`<p class="hint" tabindex="-1">${t('Nothing was sent yet.')}</p>` : ''}
      ${messages.map(
        (message, index) =>
          html`<button
            type="button"
            @click=${(event: Event) => {
              (event.currentTarget as Element).closest<HTMLElement>('.history')?.hidePopover();
              choose(index);
            }}
          >
            <code dir="ltr">${preview(message)}</code>
            <small>${modeName(message.mode)} · ${formatBytes(message.size)}</small>
          </button>`,
      )}
    </div>`;
}

function preview({ mode, text, file }: SentMessage): unknown {
  if (mode === 'file') return markedText(fileName(file));
  return text === '' ? html`<i>${t('empty')}</i>` : markedText(previewText(text, PREVIEW));
}

function onOpen(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  const menu = button.nextElementSibling as HTMLElement;
  menu.showPopover();
  placePopover(menu, button, 'end');
  menu.querySelector<HTMLElement>('button, p')?.focus();
}

function onKey(event: KeyboardEvent): void {
  stepThroughButtons(event);
  closeWithEscape(event);
}

function onFocusOut({ currentTarget, relatedTarget }: FocusEvent): void {
  const menu = currentTarget as HTMLElement;
  if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.hidePopover();
}
