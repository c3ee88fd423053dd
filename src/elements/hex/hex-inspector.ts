import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import {
  formatOffset,
  inspectBytes,
  type InspectedValue,
} from '../../core/bytes/data-inspector.js';
import { t } from '../../core/language/language.js';
import { describeInvisible } from '../../core/text/invisible.js';
import { formatCount } from '../../core/text/units.js';
import { copyText } from '../kit/clipboard.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { stepThroughButtons } from '../kit/popover-keys.js';
import { segmented } from '../kit/segmented.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';

/** Values that take the room of two. */
const wide: ReadonlySet<string> = new Set(['u64', 'i64', 'f64', 'Unix s', 'Unix ms']);

type Endian = 'little' | 'big';

/**
 * What the bytes at one place say as numbers, as a character, as bits and as a time. A value is
 * copied by a click on it; the arrow keys go from one to the next.
 *
 * @tag ws-hex-inspector
 */
export class WsHexInspector extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--_bg-2);
        font-size: var(--_text-s);
      }

      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        padding-block: 4px;
        padding-inline: 4px 8px;
        color: var(--_text-2);
      }

      header > button {
        height: 24px;
        padding: 0 6px;
        color: var(--_text);
        font-weight: 600;
      }

      header code {
        color: var(--_text);
      }

      .segmented > button {
        height: 22px;
      }

      svg {
        transition: rotate 0.1s;
      }

      [aria-expanded='false'] svg {
        rotate: -90deg;
      }

      .values {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
        gap: 0 12px;
        min-height: 0;
        margin: 0;
        padding: 0 8px 8px;
        overflow: auto;
      }

      .wide {
        grid-column: span 2;
      }

      .values > div {
        display: flex;
        align-items: center;
        gap: 4px;
        min-width: 0;
        height: 20px;
      }

      .values span {
        flex: none;
        width: 52px;
        white-space: nowrap;
        padding-inline-start: 4px;
        color: var(--_text-3);
      }

      .values button {
        flex: 0 1 auto;
        justify-content: flex-start;
        min-width: 0;
        height: 20px;
        padding: 0 4px;
        border-radius: 4px;
        font: var(--_text-s) / 20px var(--_mono);
        overflow: hidden;
        text-overflow: ellipsis;
        direction: ltr;
        unicode-bidi: isolate;
        cursor: copy;
      }

      .none {
        padding: 0 4px;
        color: var(--_text-3);
      }

      @media (prefers-reduced-motion: reduce) {
        svg {
          transition: none;
        }
      }
    `,
  ];

  /** Where the values are read. */
  @property({ attribute: false }) bytes: Uint8Array = new Uint8Array();

  /** The byte at which they begin. */
  @property({ type: Number }) offset = 0;

  /** How many bytes are selected there; said beside the place when it is more than one. */
  @property({ type: Number }) selected = 1;

  /** Shows no more than its header. */
  @property({ type: Boolean }) collapsed = false;

  @state() private endian: Endian = 'little';
  @state() private outcome = '';

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('offset') || changed.has('bytes')) this.outcome = '';
  }

  override render(): TemplateResult {
    return html`<header>
        <button
          type="button"
          aria-expanded=${this.collapsed ? 'false' : 'true'}
          @click=${() => (this.collapsed = !this.collapsed)}
        >
          ${icon('chevron')} ${t('Inspector')}
        </button>
        <code>${formatOffset(this.offset)}</code>
        ${
          this.selected > 1
            ? html`<span>${t('{0} selected', formatCount(this.selected))}</span>`
            : nothing
        }
        <span role="status">${this.outcome}</span>
        <span class="spacer"></span>
        ${this.collapsed ? nothing : this.#renderEndian()}
      </header>
      ${this.collapsed ? nothing : this.#renderValues()}`;
  }

  #renderEndian(): TemplateResult {
    return segmented<Endian>(
      t('Endianness'),
      [
        { value: 'little', label: endianLabel('LE', 'little-endian') },
        { value: 'big', label: endianLabel('BE', 'big-endian') },
      ],
      this.endian,
      (endian) => (this.endian = endian),
    );
  }

  #renderValues(): TemplateResult {
    const values = inspectBytes(this.bytes, this.offset, this.endian === 'little');
    const first = values.findIndex(({ value }) => value !== undefined);
    return html`<div class="values" role="group" aria-label=${t('Values')} @keydown=${stepThroughButtons}>
      ${values.map((value, index) => this.#renderValue(value, index === first))}
    </div>`;
  }

  #renderValue({ name, value }: InspectedValue, isStop: boolean): TemplateResult {
    const className = wide.has(name) ? 'wide' : '';
    if (value === undefined) {
      return html`<div class=${className}><span>${name}</span><i class="none">–</i></div>`;
    }
    const shown = name === 'UTF-8' ? visibleCharacter(value) : value;
    return html`<div class=${className}>
      <span aria-hidden="true">${name}</span>
      <button
        type="button"
        tabindex=${isStop ? 0 : -1}
        title=${t('Copy {0}', shown)}
        aria-label=${t('{0} {1}, copy', name, shown)}
        @click=${() => this.#copy(name, value)}
      >
        ${shown}
      </button>
    </div>`;
  }

  async #copy(name: string, value: string): Promise<void> {
    try {
      await copyText(value);
      this.outcome = t('Copied {0}', name);
    } catch (error) {
      this.outcome = error instanceof Error ? error.message : String(error);
    }
  }
}

function endianLabel(short: string, long: string): TemplateResult {
  return html`<span title=${long}>${short}<span class="visually-hidden"> ${long}</span></span>`;
}

/** "€ U+20AC"; a character that cannot be seen by its label alone. */
function visibleCharacter(character: string): string {
  const codePoint = character.codePointAt(0)!;
  const label = describeInvisible(codePoint);
  const unicode = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  if (label === undefined) return `${codePoint === 0x20 ? 'space' : character} ${unicode}`;
  return label.startsWith('U+') ? label : `${label} ${unicode}`;
}
