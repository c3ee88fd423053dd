import { css } from 'lit';

/**
 * The overlay stands in a page that knows nothing of it. What is important here wins over every rule
 * of the page, important ones among them (CSS Cascade 4 §6.1: of important rules the inner context
 * wins).
 */
export const overlayStyles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto auto 0 0 !important;
    width: 0 !important;
    height: 0 !important;
    overflow: visible !important;
    z-index: 2147483647 !important;
    display: block !important;
    color-scheme: light dark !important;
    font: var(--_text-m) / 1.4 var(--_sans) !important;
    color: var(--_text) !important;
  }

  [hidden] {
    display: none !important;
  }

  .panel {
    position: fixed;
    left: var(--_x, 0);
    top: var(--_y, 0);
    width: var(--_width, 100vw);
    height: var(--_height, 100vh);
    display: flex;
    flex-direction: column;
    background: var(--_bg);
    border: 1px solid var(--_line-strong);
    border-radius: 10px;
    overflow: hidden;
    box-shadow:
      0 2px 8px rgb(0 0 0 / 16%),
      0 16px 48px rgb(0 0 0 / 28%);
  }

  header {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 4px 6px;
    background: var(--_bg-3);
    touch-action: none;
    user-select: none;
    cursor: move;
  }

  header > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  header > .counts {
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  .spacer {
    flex: 1;
  }

  .move {
    cursor: move;
  }

  .name {
    font-weight: 600;
  }

  ws-inspector {
    flex: 1;
    min-height: 0;
  }

  .empty {
    flex: 1;
    display: grid;
    place-content: center;
    padding: 16px;
    text-align: center;
    color: var(--_text-2);
  }

  .empty p {
    margin: 0;
    max-width: 46ch;
  }

  .resize {
    position: absolute;
    right: 0;
    bottom: 0;
    width: 18px;
    height: 18px;
    padding: 0;
    color: var(--_text-3);
    cursor: nwse-resize;
    touch-action: none;
    border-radius: 4px 0 10px;
    background: var(--_bg);
  }

  .small {
    position: fixed;
    right: 16px;
    bottom: 16px;
    height: 32px;
    padding: 0 12px;
    border: 1px solid var(--_line-strong);
    border-radius: 16px;
    background: var(--_bg);
    box-shadow: 0 2px 12px rgb(0 0 0 / 24%);
  }

  .small small {
    font-size: var(--_text-s);
    color: var(--_text-2);
  }

  .dot {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    border: 1.5px solid var(--_text-3);
  }

  .dot.open {
    border-color: var(--_sent);
    background: var(--_sent);
  }
`;
