import { html, nothing, type TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import { isRightToLeft } from '../kit/direction.js';
import {
  columns,
  columnWidth,
  resizeColumn,
  type ColumnLayout,
  type ColumnName,
} from './log-columns.js';

/** Whose columns are resized. */
interface Host extends Element {
  layout: ColumnLayout;
}

/** The head of the log's columns, whose edges are dragged to resize them. */
export class LogHead {
  readonly #host: Host;
  readonly #onResize: () => void;
  #edge: { readonly name: ColumnName; readonly start: number; readonly width: number } | undefined;

  /** @param onResize called when the user made a column wider or narrower; the host has the new layout. */
  constructor(host: Host, onResize: () => void) {
    this.#host = host;
    this.#onResize = onResize;
  }

  render(): TemplateResult {
    return html`<div class="row header" role="row" aria-rowindex="1">
      ${columns.map(
        ({ name, label }) =>
          html`<span class=${name} role="columnheader"
            ><span class=${name === 'direction' ? 'visually-hidden' : ''}>${t(label)}</span>${
              name === 'data'
                ? nothing
                : html`<i
                  class="edge"
                  data-column=${name}
                  @pointerdown=${this.#onDown}
                  @pointermove=${this.#onMove}
                  @pointerup=${this.#onUp}
                  @pointercancel=${this.#onUp}
                ></i>`
            }</span
          >`,
      )}
    </div>`;
  }

  readonly #onDown = (event: PointerEvent): void => {
    const edge = event.currentTarget as HTMLElement;
    const name = edge.dataset.column as ColumnName;
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    this.#edge = { name, start: event.clientX, width: columnWidth(this.#host.layout, name) ?? 0 };
  };

  readonly #onMove = ({ clientX }: PointerEvent): void => {
    if (this.#edge === undefined) return;
    const { name, start, width } = this.#edge;
    const host = this.#host;
    host.layout = resizeColumn(
      host.layout,
      name,
      width + (isRightToLeft(host) ? start - clientX : clientX - start),
    );
    this.#onResize();
  };

  readonly #onUp = (): void => {
    this.#edge = undefined;
  };
}
