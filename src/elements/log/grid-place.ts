import { ScrollMap } from '../../core/geometry/scroll-map.js';
import { EVICTED_ROW, type LogView } from '../../core/log/log-view.js';
import { rowHeightOf, type Density } from '../styles/density.js';

/** Pixels of the header, which stays over the rows. */
const HEADER_HEIGHT = 27;

/**
 * Where the user is in a log: at its end, which is followed, or on a row, which stays where it is
 * whatever arrives or is evicted.
 */
export class GridPlace {
  readonly map = new ScrollMap(rowHeightOf(undefined));
  /** Whether the last row is kept in sight as entries arrive. */
  follows = true;
  /** The entry at the upper edge while the end is not followed, and the pixels hidden of it. */
  #anchor = { sequence: EVICTED_ROW, hidden: 0 };
  /** The first entry that has arrived since the end was left. */
  #leftAt = 0;

  /** Rows that have arrived below what is seen since the end was left. */
  newRows(view: LogView): number {
    return this.follows ? 0 : view.rowCount - view.rowOf(this.#leftAt);
  }

  /** @param height pixels of the grid with its header. */
  measure(view: LogView, height: number): void {
    this.map.resize(view.rowCount, Math.max(0, height - HEADER_HEIGHT));
  }

  /** Goes where one was, in a view that has changed. */
  return(view: LogView): void {
    const { map } = this;
    const { sequence, hidden } = this.#anchor;
    map.top = this.follows ? map.maxTop : view.rowOf(sequence) * map.rowHeight + hidden;
  }

  /** Remembers where one is, after one went there. */
  settle(view: LogView): void {
    const { map } = this;
    const wasFollowing = this.follows;
    this.follows = map.isAtEnd;
    if (wasFollowing && !this.follows) this.#leftAt = view.log.end;
    const row = map.firstRow;
    this.#anchor = {
      sequence: view.sequenceAt(row) ?? EVICTED_ROW,
      hidden: map.top - row * map.rowHeight,
    };
  }

  /** Brings a row into sight, at the middle where it was not. */
  goTo(row: number): void {
    const { map } = this;
    const before = map.top;
    map.reveal(row);
    if (Math.abs(map.top - before) > map.rowHeight) map.center(row);
  }

  setDensity(density: Density | undefined): void {
    const { map } = this;
    const { rowHeight } = map;
    map.rowHeight = rowHeightOf(density);
    const { sequence, hidden } = this.#anchor;
    this.#anchor = { sequence, hidden: (hidden / rowHeight) * map.rowHeight };
  }

  /**
   * The row that a key goes to; `undefined` for a key that goes nowhere.
   *
   * @param selected the selected row, if there is one.
   */
  rowForKey(key: string, selected: number | undefined): number | undefined {
    const { firstRow, rows, viewport, rowHeight } = this.map;
    const last = rows - 1;
    const page = Math.max(1, Math.floor(viewport / rowHeight) - 1);
    const targets: Record<string, number> = {
      ArrowDown: selected === undefined ? firstRow : selected + 1,
      ArrowUp: selected === undefined ? last : selected - 1,
      PageDown: (selected ?? firstRow) + page,
      PageUp: (selected ?? last) - page,
      Home: 0,
      End: last,
    };
    const target = targets[key];
    return target === undefined || last < 0 ? undefined : Math.min(Math.max(target, 0), last);
  }
}
