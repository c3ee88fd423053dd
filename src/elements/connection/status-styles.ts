import { css } from 'lit';

/** The status bar: facts in a row, parted by lines, in one height whatever they say. */
export const statusStyles = css`
  :host {
    display: flex;
    align-items: center;
    min-height: 30px;
    padding: 0 8px;
    overflow: hidden;
    background: var(--_bg-2);
    border-block: 1px solid var(--_line);
    color: var(--_text-2);
    font-size: var(--_text-s);
    white-space: nowrap;
    container-type: inline-size;
  }

  :host > *,
  label {
    flex: none;
  }

  .state,
  .buffered,
  .draining,
  label,
  :host > span {
    display: flex;
    align-items: center;
    gap: 6px;
    height: 16px;
    padding: 0 12px;
    border-inline-end: 1px solid var(--_line);
  }

  .state {
    padding-inline-start: 4px;
  }

  :host > span.spacer {
    flex: 1;
    padding: 0;
    border: 0;
  }

  :host > span:last-child {
    border: 0;
  }

  b {
    font-weight: 600;
    color: var(--_text);
  }

  code {
    color: var(--_text);
    max-width: 24ch;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  select {
    font: var(--_text-s) var(--_mono);
    color: var(--_text);
  }

  button {
    height: 22px;
    padding: 0 6px;
    color: var(--_accent);
  }

  .dot {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    border: 1.5px solid var(--_text-3);
  }

  .open .dot {
    border-color: var(--_sent);
    background: var(--_sent);
  }

  .open b {
    color: var(--_sent);
  }

  .connecting .dot,
  .closing .dot {
    border-color: var(--_event);
    background: var(--_event);
  }

  .connecting b,
  .closing b {
    color: var(--_event);
  }

  .trouble .dot {
    border-color: var(--_error);
    background: var(--_error);
  }

  .trouble b {
    color: var(--_error);
  }

  .clock {
    min-width: 5ch;
  }

  .buffered code {
    min-width: 6ch;
  }

  .draining {
    color: var(--_event);
  }

  ws-spark-line {
    display: inline-block;
    width: 72px;
    height: 16px;
    color: var(--_accent);
  }

  @container (max-width: 860px) {
    .wide {
      display: none !important;
    }
  }

  /* Where there is little room, what can be pressed stays whole. */
  @container (max-width: 560px) {
    :host > span:not(.state):has(~ .draining) {
      display: none;
    }
  }

  @container (max-width: 420px) {
    ws-spark-line,
    .none {
      display: none !important;
    }

    .state,
    .buffered,
    :host > span {
      padding: 0 8px;
    }
  }

  /* They run from left to right, but the line stands behind them where lines end. */
  :host(:dir(rtl)) .figures {
    border-inline: 1px solid var(--_line);
    border-inline-end: 0;
  }
`;
