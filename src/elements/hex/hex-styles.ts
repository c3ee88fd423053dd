import { css } from 'lit';

/** Rows of bytes. */
export const hexStyles = css`
  .bar .field.offset-field {
    flex: 0 1 132px;
  }

  .row {
    display: flex;
    width: max-content;
    height: 20px;
    padding: 0 12px;
    font: var(--_text-s) / 20px var(--_mono);
    white-space: pre;
    user-select: none;
    cursor: text;
  }

  .header {
    position: sticky;
    top: 0;
    z-index: 1;
    width: auto;
    height: 25px;
    border-bottom: 1px solid var(--_line);
    background: var(--_bg-2);
    line-height: 24px;
    color: var(--_text-3);
    cursor: default;
  }

  .window {
    top: 25px;
  }

  .offset {
    flex: none;
    width: 8ch;
    margin-right: 1.5ch;
    color: var(--_text-3);
  }

  .hex,
  .text {
    display: flex;
  }

  .row i {
    flex: none;
    width: 3ch;
    font-style: normal;
    text-align: center;
  }

  .hex > :nth-child(8):not(:last-child) {
    width: 3.5ch;
    padding-right: 0.5ch;
  }

  .hex > :nth-child(9) {
    width: 3.5ch;
    padding-left: 0.5ch;
  }

  .text {
    margin-left: 1.5ch;
  }

  .text > i {
    width: 1ch;
  }

  .zero,
  .text > .unseen {
    color: var(--_text-3);
  }

  .highlighted {
    background: var(--_accent-bg);
  }

  .hit {
    background: var(--_mark);
    color: var(--_text);
  }

  .selected {
    background: var(--_selected);
    color: var(--_text);
  }

  .cursor {
    box-shadow: inset 0 0 0 1px var(--_text-3);
    border-radius: 2px;
    color: var(--_text);
  }

  .scroller:focus .cursor {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }

  .scroller[data-column='text']:focus .hex > .cursor,
  .scroller[data-column='hex']:focus .text > .cursor {
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  ws-hex-inspector {
    flex: none;
    max-height: 45%;
    border-top: 1px solid var(--_line);
  }

  @media (forced-colors: active) {
    .selected,
    .hit {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .cursor {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }

  /* Offsets, bytes and text run from left to right, as their addresses do. */
  .scroller {
    direction: ltr;
  }
`;
