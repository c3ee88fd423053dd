import { VirtualRows, type VirtualRow } from './virtual-rows.js';

/** The virtual rows of a viewer, which goes to rows also while it is hidden. */
export class ViewerRows<Row extends VirtualRow> extends VirtualRows<Row> {
  /** The row to bring into sight as soon as anything is seen. */
  #wanted: number | undefined;

  override measure(): void {
    super.measure();
    if (this.#wanted === undefined || this.map.viewport === 0) return;
    this.map.center(this.#wanted);
    this.#wanted = undefined;
  }

  /** Takes all rows away, where those to come are made differently. */
  clear(): void {
    for (const { element } of this.rows.splice(0)) element.remove();
  }

  /** Brings a row into sight, at the middle where it is far away. */
  reveal(row: number): void {
    this.measure();
    if (this.map.viewport === 0) {
      this.#wanted = row;
      return;
    }
    const before = this.map.top;
    this.map.reveal(row);
    if (Math.abs(this.map.top - before) > this.map.viewport) this.map.center(row);
    this.request();
  }

  /** Goes back to the first row. */
  reset(): void {
    this.#wanted = undefined;
    this.map.top = 0;
    this.request();
  }

  /** Puts the focus on the list, as soon as it has rendered. */
  focus(options?: FocusOptions): void {
    if (this.isRendered) this.scroller.focus(options);
    else
      void this.host.updateComplete.then(() => {
        this.scroller.focus(options);
      });
  }
}
