import { css } from 'lit';

/** The colours that a canvas is painted with, as elements that are never seen. */
export const paletteStyles = css`
  .palette {
    position: absolute;
    visibility: hidden;
    forced-color-adjust: none;
  }

  /* A transition is how one hears that a colour has changed: its end is an event. */
  .palette > * {
    transition: color 1ms;
  }
`;
