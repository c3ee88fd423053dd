import { css } from 'lit';

/** How hits of the filter and of Find are marked. */
export const highlights = css`
  ::highlight(ws-filter-hit) {
    background-color: var(--_mark);
    color: var(--_text);
  }

  ::highlight(ws-find-hit) {
    background-color: light-dark(#ffc27a, #8a5a10);
    color: var(--_text);
  }
`;
