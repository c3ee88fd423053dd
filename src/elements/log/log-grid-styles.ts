import { css } from 'lit';

/** The grid's own rows and columns. */
export const logGridStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .grid {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    outline-offset: -2px;
  }

  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    height: var(--_row);
    border-bottom: 1px solid color-mix(in srgb, var(--_line) 55%, transparent);
    font: 12px / calc(var(--_row) - 1px) var(--_mono);
    contain: strict;
  }

  .row > * {
    padding: 0 8px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
    unicode-bidi: isolate;
  }

  .window .row > :not(.pair) {
    direction: ltr;
  }

  .number,
  .delta,
  .size,
  :host(:dir(rtl)) .window .row > :is(.time, .type) {
    text-align: right;
  }

  :host(:dir(rtl)) :is(.number, .delta, .size) {
    text-align: left;
  }

  .number,
  .delta,
  .type,
  .pair,
  .size {
    color: var(--_text-3);
  }

  .time {
    color: var(--_text-2);
  }

  .row > .direction {
    padding: 0;
    text-align: center;
    font-weight: 700;
  }

  .header {
    height: 27px;
    flex: none;
    font: 600 12px/26px var(--_sans);
    background: var(--_bg-2);
    border-block: 1px solid var(--_line);
  }

  .header > * {
    color: var(--_text-2);
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .head {
    position: sticky;
    top: 0;
    z-index: 1;
  }

  .window {
    position: sticky;
    top: 27px;
    overflow: hidden;
    contain: strict;
  }

  .window > .row {
    transform: translateY(var(--_shift, 0));
  }

  .window .row:hover {
    background: var(--_bg-2);
  }

  .sent > .direction {
    color: var(--_sent);
  }

  .received > .direction {
    color: var(--_received);
  }

  .open,
  .close,
  .note {
    background: var(--_event-bg);
  }

  .window :is(.open, .close, .note) > :is(.direction, .data) {
    color: var(--_event);
  }

  .window .trouble {
    background: var(--_error-bg);
  }

  .window .trouble > :is(.direction, .data) {
    color: var(--_error);
  }

  .window .row[data-pinned] > .number {
    color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 3px 0 var(--_accent);
  }

  .quiet > .data {
    color: var(--_text-2);
  }

  .window .row[aria-selected='true'] {
    background: var(--_selected);
  }

  .window .row[aria-selected='true'] > * {
    color: var(--_text);
  }

  [data-hidden~='number'] .number,
  [data-hidden~='time'] .time,
  [data-hidden~='delta'] .delta,
  [data-hidden~='direction'] .direction,
  [data-hidden~='type'] .type,
  [data-hidden~='size'] .size,
  [data-hidden~='pair'] .pair {
    display: none;
  }

  .header > * {
    position: relative;
  }

  .edge {
    position: absolute;
    inset-block: 4px;
    inset-inline: auto 0;
    width: 7px;
    border-inline-end: 1px solid transparent;
    cursor: col-resize;
    touch-action: none;
  }

  .header:hover .edge {
    border-color: var(--_line-strong);
  }

  @media (forced-colors: active) {
    .window .row[aria-selected='true'],
    .window .row[aria-selected='true'] > * {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
