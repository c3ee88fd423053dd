/** A cursor in bytes, and the selection. */
export interface ByteSelection {
  /** The byte that the keys move. */
  readonly cursor: number;
  /** The byte where the selection began; the cursor's own without a selection. */
  readonly anchor: number;
}

/** The grid of bytes that the cursor moves in. */
export interface ByteLayout {
  /** How many bytes there are. */
  readonly length: number;
  readonly bytesARow: number;
  /** Rows that Page Up and Page Down move by. */
  readonly pageRows: number;
}

/** A key that the user pressed. */
export interface ByteKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Whether Ctrl, or ⌘ on a Mac, was down. */
  readonly ctrlKey: boolean;
}

/** The bytes of a selection: at least the one at the cursor. `end` is exclusive. */
export function rangeOf({ cursor, anchor }: ByteSelection): { start: number; end: number } {
  return { start: Math.min(cursor, anchor), end: Math.max(cursor, anchor) + 1 };
}

/** Whether more than the byte at the cursor is selected. */
export function isRange({ cursor, anchor }: ByteSelection): boolean {
  return cursor !== anchor;
}

/**
 * Moves a cursor through a grid of bytes (ARIA APG, grid): arrows, Home and End in the row, with
 * Ctrl to the first and last byte, pages; Shift keeps the anchor. Ctrl+A selects all.
 *
 * @returns `undefined` for a key that moves nothing.
 */
export function moveSelection(
  { cursor, anchor }: ByteSelection,
  { key, shiftKey, ctrlKey }: ByteKey,
  { length, bytesARow, pageRows }: ByteLayout,
): ByteSelection | undefined {
  if (length === 0) return undefined;
  const last = length - 1;
  if (ctrlKey && key.toLowerCase() === 'a') return { cursor: last, anchor: 0 };
  const column = cursor % bytesARow;
  const byRows = (rows: number): number => {
    const target = cursor + rows * bytesARow;
    // The last row may be short: moving down from the row before ends at its last byte.
    if (target > last) return rowOf(cursor) === rowOf(last) ? cursor : lastIn(column);
    return target < 0 ? column : target;
  };
  const rowOf = (offset: number): number => Math.floor(offset / bytesARow);
  const lastIn = (wanted: number): number => Math.min(last, rowOf(last) * bytesARow + wanted);
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: cursor - 1,
    ArrowRight: cursor + 1,
    ArrowUp: byRows(-1),
    ArrowDown: byRows(1),
    PageUp: byRows(-pageRows),
    PageDown: byRows(pageRows),
    Home: ctrlKey ? 0 : cursor - column,
    End: ctrlKey ? last : cursor - column + bytesARow - 1,
  };
  const target = targets[key];
  if (target === undefined || (ctrlKey && key !== 'Home' && key !== 'End')) return undefined;
  const moved = Math.min(Math.max(target, 0), last);
  return { cursor: moved, anchor: shiftKey ? anchor : moved };
}
