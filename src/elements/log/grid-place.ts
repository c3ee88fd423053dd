import type { ScrollMap } from '../../core/geometry/scroll-map.js';
import { EVICTED_ROW, type LogView } from '../../core/log/log-view.js';
import { rowHeightOf, type Density } from '../styles/density.js';

/**
 * Where the user is in a log: at its end, which is followed, or on a row, which stays where it is
 * whatever arrives or is evicted.
 */
export class GridPlace {
  readonly map: ScrollMap;
  /** Whether the last row is kept in sight as entries arrive. */
  follows = true;
  /** The entry at the upper edge while the end is not followed, and the pixels hidden of it. */
  #anchor = { sequence: EVICTED_ROW, hidden: 0 };
  /** The first entry that has arrived since the end was left. */
  #leftAt = 0;
  /** Of the log: once it is cleared, there is no place to stay at. */
  #generation: number | undefined;

  constructor(map: ScrollMap) {
    this.map = map;
  }

  /** Rows below what is seen that have arrived since the end was left. */
  newRows(view: LogView): number {
    if (this.follows) return 0;
    const { top, viewport, rowHeight } = this.map;
    const below = Math.floor((top + viewport) / rowHeight);
    return Math.max(0, view.rowCount - Math.max(view.rowOf(this.#leftAt), below));
  }

  /** Goes where one was, in a view that has changed. */
  return(view: LogView): void {
    const { map } = this;
    const { generation } = view.log;
    if (generation !== this.#generation) this.follows = true;
    this.#generation = generation;
    const { sequence, hidden } = this.#anchor;
    map.top = this.follows ? map.maxTop : view.rowOf(sequence) * map.rowHeight + hidden;
    // A filter may bring the last row into sight, and must not lose the place in all rows.
    if (map.isAtEnd && view.test === undefined) this.follows = true;
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
}
