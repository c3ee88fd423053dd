import { css } from 'lit';

/** The dialog on requests and replies. */
export const pairsStyles = css`
  [popover] {
    width: min(324px, 100vw);
  }

  fieldset {
    display: grid;
    gap: 4px;
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }

  fieldset label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 26px;
  }

  .path {
    display: grid;
    gap: 4px;
  }

  .path input {
    height: 28px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_bg);
    font: var(--_text-s) var(--_mono);
  }

  .path input[aria-invalid] {
    border-color: var(--_error);
  }

  .path p {
    margin: 0;
  }

  h3 {
    margin: 12px 0 4px;
    font-size: var(--_text-m);
  }

  small {
    font-weight: 400;
    color: var(--_text-2);
  }

  dl {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin: 0 0 8px;
    font-variant-numeric: tabular-nums;
  }

  dt {
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  dd {
    margin: 0;
  }

  svg[role='img'] {
    display: block;
    width: 100%;
    height: 64px;
  }

  path {
    fill: var(--_received);
  }

  button path {
    fill: none;
  }
`;
