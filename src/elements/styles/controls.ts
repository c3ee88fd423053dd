import { css } from 'lit';

/**
 * Buttons, fields, segmented controls, menus and sentences, alike in every element. What machines say runs
 * from left to right, whatever stands around it; numbers with units, too.
 */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    height: var(--_control);
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    white-space: nowrap;
    cursor: default;
    flex: none;
  }

  button:hover:not(:disabled) {
    background: var(--_bg-3);
  }

  button:disabled {
    opacity: 0.5;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .icon {
    width: var(--_control);
    padding: 0;
    color: var(--_text-2);
  }

  .icon[aria-pressed='true'] {
    background: var(--_accent-bg);
    color: var(--_accent);
  }

  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    padding: 0 16px;
  }

  .primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }

  .ghost {
    border-color: var(--_line);
  }

  kbd {
    font: 11px var(--_sans);
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
    border-radius: 4px;
    padding: 0 4px;
  }

  svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
  }

  :host(:dir(rtl)) svg.mirrored {
    transform: scaleX(-1);
  }

  code {
    font-family: var(--_mono);
  }

  .figures,
  code,
  pre,
  kbd,
  input:is([inputmode='url'], [inputmode='numeric'], [inputmode='decimal'], [type='number']) {
    direction: ltr;
    unicode-bidi: isolate;
  }

  .field {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg);
  }

  .field:focus-within {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  .field.invalid {
    border-color: var(--_error);
  }

  .field.invalid:focus-within {
    box-shadow: 0 0 0 1px var(--_error);
  }

  .field > label {
    color: var(--_text-3);
    font-size: var(--_text-s);
  }

  .field input {
    flex: 1;
    min-width: 0;
    border: 0;
    padding: 0;
    outline: 0;
    background: none;
    font: var(--_text-m) var(--_mono);
  }

  ::placeholder {
    color: var(--_text-3);
    opacity: 1;
  }

  select {
    height: 24px;
    padding: 0 2px;
    border: 1px solid transparent;
    border-radius: 4px;
    background: none;
  }

  select:hover {
    background: var(--_bg-3);
  }

  option {
    background: var(--_bg);
    color: var(--_text);
  }

  .segmented {
    display: inline-flex;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    flex: none;
  }

  .segmented > button {
    height: 26px;
    border: 0;
    border-radius: 0;
    color: var(--_text-2);
  }

  .segmented > button:first-child {
    border-radius: calc(var(--_radius) - 1px) 0 0 calc(var(--_radius) - 1px);
  }

  .segmented > button:last-child {
    border-radius: 0 calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0;
  }

  .segmented > button[aria-checked='true'],
  .segmented > button[aria-selected='true'] {
    background: var(--_accent-bg);
    color: var(--_accent);
    font-weight: 600;
  }

  .segmented small {
    font-size: 11px;
    font-weight: 400;
  }

  .problem {
    margin: 0;
    color: var(--_error);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }

  .hint {
    margin: 0;
    color: var(--_text-3);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }

  .spacer {
    flex: 1;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  [popover] {
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_bg);
    color: var(--_text);
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
  }

  @media (forced-colors: active) {
    .segmented > button[aria-checked='true'],
    .segmented > button[aria-selected='true'],
    .primary,
    .icon[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
