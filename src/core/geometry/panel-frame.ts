/** The position and size of a floating panel, in pixels of the viewport. */
export interface PanelFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size of the viewport, in pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** The initial and the least size of a panel, where there is room for it. */
export const PANEL_SIZE = { width: 900, height: 560, minWidth: 320, minHeight: 360 } as const;

/** A panel narrower than this is initially this tall. */
const NARROW = 600;
const TALL = 700;

/** Initial distance of a panel from the edges, in pixels. */
const MARGIN = 16;

/** The frame of a panel that was just opened: at the lower right. */
export function initialFrame(viewport: Viewport): PanelFrame {
  const width = Math.min(PANEL_SIZE.width, viewport.width - 2 * MARGIN);
  // In a narrow panel the parts are stacked, and need more height.
  const wanted = width < NARROW ? TALL : PANEL_SIZE.height;
  const height = Math.min(wanted, viewport.height - 2 * MARGIN);
  const x = viewport.width - width - MARGIN;
  const y = viewport.height - height - MARGIN;
  return fitFrame({ x, y, width, height }, viewport);
}

/** The frame moved by so many pixels, as far as it stays completely visible. */
export function moveFrame(
  frame: PanelFrame,
  dx: number,
  dy: number,
  viewport: Viewport,
): PanelFrame {
  return fitFrame({ ...frame, x: frame.x + dx, y: frame.y + dy }, viewport);
}

/** The frame with its lower right corner moved by so many pixels, as far as there is room. */
export function resizeFrame(
  frame: PanelFrame,
  dx: number,
  dy: number,
  viewport: Viewport,
): PanelFrame {
  const width = bounded(frame.width + dx, PANEL_SIZE.minWidth, viewport.width - frame.x);
  const height = bounded(frame.height + dy, PANEL_SIZE.minHeight, viewport.height - frame.y);
  return fitFrame({ ...frame, width, height }, viewport);
}

/** The frame, moved and shrunk as far as necessary to fit the viewport. */
export function fitFrame(frame: PanelFrame, viewport: Viewport): PanelFrame {
  const width = Math.min(Math.max(frame.width, PANEL_SIZE.minWidth), viewport.width);
  const height = Math.min(Math.max(frame.height, PANEL_SIZE.minHeight), viewport.height);
  return {
    width,
    height,
    x: bounded(frame.x, 0, viewport.width - width),
    y: bounded(frame.y, 0, viewport.height - height),
  };
}

function bounded(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
