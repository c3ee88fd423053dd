import { html, nothing, type TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import { icon } from '../kit/icons.js';

/** What the row of a viewer shows in which one looks for something. */
export interface FindRow {
  /** Names the field. */
  readonly label: string;
  readonly value: string;
  /** "3 of 120". */
  readonly count: string;
  /** A sentence on why this cannot be looked for. */
  readonly problem: string | undefined;
  /** Stands before the field: what kind of thing is typed. */
  readonly before?: TemplateResult;
  readonly onInput: (text: string) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
}

/** A field with a count, steps to the hits before and after, and a way out (Escape). */
export function findRow(row: FindRow): TemplateResult {
  const { label, value, count, problem, onInput, onStep, onClose } = row;
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<div class="bar find" role="search" aria-label=${label}>
    ${row.before ?? nothing}
    <div class="field ${problem === undefined ? '' : 'invalid'}">
      <input
        class="find-input"
        type="text"
        aria-label=${label}
        aria-invalid=${problem === undefined ? nothing : 'true'}
        aria-describedby="find-problem"
        placeholder=${label}
        autocomplete="off"
        spellcheck="false"
        .value=${value}
        @input=${(event: Event) => {
          onInput((event.target as HTMLInputElement).value);
        }}
        @keydown=${onKeydown}
      />
      <span class="hint" aria-live="polite">${count}</span>
    </div>
    <span class="steps"
      ><button type="button" class="icon" aria-label=${t('Previous hit')} @click=${() => {
        onStep(-1);
      }}>
        ${icon('previous')}</button
      ><button type="button" class="icon" aria-label=${t('Next hit')} @click=${() => {
        onStep(1);
      }}>
        ${icon('chevron')}</button
      ><button type="button" class="icon" aria-label=${t('Close find')} @click=${onClose}>
        ${icon('close')}
      </button></span
    >
    <span class="problem" id="find-problem" role="status">${problem ?? nothing}</span>
  </div>`;
}
