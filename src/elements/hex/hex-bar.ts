import { html, nothing, type TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import type { CopyForm } from '../kit/copy-button.js';
import { viewerIcon } from '../kit/viewer-icons.js';

/** What the bar over bytes shows and does. */
export interface HexBar {
  /** A sentence on what could not be done. */
  readonly problem: string | undefined;
  readonly isFinding: boolean;
  readonly copies: readonly CopyForm[];
  /** What would be saved: "all bytes"; `undefined` for nothing. */
  readonly saves: string | undefined;
  /** Called when the user typed a place and pressed Enter. */
  readonly onOffset: (text: string) => void;
  readonly onFind: () => void;
  readonly onSave: () => void;
}

/** A field for a place, and buttons to find, to copy and to save. */
export function hexBar(bar: HexBar): TemplateResult {
  const { problem, isFinding, copies, saves } = bar;
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    bar.onOffset((event.currentTarget as HTMLInputElement).value);
  };
  return html`<div class="bar" role="group" aria-label=${t('Bytes')}>
    <div class="field offset-field ${problem === undefined ? '' : 'invalid'}">
      <input
        type="text"
        aria-label=${t('Go to offset')}
        aria-invalid=${problem === undefined ? nothing : 'true'}
        aria-describedby="offset-problem"
        placeholder=${t('Offset')}
        title=${t('Go to offset: decimal, or hex with 0x before it')}
        autocomplete="off"
        spellcheck="false"
        @keydown=${onKeydown}
      />
    </div>
    <span class="spacer"></span>
    <button
      type="button"
      class="icon"
      aria-label=${t('Find bytes')}
      title=${t('Find bytes (Ctrl+F)')}
      aria-expanded=${isFinding ? 'true' : 'false'}
      @click=${bar.onFind}
    >
      ${viewerIcon('search')}
    </button>
    <ws-copy-button label=${t('Copy bytes')} .forms=${copies}></ws-copy-button>
    <button
      type="button"
      class="icon"
      aria-label=${t('Save to a file')}
      title=${t('Save {0} to a file', saves ?? t('nothing'))}
      ?disabled=${saves === undefined}
      @click=${bar.onSave}
    >
      ${viewerIcon('save')}
    </button>
    <span class="problem" id="offset-problem" role="status">${problem ?? nothing}</span>
  </div>`;
}

/** The names of the columns. */
export function hexHeader(bytesARow: number): TemplateResult {
  const columns = Array.from({ length: bytesARow }, (_, column) => column);
  return html`<div class="row header" role="row" aria-rowindex="1">
    <span class="offset" role="columnheader">${t('Offset')}</span
    ><span class="hex" role="presentation"
      >${columns.map(
        (column) => html`<i role="columnheader">${column.toString(16).padStart(2, '0')}</i>`,
      )}</span
    ><span class="text" role="columnheader">${t('Text')}</span>
  </div>`;
}
