import { css } from 'lit';

/** A table of numbers: digits in columns, the unit's detail under them. */
export const statisticsStyles = css`
  :host {
    display: block;
    background: var(--_bg);
  }

  .scroller {
    overflow-x: auto;
  }

  .scroller:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--_text-s);
    line-height: 16px;
    white-space: nowrap;
  }

  th,
  td {
    padding: 5px 8px;
    text-align: end;
    vertical-align: top;
  }

  th:first-child {
    text-align: start;
  }

  thead th {
    border-bottom: 1px solid var(--_line);
    color: var(--_text-2);
    font-weight: 600;
  }

  tbody th {
    font-weight: 600;
  }

  tbody + tbody > :first-child > * {
    border-top: 1px solid var(--_line);
  }

  .let-go > * {
    color: var(--_text-2);
  }

  .let-go > th {
    font-weight: 400;
  }

  .sent > th {
    color: var(--_sent);
  }

  .received > th {
    color: var(--_received);
  }

  .events > th {
    color: var(--_event);
  }

  td {
    /* Wide enough for the usual numbers, so that columns stand still while they grow. */
    min-width: 8ch;
  }

  small {
    display: block;
    color: var(--_text-3);
    font-size: 11px;
  }

  /* Not a container: in a popover it is as wide as its table. */
  @media (max-width: 480px) {
    table {
      font-size: 11px;
    }

    th,
    td {
      padding-inline: 4px;
    }

    td {
      min-width: 0;
    }
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  td {
    direction: ltr;
  }

  :host(:dir(rtl)) td {
    text-align: left;
  }
`;
