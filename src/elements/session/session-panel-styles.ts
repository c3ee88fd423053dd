import { css } from 'lit';

/** The areas of a session: connection, log, what stands beside it, composer. */
export const sessionPanelStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) 1px auto / minmax(0, 1fr);
    min-height: 0;
    background: var(--_bg);
  }

  .main {
    position: relative;
    display: flex;
    min-height: 0;
  }

  ws-log {
    flex: 1;
  }

  .beside {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--_bg);
  }

  .side {
    flex: none;
    width: var(--_side, 400px);
  }

  .column {
    flex-direction: column;
  }

  /* The log keeps its toolbar and some rows; what is below it scrolls where it is too low. */
  .column > ws-log {
    flex: 1 0 180px;
  }

  .column > .side {
    flex: 0 1 var(--_side, 400px);
    width: auto;
    max-height: 65%;
    overflow: auto;
  }

  .sheet {
    position: absolute;
    inset: 0;
    z-index: 2;
  }

  .tabs {
    display: flex;
    flex: none;
    align-items: center;
    padding: 0 12px;
    border-bottom: 1px solid var(--_line);
    background: var(--_bg-2);
  }

  [role='tablist'] {
    display: flex;
    flex: 1;
    gap: 12px;
  }

  button {
    height: 32px;
    padding: 0 2px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    font: inherit;
    color: var(--_text-2);
    cursor: default;
  }

  button.icon {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 28px;
  }

  button:hover {
    color: var(--_text);
  }

  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }

  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }

  [role='tabpanel'] {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }

  [role='tabpanel'] > * {
    flex: 1;
    min-height: 0;
  }

  .column [role='tabpanel'] {
    flex-shrink: 0;
    min-height: 200px;
  }

  slot[name='tab'] {
    display: block;
    overflow: auto;
  }

  slot[hidden] {
    display: none;
  }

  ws-composer {
    height: var(--_composer, 150px);
    /* It grows for what there is to say, where it would have to scroll for it. */
    min-height: min-content;
    max-height: 60vh;
  }

  @media (forced-colors: active) {
    [role='tab']:not([aria-selected='true']) {
      border-bottom-color: Canvas;
    }

    [role='tab'][aria-selected='true'] {
      border-bottom-color: Highlight;
    }
  }
`;
