import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { hexDump } from '../core/hex.js';
import { ScrollMap } from '../core/scroll-map.js';
import { formatBytes } from '../core/units.js';
import { controls } from './styles/controls.js';
import { tokens } from './styles/tokens.js';

const ROW_HEIGHT = 20;
const BYTES_A_ROW = 16;

/**
 * Bytes as hex with their ASCII beside them; only the rows on screen exist.
 *
 * @tag ws-hex-view
 */
export class WsHexView extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: flex;
        min-height: 0;
      }

      .scroller {
        flex: 1;
        overflow: auto;
        overflow-anchor: none;
      }

      .window {
        position: sticky;
        top: 0;
        left: 0;
        overflow: hidden;
      }

      .row {
        display: flex;
        gap: 12px;
        height: 20px;
        padding: 0 12px;
        font: var(--_text-s) / 20px var(--_mono);
        white-space: pre;
        transform: translateY(var(--_shift, 0));
      }

      .offset {
        color: var(--_text-3);
      }

      .ascii {
        color: var(--_text-2);
      }

      .hint {
        padding: 8px 12px;
      }
    `,
  ];

  /** What is shown. */
  @property({ attribute: false }) bytes: Uint8Array = new Uint8Array();

  @state() private drawn = 0;
  @query('.scroller') private scroller!: HTMLElement;
  @query('.window') private window!: HTMLElement;
  @query('.filler') private filler!: HTMLElement;

  readonly #map = new ScrollMap(ROW_HEIGHT);
  #resize: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize = new ResizeObserver(() => (this.drawn += 1));
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    this.#resize?.disconnect();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#map.resize(Math.ceil(this.bytes.length / BYTES_A_ROW), this.clientHeight);
    if (changed.has('bytes')) this.#map.top = 0;
  }

  protected override updated(changed: PropertyValues): void {
    const { track, viewport, top, firstRow } = this.#map;
    const height = Math.min(viewport, track);
    this.window.style.setProperty('height', `${String(height)}px`);
    this.window.style.setProperty('--_shift', `${String(firstRow * ROW_HEIGHT - top)}px`);
    this.filler.style.setProperty('height', `${String(track - height)}px`);
    if (changed.has('bytes')) this.scroller.scrollTop = 0;
  }

  override render(): TemplateResult {
    const { firstRow, visibleRows } = this.#map;
    const start = firstRow * BYTES_A_ROW;
    const rows = hexDump(this.bytes, start, start + visibleRows * BYTES_A_ROW);
    return html`<div
      class="scroller"
      tabindex="0"
      role="group"
      aria-label="Bytes in hex, ${formatBytes(this.bytes.length)}"
      @scroll=${this.#onScroll}
    >
      ${this.bytes.length === 0 ? html`<p class="hint">There are no bytes.</p>` : ''}
      <div class="window">
        ${rows.map(
          ({ offset, hex, ascii }) =>
            html`<div class="row">
              <span class="offset">${offset.toString(16).padStart(8, '0')}</span
              ><span class="hex">${hex.padEnd(BYTES_A_ROW * 3 - 1)}</span
              ><span class="ascii">${ascii}</span>
            </div>`,
        )}
      </div>
      <div class="filler"></div>
    </div>`;
  }

  readonly #onScroll = (): void => {
    this.#map.scrollTop = this.scroller.scrollTop;
    this.drawn += 1;
  };
}
