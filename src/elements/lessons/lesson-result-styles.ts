import { css } from 'lit';

/** What the sockets of a lesson's script did. */
export const lessonResultStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--_bg);
  }

  .empty {
    margin: auto;
    padding: 16px;
    max-width: 40ch;
    text-align: center;
    color: var(--_text-3);
  }

  .choice {
    padding: 6px 8px;
    overflow: auto hidden;
    border-bottom: 1px solid var(--_line);
    background: var(--_bg-2);
  }

  ws-status-bar {
    flex: none;
    border-bottom: 1px solid var(--_line);
  }

  .main {
    display: grid;
    grid-template: minmax(240px, 1fr) / minmax(0, 1fr);
    flex: 1;
    min-height: 0;
  }

  .main.open {
    grid-template-rows: minmax(200px, 2fr) minmax(280px, 3fr);
  }

  /* There is little to look for in the log of a lesson. */
  ws-log::part(toolbar),
  ws-log::part(timeline) {
    display: none;
  }

  ws-log,
  ws-message {
    min-height: 0;
    min-width: 0;
  }

  ws-message {
    border-top: 1px solid var(--_line);
    overflow: hidden;
  }
`;
