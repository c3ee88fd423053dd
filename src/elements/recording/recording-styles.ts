import { css } from 'lit';

/** The bar over a recording: one line where there is room, more where there is not. */
export const recordingStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    border-bottom: 1px solid var(--_line);
    background: var(--_bg-2);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    padding: 8px 12px;
  }

  .bar > svg {
    flex: none;
    color: var(--_text-2);
  }

  .name {
    min-width: 0;
    overflow-wrap: anywhere;
    font-family: var(--_mono);
    font-size: var(--_text-s);
  }

  .facts {
    color: var(--_text-2);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }

  .spacer {
    flex: 1;
  }

  progress {
    width: 120px;
  }

  .problem {
    margin: 0;
    padding: 0 12px 8px;
  }
`;
