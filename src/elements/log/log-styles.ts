import { css } from 'lit';

/**
 * The toolbar over the grid, and what floats on it. What is fetched after the first paint has its size from
 * the beginning, so that nothing moves.
 */
export const logStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    background: var(--_bg);
    container-type: inline-size;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding: 6px 8px;
  }

  ws-filter-field {
    flex: 1 1 160px;
    align-self: flex-start;
    margin-inline-end: 4px;
  }

  :is(ws-pairs, ws-export, ws-import, ws-log-settings):not(:defined) {
    width: var(--_control);
    height: var(--_control);
  }

  ws-timeline:not(:defined) {
    display: block;
    height: 34px;
  }

  @container (max-width: 640px) {
    ws-timeline:not(:defined) {
      height: 26px;
    }
  }

  .banner {
    padding: 0 12px 6px;
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    color: var(--_event);
    font-size: var(--_text-s);
  }

  .body {
    position: relative;
    flex: 1;
    display: flex;
    min-height: 0;
  }

  ws-log-grid {
    flex: 1;
    min-width: 0;
  }

  .empty {
    position: absolute;
    inset: 56px 16px auto;
    display: grid;
    gap: 4px;
    justify-items: center;
    text-align: center;
    color: var(--_text-2);
    pointer-events: none;
  }

  .empty p {
    margin: 0;
    max-width: 46ch;
  }

  .empty strong {
    color: var(--_text);
  }

  .new {
    position: absolute;
    bottom: 12px;
    inset-inline: 0;
    width: max-content;
    margin-inline: auto;
    border-radius: 14px;
    padding: 0 14px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 20%);
  }

  @container (max-width: 620px) {
    ws-filter-field {
      flex-basis: 100%;
      margin: 0;
    }

    .bar {
      gap: 4px 2px;
    }

    .segmented small {
      display: none;
    }

    .segmented > button {
      padding: 0 8px;
    }
  }
`;
