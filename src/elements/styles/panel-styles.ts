import { css } from 'lit';

/** A button of the composer, and the panel behind it. */
export const panelStyles = css`
  [popover] {
    width: min(420px, 100vw);
  }

  h3 {
    margin: 12px 0 4px;
    font-size: var(--_text-m);
  }

  h4 {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 28px;
    margin: 8px 0 0;
    font-size: var(--_text-s);
    color: var(--_text-2);
    overflow-wrap: anywhere;
  }

  h4 span {
    flex: 1;
    min-width: 0;
  }

  ul {
    display: grid;
    gap: 2px;
    margin: 4px 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }

  li > .choose {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px;
    min-width: 0;
    padding: 0 8px;
    text-align: start;
  }

  li > .choose > span {
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: isolate;
  }

  li > .insert {
    min-width: 148px;
    padding: 0 6px;
    justify-content: flex-start;
    color: var(--_accent);
  }

  li code {
    font-size: var(--_text-s);
  }

  small {
    color: var(--_text-3);
    font-size: var(--_text-s);
  }

  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin: 4px 0;
  }

  form .problem,
  form .wide {
    flex: 1 0 100%;
  }

  input:not([type='file']),
  select {
    flex: 1;
    min-width: 60px;
    height: 28px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_bg);
  }

  textarea {
    width: 100%;
    height: 160px;
    padding: 6px 8px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_bg);
    font: var(--_text-s) / 1.5 var(--_mono);
    resize: vertical;
  }

  input[aria-invalid],
  textarea[aria-invalid] {
    border-color: var(--_error);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }

  .problem:empty {
    display: none;
  }

  [popover] > p {
    margin: 8px 0 0;
  }

  [popover] > p:first-child {
    margin: 0 0 8px;
  }

  summary {
    min-height: 26px;
    line-height: 26px;
  }

  #search {
    width: 100%;
  }
`;
