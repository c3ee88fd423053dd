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
