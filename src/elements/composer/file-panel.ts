import { html, type TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import { formatBytes } from '../../core/text/units.js';
import { markedText } from '../kit/marked-text.js';
import { fileName } from './composer-file.js';

/**
 * The file that is the message: its name, size and first bytes; or a button to choose one.
 *
 * @param preview its first bytes, in hex.
 * @param choose called with the files that a person chose, or with none to take it away.
 */
export function filePanel(
  file: Blob | undefined,
  preview: string,
  choose: (files: readonly File[]) => void,
): TemplateResult {
  const onInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    choose([...(input.files ?? [])]);
    // So that choosing the same file again is a change again.
    input.value = '';
  };
  return html`<div class="file">
    <input
      type="file"
      class="visually-hidden"
      aria-label=${t('File to send')}
      tabindex="-1"
      @change=${onInput}
    />
    ${
      file === undefined
        ? html`<button type="button" class="ghost" @click=${onChoose}>${t('Choose file…')}</button>
          <p class="hint">${t('or drop one here. A file is sent as one binary message.')}</p>`
        : html`<p class="name"><strong>${markedText(fileName(file))}</strong></p>
          <span class="hint figures">${formatBytes(file.size)}</span>
          <code class="hint">${preview}</code>
          <div class="actions">
            <button type="button" class="ghost" @click=${onChoose}>${t('Choose another…')}</button>
            <button
              type="button"
              class="ghost"
              @click=${() => {
                choose([]);
              }}
            >
              ${t('Remove')}
            </button>
          </div>`
    }
  </div>`;
}

function onChoose(event: Event): void {
  (event.currentTarget as Element).closest('.file')?.querySelector('input')?.click();
}
