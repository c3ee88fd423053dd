import { describe, expect, it } from 'vitest';

import { isRange, moveSelection, rangeOf } from '../../../src/core/geometry/byte-selection.js';

const layout = { length: 100, bytesARow: 16, pageRows: 3 };

describe('A key in a grid of bytes', () => {
  it.each([
    ['ArrowRight', 5, 6],
    ['ArrowRight', 99, 99],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 5, 21],
    ['ArrowDown', 90, 99],
    ['ArrowDown', 98, 98],
    ['ArrowUp', 5, 5],
    ['ArrowUp', 21, 5],
    ['PageDown', 5, 53],
    ['PageDown', 60, 99],
    ['PageUp', 60, 12],
    ['PageUp', 30, 14],
    ['Home', 21, 16],
    ['End', 21, 31],
    ['End', 98, 99],
    ['Ctrl+Home', 21, 0],
    ['Ctrl+End', 21, 99],
  ])('%s goes from %d to %d', (name, from, to) => {
    const press = {
      key: name.replace('Ctrl+', ''),
      shiftKey: false,
      ctrlKey: name.startsWith('Ctrl'),
    };
    expect(moveSelection({ cursor: from, anchor: from }, press, layout)).toEqual({
      cursor: to,
      anchor: to,
    });
    expect(
      moveSelection({ cursor: from, anchor: 7 }, { ...press, shiftKey: true }, layout),
    ).toEqual({
      cursor: to,
      anchor: 7,
    });
  });

  it('selects all with Ctrl+A', () => {
    const all = moveSelection(
      { cursor: 3, anchor: 3 },
      { key: 'a', shiftKey: false, ctrlKey: true },
      layout,
    );
    expect(rangeOf(all!)).toEqual({ start: 0, end: 100 });
    expect(isRange(all!)).toBe(true);
  });

  it.each(['x', 'Tab', 'Enter'])('does nothing for %s', (key) => {
    expect(
      moveSelection({ cursor: 3, anchor: 3 }, { key, shiftKey: false, ctrlKey: false }, layout),
    ).toBeUndefined();
  });

  it('does nothing without bytes', () => {
    const press = { key: 'End', shiftKey: false, ctrlKey: false };
    expect(
      moveSelection({ cursor: 0, anchor: 0 }, press, { ...layout, length: 0 }),
    ).toBeUndefined();
  });
});
