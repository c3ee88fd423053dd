import { css } from 'lit';

/** The dialogs with all recordings, and with all saved connections. */
export const listDialogStyles = css`
  dialog {
    width: min(720px, calc(100vw - 16px));
    max-height: calc(100dvh - 32px);
    padding: 0;
  }

  dialog > div {
    display: grid;
    gap: 16px;
    padding: 20px;
  }

  h2 {
    margin: 0;
    font-size: 15px;
  }

  fieldset {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  label {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .limits {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 8px 20px;
    margin-top: 4px;
  }

  .limits > span {
    line-height: 26px;
  }

  .limits label {
    justify-content: space-between;
  }

  .limits input,
  li input {
    width: 84px;
    height: 26px;
    padding: 0 6px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    background: var(--_bg);
  }

  .limits input {
    text-align: end;
  }

  li input {
    width: min(320px, 100%);
  }

  .save {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }

  .save button {
    height: 32px;
  }

  .save > :not(.field):not(button) {
    grid-column: 1 / -1;
  }

  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    border-top: 1px solid var(--_line);
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }

  .about {
    flex: 1 1 300px;
    min-width: 0;
    display: grid;
    gap: 2px;
  }

  .about > * {
    overflow-wrap: anywhere;
  }

  .about code {
    font-size: var(--_text-s);
  }

  .about strong {
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .actions .spacer {
    flex: 1;
  }
`;
