import { css } from 'lit';

/** The inspector as a whole: tabs, the session that is seen, and a question. */
export const inspectorStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 320px;
    background: var(--_bg);
    overflow: hidden;
  }

  /* Fills the element also where the page makes it something else than a flex container. */
  .frame {
    display: flex;
    flex: 1;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }

  ws-session-panel {
    flex: 1;
  }

  dialog {
    max-width: 400px;
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

  dialog p {
    margin: 0 0 16px;
  }

  .actions {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
`;
