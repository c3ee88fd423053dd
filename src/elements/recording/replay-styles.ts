import { css } from 'lit';

/** The panel that replays a recording, under its bar. */
export const replayStyles = css`
  :host {
    display: block;
    max-height: 45vh;
    overflow: auto;
    padding: 4px 12px 12px;
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    max-width: 960px;
  }

  form > :not(.field):not(.end) {
    grid-column: 1 / -1;
  }

  .field input {
    text-overflow: ellipsis;
  }

  .end {
    display: flex;
    gap: 8px;
  }

  .end button {
    height: 32px;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }

  .row label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }

  .row input {
    width: 64px;
    height: 26px;
    padding: 0 6px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    background: var(--_bg);
    text-align: end;
  }

  .row select {
    border-color: var(--_line-strong);
    background: var(--_bg);
  }

  .warning {
    color: var(--_event);
  }

  progress {
    width: 160px;
    accent-color: var(--_accent);
  }

  .run {
    display: grid;
    gap: 8px;
    margin-top: 12px;
  }

  .run p {
    margin: 0;
  }

  .counts {
    font-variant-numeric: tabular-nums;
  }

  .differences {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: var(--_text-s);
  }

  .differences th {
    padding-block: 2px;
    padding-inline: 0 8px;
    text-align: start;
    color: var(--_text-2);
  }

  .differences td {
    padding-block: 2px;
    padding-inline: 0 8px;
    border-top: 1px solid var(--_line);
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .differences th:nth-child(-n + 2) {
    width: 80px;
  }

  .changed {
    color: var(--_event);
  }

  .missing,
  .extra {
    color: var(--_error);
  }

  @container (max-width: 640px) {
    form {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
