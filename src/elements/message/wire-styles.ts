import { css } from 'lit';

/** The fields of a frame, and what is said of the one that is looked at. */
export const wireStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    /* Where it is too low for the frame and what is said of it, all of it scrolls. */
    overflow: auto;
    background: var(--_bg);
  }

  :host > * {
    flex: none;
  }

  .said,
  .none {
    display: grid;
    gap: 4px;
    padding: 8px 12px;
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  .none {
    margin: 0;
    color: var(--_text);
    font-size: var(--_text-m);
  }

  .said p {
    margin: 0;
  }

  .badge {
    display: inline-block;
    margin-inline-end: 4px;
    padding: 0 6px;
    border-radius: 4px;
    background: var(--_event-bg);
    color: var(--_event);
    font-weight: 600;
  }

  .scroll {
    flex: 1 0 100px;
    min-height: 0;
    overflow: auto;
    padding: 0 12px 8px;
  }

  .length {
    margin: 0 0 4px;
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  /* Bits run from left to right, as the specification draws them. */
  .frame {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 8px;
    max-width: 560px;
    direction: ltr;
  }

  .place {
    padding-top: 5px;
    color: var(--_text-3);
    font-size: 11px;
    white-space: nowrap;
  }

  span.bits {
    display: grid;
    grid-template-columns: repeat(8, minmax(0, 1fr));
    gap: 2px;
  }

  button {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 0;
    height: auto;
    min-width: 0;
    min-height: 46px;
    padding: 3px 1px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_bg-2);
    overflow: hidden;
  }

  button.shown {
    border-color: var(--_accent);
    background: var(--_accent-bg);
  }

  button:focus-visible {
    outline-offset: 0;
  }

  .wide-4 {
    grid-column: span 4;
  }

  .wide-7 {
    grid-column: span 7;
  }

  .name {
    max-width: 100%;
    overflow: hidden;
    color: var(--_text-2);
    font-size: 11px;
    text-overflow: ellipsis;
  }

  button b,
  button i {
    font: 500 var(--_text-m) / 18px var(--_mono);
  }

  button small {
    max-width: 100%;
    overflow: hidden;
    color: var(--_text-2);
    font: 11px/14px var(--_mono);
    text-overflow: ellipsis;
  }

  button.bytes {
    grid-template-columns: auto minmax(0, 1fr);
    justify-items: start;
    gap: 0 8px;
    padding: 3px 8px;
  }

  .cells {
    display: grid;
    grid-template-columns: repeat(8, 3ch);
    grid-column: 1 / -1;
    gap: 0 6px;
    font: var(--_text-m) var(--_mono);
  }

  .unknown i {
    color: var(--_text-3);
  }

  .explained {
    flex: none;
    min-height: 124px;
    padding: 8px 12px;
    border-top: 1px solid var(--_line);
    background: var(--_bg-2);
  }

  .explained h3 {
    margin: 0 0 2px;
    font-size: var(--_text-m);
    overflow-wrap: anywhere;
  }

  .explained p {
    margin: 0 0 4px;
  }

  @media (forced-colors: active) {
    button.shown {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    button.shown :is(.name, small, i) {
      color: inherit;
    }
  }
`;
