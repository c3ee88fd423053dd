import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { formatBytes, formatCount } from '../../core/text/units.js';
import type { EntryFrame } from '../../core/wire/entry-frame.js';
import {
  bitsOfField,
  bytesOfField,
  isBitField,
  placeOfField,
} from '../../core/wire/field-content.js';
import type { WireField, WireFrame } from '../../core/wire/wire-field.js';
import { inlineKey } from '../kit/direction.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { markedText } from '../kit/marked-text.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { wireStyles } from './wire-styles.js';

/** How far keys move from field to field. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * The frame that RFC 6455 prescribes for a message or a close: its fields with their bits and bytes,
 * each explained when the pointer is over it or the focus on it. It is computed, and says so.
 *
 * @tag ws-wire-view
 * @csspart field - A field of the frame.
 */
export class WsWireView extends LocalizedElement {
  static override styles = [tokens, controls, wireStyles];

  /** The frame, or why there is none. */
  @property({ attribute: false }) frame: EntryFrame | undefined;

  /** The field that has, or had, the focus. */
  @state() private at = 0;
  @state() private hovered: number | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('frame')) return;
    const { length } = this.#fields;
    this.at = Math.min(this.at, Math.max(0, length - 1));
    // The frame of the same entry may come anew while the pointer rests on it.
    if (this.hovered !== undefined && this.hovered >= length) this.hovered = undefined;
  }

  override render(): TemplateResult | typeof nothing {
    const { frame: given } = this;
    if (given === undefined) return nothing;
    if ('none' in given) return html`<p class="none">${given.none}</p>`;
    const { frame, remark } = given;
    return html`<div class="said">
        <p>
          <strong class="badge">${t('Computed, not captured')}</strong>
          ${t('A page never sees frames: these are the bytes that RFC 6455 prescribes for what it does see.')}
        </p>
        ${remark === undefined ? nothing : html`<p>${remark}</p>`}
      </div>
      <div class="scroll">
        <p class="length">${t('The frame, {0}', formatBytes(frame.length))}</p>
        <div
          class="frame"
          role="toolbar"
          aria-label=${t('Fields of the frame')}
          @keydown=${this.#onKeydown}
          @pointerleave=${() => {
            this.hovered = undefined;
          }}
        >
          ${[0, 1].map((byte) => this.#renderBits(frame, byte))}
          ${frame.fields.map((field, index) => (isBitField(field) ? nothing : this.#renderBytes(frame, field, index)))}
        </div>
      </div>
      ${this.#renderExplanation(frame.fields)}`;
  }

  /** A byte of the header whose bits are fields of their own. */
  #renderBits(frame: WireFrame, byte: number): TemplateResult {
    return html`<span class="place">${t('Byte {0}', byte)}</span>
      <span class="bits">
        ${frame.fields.map((field, index) =>
          isBitField(field) && Math.floor(field.start / 8) === byte
            ? this.#renderField(
                field,
                index,
                `bits wide-${String(field.bits)}`,
                html`<b aria-hidden="true">${bitsOfField(frame, field)}</b>
                  <small class=${field.bits === 1 ? 'visually-hidden' : ''}>${markedText(field.value)}</small>`,
              )
            : nothing,
        )}
      </span>`;
  }

  #renderBytes(frame: WireFrame, field: WireField, index: number): TemplateResult {
    const bytes = bytesOfField(frame, field);
    const isCut = bytes.length < field.bits / 8;
    const { byte } = placeOfField(field);
    return html`<span class="place">${field.bits === 8 ? t('Byte {0}', byte) : t('Bytes {0}', byte)}</span>
      ${this.#renderField(
        field,
        index,
        bytes.includes(undefined) ? 'bytes unknown' : 'bytes',
        html`<small>${markedText(field.value)}</small>
          <span class="cells" aria-hidden="true">
            ${bytes.map((value) => html`<i>${value === undefined ? '··' : value.toString(16).padStart(2, '0')}</i>`)}
            ${isCut ? html`<i>…</i>` : nothing}
          </span>`,
      )}`;
  }

  #renderField(
    field: WireField,
    index: number,
    kind: string,
    content: TemplateResult,
  ): TemplateResult {
    const look = () => {
      this.hovered = index;
    };
    return html`<button
        type="button"
        part="field"
        class="${kind} ${index === this.#shown ? 'shown' : ''}"
        data-index=${index}
        aria-describedby=${`about-${String(index)}`}
        tabindex=${index === this.at ? 0 : -1}
        @pointerenter=${look}
        @focus=${() => {
          this.hovered = undefined;
          this.at = index;
        }}
      >
        <span class="name">${field.name}<span class="visually-hidden">: </span></span>${content}
      </button>
      <span id=${`about-${String(index)}`} hidden>${field.explanation} ${field.section}</span>`;
  }

  #renderExplanation(fields: readonly WireField[]): TemplateResult {
    const field = fields[this.#shown]!;
    const { byte, bits } = placeOfField(field);
    const where =
      bits === undefined
        ? t('Bytes {0}', byte)
        : field.bits === 1
          ? t('Bit {0} of byte {1}', bits, byte)
          : t('Bits {0} of byte {1}', bits, byte);
    return html`<div class="explained">
      <h3>${field.name}: <code>${field.value}</code></h3>
      <p>${field.explanation}</p>
      <p class="hint">${where} · ${field.section}</p>
      <p class="hint">
        ${t('Field {0} of {1}. Point at a field, or step with the arrow keys.', formatCount(this.#shown + 1), formatCount(fields.length))}
      </p>
    </div>`;
  }

  get #fields(): readonly WireField[] {
    return this.frame !== undefined && 'frame' in this.frame ? this.frame.frame.fields : [];
  }

  get #shown(): number {
    return this.hovered ?? this.at;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const step = steps[inlineKey(event.key, this)];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(this.at + step, 0), this.#fields.length - 1);
    this.renderRoot.querySelector<HTMLElement>(`[data-index="${String(next)}"]`)?.focus();
  };
}
