import { html, nothing, type TemplateResult } from 'lit';

import { previewBytes, previewText } from '../../core/bytes/preview.js';
import { t } from '../../core/language/language.js';
import { isEncoded, type ComposeMode } from '../kit/composer-formats.js';
import { markedText } from '../kit/marked-text.js';
import type { ComposedDraft } from './composed-draft.js';

/** UTF-16 units of the text, and bytes, that are shown. */
const SHOWN_TEXT = 2000;
const SHOWN_BYTES = 48;

/**
 * What goes out, where that is not what was written: the text with its variables resolved, the bytes
 * that JSON was encoded into. With a switch where there are variables.
 *
 * @param resolvesVariables whether variables stand for values.
 * @param switchVariables called when a person wants that otherwise.
 */
export function draftPreview(
  mode: ComposeMode,
  { payload, hasVariables = false, resolved }: ComposedDraft,
  resolvesVariables: boolean,
  switchVariables: (on: boolean) => void,
): TemplateResult | typeof nothing {
  const bytes = isEncoded(mode) && typeof payload === 'object' ? payload : undefined;
  if (!hasVariables && bytes === undefined) return nothing;
  const off = resolvesVariables
    ? undefined
    : t('Off: what is in braces goes out as it is written.');
  const hint =
    off ?? (resolved === undefined && bytes === undefined ? t('Nothing yet.') : undefined);
  return html`<div class="preview" role="group" aria-label=${t('Preview')}>
    ${
      hasVariables
        ? html`<button
          type="button"
          class="switch"
          role="switch"
          aria-checked=${resolvesVariables ? 'true' : 'false'}
          @click=${() => {
            switchVariables(!resolvesVariables);
          }}
        >
          ${t('Use variables')}
        </button>`
        : nothing
    }
    <div class="sends" tabindex="0" role="group" aria-label=${t('What is sent')}>
      ${resolved === undefined ? nothing : html`<code>${markedText(previewText(resolved, SHOWN_TEXT))}</code>`}
      ${bytes === undefined ? nothing : html`<code>${previewBytes(bytes, SHOWN_BYTES)}</code>`}
      ${hint === undefined ? nothing : html`<span class="hint">${hint}</span>`}
    </div>
  </div>`;
}
