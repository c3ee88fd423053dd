import { html, type TemplateResult } from 'lit';

import { inlineKey } from './direction.js';

/** One choice of a segmented control. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string | TemplateResult;
}

/**
 * A radio group drawn as a row of buttons: one tab stop, arrow keys choose (ARIA APG, radio group).
 *
 * @param choose called only when a person chose another value.
 */
export function segmented<Value extends string>(
  label: string,
  choices: readonly Choice<Value>[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  const step = (event: KeyboardEvent): void => {
    const group = event.currentTarget as HTMLElement;
    const direction = directions[inlineKey(event.key, group)];
    if (direction === undefined) return;
    event.preventDefault();
    const index = choices.findIndex(({ value }) => value === chosen);
    const next = choices[(index + direction + choices.length) % choices.length]!;
    choose(next.value);
    group.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return html`<div class="segmented" role="radiogroup" aria-label=${label} @keydown=${step}>
    ${choices.map(
      ({ value, label: text }) =>
        html`<button
          type="button"
          role="radio"
          data-value=${value}
          aria-checked=${value === chosen ? 'true' : 'false'}
          tabindex=${value === chosen ? 0 : -1}
          @click=${() => {
            if (value !== chosen) choose(value);
          }}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

const directions: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};
