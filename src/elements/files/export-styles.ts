import { css } from 'lit';

/** The dialog that saves a log. */
export const exportStyles = css`
  [popover] {
    width: min(420px, 100vw);
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    justify-items: start;
    gap: 6px 12px;
    margin-bottom: 12px;
  }

  .running {
    display: flex;
    align-items: center;
    gap: 8px;
    font-variant-numeric: tabular-nums;
  }

  progress {
    flex: 1;
    accent-color: var(--_accent);
  }

  [role='status'] {
    margin: 0;
  }

  [role='status']:not(:empty) {
    margin-top: 8px;
  }
`;
