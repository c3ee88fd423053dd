import { css } from 'lit';

/** A payload that was decoded. */
export const decodedStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 12px 0;
  }

  .head label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  select {
    min-width: 0;
    max-width: 240px;
    height: 26px;
  }

  .note {
    padding: 8px 12px;
  }

  .said {
    display: grid;
    justify-items: start;
    gap: 6px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--_line);
  }

  .said p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .summary {
    direction: ltr;
    font: var(--_text-s) / 18px var(--_mono);
  }

  details {
    max-width: 100%;
    font-size: var(--_text-s);
  }

  pre {
    max-height: 200px;
    margin: 4px 0 0;
    overflow: auto;
    font: var(--_text-s) / 18px var(--_mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  ws-json-tree,
  ws-text-view,
  ws-hex-view {
    flex: 1;
    min-height: 0;
  }
`;
