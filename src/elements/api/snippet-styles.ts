import { css } from 'lit';

/** The dialog that writes code. */
export const snippetStyles = css`
  [popover] {
    width: min(680px, 100vw);
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    justify-items: start;
    gap: 6px 12px;
    margin-bottom: 8px;
  }

  .tool {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }

  select {
    height: 28px;
    border-color: var(--_line);
  }

  .check {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  pre {
    max-height: 320px;
    margin: 8px 0;
    padding: 8px 12px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg-2);
    font: var(--_text-s) / 1.5 var(--_mono);
  }

  .end {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 12px;
  }
`;
