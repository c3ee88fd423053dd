import { css } from 'lit';

/** How a modal dialog looks. */
export const dialogStyles = css`
  dialog {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--_bg);
    color: var(--_text);
    box-shadow: 0 12px 48px rgb(0 0 0 / 28%);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
`;
