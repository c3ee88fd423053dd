import { css } from 'lit';

/** What the viewers of bytes and of trees have in common: bars, fields and virtual rows. */
export const viewerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    background: var(--_bg);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding: 4px 8px;
    border-bottom: 1px solid var(--_line);
    flex: none;
  }

  .bar .field {
    flex: 1 1 120px;
    max-width: 360px;
    height: var(--_control);
  }

  .bar .field .hint {
    flex: none;
  }

  .bar .field input {
    font-size: var(--_text-s);
  }

  .bar .problem:empty {
    display: none;
  }

  .bar .problem {
    flex: 1 0 100%;
  }

  .steps {
    display: inline-flex;
    flex: none;
  }

  .icon[aria-expanded='true'] {
    background: var(--_accent-bg);
    color: var(--_accent);
  }

  .scroller {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    outline-offset: -2px;
  }

  .window {
    position: sticky;
    top: 0;
    inset-inline-start: 0;
    overflow: hidden;
    contain: strict;
  }

  .window > * {
    transform: translateY(var(--_shift, 0));
  }

  .empty {
    padding: 8px 12px;
  }
`;
