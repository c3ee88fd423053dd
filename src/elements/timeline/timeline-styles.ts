import { css } from 'lit';

/** The strip over the log, and what floats under it. */
export const timelineStyles = css`
  :host {
    display: block;
    position: relative;
    flex: none;
    container-type: inline-size;
  }

  .strip {
    position: relative;
    height: 34px;
    overflow: hidden;
    border-top: 1px solid var(--_line);
    background: var(--_bg);
    cursor: crosshair;
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

  .shade {
    position: absolute;
    inset-block: 0;
    background: color-mix(in srgb, var(--_bg) 62%, transparent);
    pointer-events: none;
  }

  .shade.before {
    left: 0;
    width: var(--_from, 0%);
  }

  .shade.after {
    left: var(--_to, 100%);
    right: 0;
  }

  .selection {
    position: absolute;
    inset-block: 0;
    left: var(--_from, 0%);
    width: calc(var(--_to, 100%) - var(--_from, 0%));
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    pointer-events: none;
  }

  .thumb {
    position: absolute;
    inset-block: 0;
    width: 2px;
    outline: 0;
    cursor: ew-resize;
  }

  /* Wide enough for a finger, and outside, so that a narrow range keeps two edges. */
  .thumb::after {
    content: '';
    position: absolute;
    inset-block: 0;
  }

  .thumb.from {
    left: var(--_from, 0%);
  }

  .thumb.from::after {
    inset-inline: -16px -4px;
  }

  .thumb.to {
    left: calc(var(--_to, 100%) - 2px);
  }

  .thumb.to::after {
    inset-inline: -4px -16px;
  }

  .ranged .thumb {
    background: var(--_accent);
  }

  /* Without a range, a drag that begins at the edge makes one. */
  .strip:not(.ranged) .thumb {
    pointer-events: none;
  }

  .thumb:focus-visible {
    background: var(--_accent);
    box-shadow: 0 0 0 2px var(--_accent);
  }

  .palette > .sent {
    color: color-mix(in srgb, var(--_sent) 55%, var(--_bg));
  }

  .palette > .received {
    color: color-mix(in srgb, var(--_received) 38%, var(--_bg));
  }

  .palette > .bytes {
    color: color-mix(in srgb, var(--_text-3) 60%, transparent);
  }

  .palette > .close {
    color: var(--_event);
  }

  .palette > .error {
    color: var(--_error);
  }

  .tip {
    position: absolute;
    z-index: 3;
    top: calc(100% + 3px);
    left: var(--_x, 0);
    padding: 2px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg);
    box-shadow: 0 2px 8px rgb(0 0 0 / 14%);
    color: var(--_text);
    font-size: var(--_text-s);
    white-space: nowrap;
    pointer-events: none;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @container (max-width: 640px) {
    .strip {
      height: 26px;
    }
  }

  @media (forced-colors: active) {
    .palette > .sent {
      color: Highlight;
    }

    .palette > .received,
    .palette > .error,
    .palette > .close {
      color: CanvasText;
    }

    .palette > .bytes {
      color: GrayText;
    }

    .ranged .thumb,
    .thumb:focus-visible {
      forced-color-adjust: none;
      background: Highlight;
    }
  }

  /* Time runs from left to right. */
  .strip {
    direction: ltr;
  }
`;
