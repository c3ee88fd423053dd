import { css } from 'lit';

/** Rows of a tree. */
export const treeStyles = css`
  :host {
    --_indent: 16px;
  }

  .row {
    display: flex;
    align-items: center;
    gap: 6px;
    height: 22px;
    padding-block: 0;
    padding-inline: calc(8px + var(--_depth, 0) * var(--_indent)) 12px;
    font: var(--_text-s) / 22px var(--_mono);
    white-space: pre;
    cursor: default;
    /* A line for each level, in the middle of its twisty. */
    background-image: repeating-linear-gradient(
      90deg,
      var(--_line) 0 1px,
      transparent 1px var(--_indent)
    );
    background-position: 15px 0;
    background-size: calc(var(--_depth, 0) * var(--_indent)) 100%;
    background-repeat: no-repeat;
  }

  .row > * {
    flex: none;
  }

  .row:hover {
    background-color: var(--_bg-2);
  }

  .row[aria-selected='true'] {
    background-color: var(--_bg-3);
  }

  .scroller:focus .row[aria-selected='true'] {
    background-color: var(--_selected);
  }

  .twisty {
    width: 16px;
    height: 22px;
    margin-inline-end: -4px;
    background: no-repeat center / 16px;
  }

  .twisty:not(.none)::before {
    content: '';
    display: block;
    width: 5px;
    height: 5px;
    margin-block: 7px 0;
    margin-inline: 4px 0;
    border: solid var(--_text-2);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }

  [aria-expanded='true'] > .twisty:not(.none)::before {
    margin-block: 6px 0;
    margin-inline: 5px 0;
    transform: rotate(45deg);
  }

  .key,
  .index {
    max-width: 50%;
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: isolate;
  }

  .row > .key,
  .row > .value,
  .row > .preview,
  .row > .line,
  .row > .problem,
  .row > .note-beside {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: isolate;
  }

  .row > .key {
    flex-shrink: 0;
    color: var(--_key);
  }

  .index,
  .count,
  .preview,
  .break,
  .null,
  .word,
  .note-beside {
    color: var(--_text-3);
  }

  [aria-selected='true'] > :is(.index, .count, .preview, .break, .null, .word, .note-beside) {
    color: var(--_text-2);
  }

  .row > .preview {
    flex-shrink: 100;
  }

  .row > .note-beside {
    flex: none;
    max-width: 40%;
    font-family: var(--_sans);
  }

  .empty button {
    display: flex;
    margin-top: 8px;
  }

  .string {
    color: var(--_string);
  }

  .number,
  .boolean,
  .null,
  .bytes {
    color: var(--_number);
  }

  .word {
    color: var(--_event);
  }

  .value.note {
    color: var(--_event);
    font-family: var(--_sans);
    font-style: italic;
  }

  .detail {
    padding-inline-start: calc(8px + 16px + var(--_depth, 0) * var(--_indent));
    background-color: var(--_bg-2);
  }

  .badge {
    padding: 0 5px;
    border-radius: 8px;
    background: var(--_bg-3);
    font: 10px/16px var(--_mono);
    color: var(--_text-2);
  }

  .chip {
    height: 18px;
    padding: 0 6px;
    border: 1px solid var(--_line);
    border-radius: 9px;
    background: var(--_bg);
    font: 11px/16px var(--_sans);
    color: var(--_text-2);
  }

  .notice {
    padding: 6px 12px;
    border-bottom: 1px solid var(--_line);
    background: var(--_error-bg);
    flex: none;
  }

  .path {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 26px;
    padding-block: 0;
    padding-inline: 12px 4px;
    border-top: 1px solid var(--_line);
    background: var(--_bg-2);
    color: var(--_text-2);
    font-size: var(--_text-s);
    white-space: pre;
    flex: none;
  }

  /* The end of a long path says more than its beginning. */
  .path code {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_text);
    direction: rtl;
  }

  .path bdi {
    direction: ltr;
  }

  .bar > .steps {
    margin-inline-start: auto;
  }

  .path span {
    flex: none;
    padding-inline-end: 8px;
  }

  .menu {
    min-width: 168px;
  }

  .menu:popover-open {
    display: grid;
  }

  .menu button {
    width: 100%;
    justify-content: flex-start;
  }

  .menu hr {
    margin: 4px;
    border: 0;
    border-top: 1px solid var(--_line);
  }

  @media (forced-colors: active) {
    .row[aria-selected='true'],
    .scroller:focus .row[aria-selected='true'],
    .row[aria-selected='true'] > * {
      forced-color-adjust: none;
      background-color: Highlight;
      color: HighlightText;
    }
  }

  .key,
  .value,
  .preview {
    direction: ltr;
  }

  :host(:dir(rtl)) .row {
    background-image: repeating-linear-gradient(
      -90deg,
      var(--_line) 0 1px,
      transparent 1px var(--_indent)
    );
    background-position: right 15px top 0;
  }

  :host(:dir(rtl)) [aria-expanded='false'] > .twisty:not(.none)::before {
    transform: rotate(135deg);
  }
`;
