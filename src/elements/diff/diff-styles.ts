import { css } from 'lit';

/** A difference of two messages. */
export const diffStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--_line);
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  .head label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }

  .head .spacer {
    flex: 1;
  }

  .head select {
    min-width: 0;
    max-width: 220px;
    height: 26px;
  }

  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 6px 12px;
    border-bottom: 1px solid var(--_line);
  }

  .said p {
    flex: 1 0 100%;
    margin: 0;
  }

  .said .summary {
    flex: 1 1 auto;
    font-weight: 600;
  }

  .said label {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  .row {
    padding-inline-start: calc(28px + var(--_depth, 0) * var(--_indent));
    background-image: none;
    position: relative;
  }

  .sign {
    position: absolute;
    inset-inline-start: 10px;
    width: 12px;
    font-weight: 700;
    text-align: center;
  }

  .plain {
    color: var(--_text);
  }

  .removed {
    background-color: var(--_error-bg);
  }

  .removed > .sign {
    color: var(--_error);
  }

  .added {
    background-color: color-mix(in srgb, var(--_sent) 12%, var(--_bg));
  }

  .added > .sign {
    color: var(--_sent);
  }

  .row.removed:hover,
  .row.added:hover {
    filter: none;
  }

  .removed > .index,
  .added > .index {
    color: var(--_text-2);
  }

  .skipped > .value {
    color: var(--_text-3);
    font-family: var(--_sans);
  }

  @media (forced-colors: active) {
    .removed,
    .added {
      outline: 1px solid;
      outline-offset: -1px;
    }
  }
`;
