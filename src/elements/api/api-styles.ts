import { css } from 'lit';

/** The lines of the API view, and what is said of the selected one. */
export const apiStyles = css`
  :host {
    container-type: inline-size;
  }

  .bar .hint {
    flex: 1;
    min-width: 0;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 76px 56px;
    gap: 0 8px;
    align-items: center;
    height: 24px;
    padding: 0 12px;
    border-bottom: 1px solid var(--_line);
    font: var(--_text-s) / 23px var(--_mono);
    white-space: pre;
  }

  .row > * {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .row .time {
    display: none;
    color: var(--_text-2);
  }

  .row .code {
    direction: ltr;
    text-align: start;
    unicode-bidi: isolate;
  }

  .row .state {
    color: var(--_text-2);
    font-size: 11px;
  }

  .row .buffered {
    color: var(--_text-2);
    text-align: end;
  }

  .row.call .code {
    color: var(--_sent);
  }

  .row.event .code {
    color: var(--_received);
  }

  .row.note .code {
    color: var(--_text-2);
  }

  .row[aria-selected='true'] {
    background: var(--_selected);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .explained {
    flex: none;
    min-height: 148px;
    max-height: 50%;
    overflow: auto;
    padding: 8px 12px;
    border-top: 1px solid var(--_line);
    background: var(--_bg-2);
  }

  .explained p {
    margin: 0 0 4px;
    overflow-wrap: anywhere;
  }

  .explained code {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    margin-bottom: 4px;
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }

  @container (min-width: 560px) {
    .row {
      grid-template-columns: 96px minmax(0, 1fr) 84px 72px;
    }

    .row .time {
      display: block;
    }
  }

  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
    }

    .row[aria-selected='true'] > * {
      color: HighlightText;
    }
  }
`;
