import { describe, expect, it } from 'vitest';

import {
  fitFrame,
  initialFrame,
  moveFrame,
  resizeFrame,
  type PanelFrame,
} from '../../../src/core/geometry/panel-frame.js';

const wide = { width: 1440, height: 900 };
const frame = (x: number, y: number, width: number, height: number): PanelFrame => ({
  x,
  y,
  width,
  height,
});

describe('The frame of a floating panel', () => {
  it.each([
    ['a wide window', wide, frame(524, 324, 900, 560)],
    ['a phone', { width: 390, height: 844 }, frame(16, 128, 358, 700)],
    ['hardly any room', { width: 200, height: 100 }, frame(0, 0, 200, 100)],
  ])('is at the lower right at first, in %s', (_name, viewport, expected) => {
    expect(initialFrame(viewport)).toEqual(expected);
  });

  it.each([
    ['right and down', [10, 20], frame(110, 120, 400, 400)],
    ['out at the left', [-1000, 0], frame(0, 100, 400, 400)],
    ['out at the right', [5000, 0], frame(1040, 100, 400, 400)],
    ['out below', [0, 5000], frame(100, 500, 400, 400)],
    ['out above', [0, -5000], frame(100, 0, 400, 400)],
  ] as const)('stays in the window when it is moved %s', (_name, [dx, dy], expected) => {
    expect(moveFrame(frame(100, 100, 400, 400), dx, dy, wide)).toEqual(expected);
  });

  it.each([
    ['wider', [50, 0], frame(100, 100, 450, 400)],
    ['as high as there is room', [0, 5000], frame(100, 100, 400, 800)],
    ['as wide as there is room', [5000, 0], frame(100, 100, 1340, 400)],
    ['not smaller than it can be used', [-5000, -5000], frame(100, 100, 320, 360)],
  ] as const)('becomes %s', (_name, [dx, dy], expected) => {
    expect(resizeFrame(frame(100, 100, 400, 400), dx, dy, wide)).toEqual(expected);
  });

  it('follows a window that becomes smaller', () => {
    expect(fitFrame(frame(500, 300, 900, 560), { width: 1000, height: 500 })).toEqual(
      frame(100, 0, 900, 500),
    );
  });
});
