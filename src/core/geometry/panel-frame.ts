/** Where a floating panel is, in pixels of the viewport. */
export interface PanelFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much room there is, in pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** The size that a panel starts with and the least that it can have, where there is room for that. */
export const PANEL_SIZE = { width: 900, height: 560, minWidth: 320, minHeight: 360 } as const;

/** Below this width a panel is as high as this at first. */
const NARROW = 600;
const TALL = 700;

/** What is left free around a panel at first, in pixels. */
const MARGIN = 16;

/** The frame of a panel that was just opened: at the lower right. */
export function initialFrame(viewport: Viewport): PanelFrame {
  const width = Math.min(PANEL_SIZE.width, viewport.width - 2 * MARGIN);
  // Where there is no room beside each other, things stand below each other.
  const wanted = width < NARROW ? TALL : PANEL_SIZE.height;
  const height = Math.min(wanted, viewport.height - 2 * MARGIN);
  const x = viewport.width - width - MARGIN;
  const y = viewport.height - height - MARGIN;
  return fitFrame({ x, y, width, height }, viewport);
}

/** The frame moved by so many pixels, as far as all of it stays to be seen. */
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

/** The frame, moved and made smaller as far as the viewport asks for it. */
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
