import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { inlineKey, isRightToLeft } from './direction.js';
import { LocalizedElement } from './localized-element.js';

/** Fired when the user moved a splitter. */
export class WsSplitEvent extends Event {
  static readonly type = 'ws-split';

  /** @param value the new size of what is resized, in pixels */
  constructor(readonly value: number) {
    super(WsSplitEvent.type);
  }
}

const STEP = 16;

/**
 * A line between two areas that can be dragged, or moved with the arrow keys (ARIA APG, window
 * splitter). It resizes the area after it.
 *
 * @tag ws-splitter
 * @fires ws-split - The user moved it.
 */
export class WsSplitter extends LocalizedElement {
  static override styles = css`
    :host {
      display: block;
      touch-action: none;
      background: var(--_line);
      position: relative;
      z-index: 1;
    }

    :host([orientation='vertical']) {
      width: 1px;
      cursor: col-resize;
    }

    :host([orientation='horizontal']) {
      height: 1px;
      cursor: row-resize;
    }

    .handle {
      position: absolute;
      inset: -3px;
    }

    .handle:hover,
    .handle:focus-visible {
      outline: 0;
      background: color-mix(in srgb, var(--_accent) 45%, transparent);
    }
  `;

  /** Which way the line runs. */
  @property({ reflect: true }) orientation: 'vertical' | 'horizontal' = 'vertical';

  /** What is resized, as a name for assistive technology. */
  @property() label = '';

  /** Size of the area after the line, in pixels, and its bounds. */
  @property({ type: Number }) value = 0;
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 0;

  #drag: { readonly start: number; readonly value: number } | undefined;

  override render(): TemplateResult {
    return html`<div
      class="handle"
      role="separator"
      tabindex="0"
      aria-label=${this.label}
      aria-orientation=${this.orientation}
      aria-valuenow=${this.value}
      aria-valuemin=${this.min}
      aria-valuemax=${this.max}
      @keydown=${this.#onKeydown}
      @pointerdown=${this.#onPointerdown}
      @pointermove=${this.#onPointermove}
      @pointerup=${this.#onPointerup}
      @pointercancel=${this.#onPointerup}
    ></div>`;
  }

  #move(value: number): void {
    const bounded = Math.round(Math.min(Math.max(value, this.min), this.max));
    if (bounded !== this.value) this.dispatchEvent(new WsSplitEvent(bounded));
  }

  #position(event: PointerEvent): number {
    if (this.orientation !== 'vertical') return event.clientY;
    return isRightToLeft(this) ? -event.clientX : event.clientX;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const [grow, shrink] =
      this.orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const target = {
      [grow!]: this.value + STEP,
      [shrink!]: this.value - STEP,
      Home: this.min,
      End: this.max,
    }[inlineKey(event.key, this)];
    if (target === undefined) return;
    event.preventDefault();
    this.#move(target);
  };

  readonly #onPointerdown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#drag = { start: this.#position(event), value: this.value };
  };

  readonly #onPointermove = (event: PointerEvent): void => {
    if (this.#drag === undefined) return;
    this.#move(this.#drag.value + this.#drag.start - this.#position(event));
  };

  readonly #onPointerup = (): void => {
    this.#drag = undefined;
  };
}
