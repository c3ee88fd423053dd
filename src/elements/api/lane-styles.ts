import { css } from 'lit';

/** The lane of states, what stands at the cursor, and what the signs mean. */
export const laneStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    background: var(--_bg);
  }

  .bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    padding: 4px 8px;
    direction: ltr;
  }

  :host(:dir(rtl)) .bar svg.mirrored {
    transform: none;
  }

  /* Time runs from left to right. */
  .strip {
    position: relative;
    flex: none;
    height: 128px;
    margin: 0 12px;
    cursor: crosshair;
    direction: ltr;
    touch-action: pan-y;
    user-select: none;
  }

  .strip.empty {
    cursor: default;
  }

  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }

  .cursor {
    position: absolute;
    inset-block: 0;
    left: calc(var(--_x, 0%) - 1px);
    width: 2px;
    background: var(--_accent);
    pointer-events: none;
  }

  .said {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 4px 12px 8px;
  }

  .said p {
    margin: 0 0 4px;
    overflow-wrap: anywhere;
  }

  .said .axis {
    margin-bottom: 8px;
  }

  [role='status'] {
    min-height: 116px;
  }

  [role='status'] code {
    font-size: var(--_text-s);
  }

  .facts {
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  .facts b {
    color: var(--_text);
    font-weight: 500;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    margin: 8px 0 0;
    padding: 8px 0 0;
    border-top: 1px solid var(--_line);
    list-style: none;
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  .legend .open,
  .legend .sent {
    color: var(--_sent);
  }

  .legend .received {
    color: var(--_received);
  }

  .legend .close {
    color: var(--_event);
  }

  .legend .error,
  .legend .discarded {
    color: var(--_error);
  }

  .palette > .connecting {
    color: color-mix(in srgb, var(--_event) 30%, var(--_bg));
  }

  .palette > .open {
    color: color-mix(in srgb, var(--_sent) 30%, var(--_bg));
  }

  .palette > .closing {
    color: color-mix(in srgb, var(--_error) 26%, var(--_bg));
  }

  .palette > .closed {
    color: var(--_bg-3);
  }

  .palette > .text {
    color: var(--_text);
  }

  .palette > .sent {
    color: var(--_sent);
  }

  .palette > .received {
    color: var(--_received);
  }

  .palette > .event {
    color: var(--_event);
  }

  .palette > .error {
    color: var(--_error);
  }

  .palette > .buffered {
    color: var(--_accent);
  }

  @media (forced-colors: active) {
    .palette > * {
      color: CanvasText;
    }

    .palette > .open {
      color: ButtonFace;
    }

    .palette > :is(.connecting, .closing) {
      color: GrayText;
    }

    .palette > .closed {
      color: Canvas;
    }

    .cursor {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
