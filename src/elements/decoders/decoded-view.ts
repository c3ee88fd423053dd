import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { RankedDecoder } from '../../core/decoders/choose-decoder.js';
import type {
  DecodeContext,
  Decoded,
  Decoder,
  DecoderInput,
  InnerPayload,
} from '../../core/decoders/decoder.js';
import { t } from '../../core/language/language.js';
import { formatBytes } from '../../core/text/units.js';
import type { FindInText } from '../filter/filter-language.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { markedText } from '../kit/marked-text.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { decodedStyles } from './decoded-styles.js';
import { WsDecoderChooseEvent } from './decoder-events.js';
import { loadDecoders, type DecoderList } from './decoder-list.js';
import { decodePayload } from './payload-reader.js';

/** A payload inside the one before; the first is the message's own. */
interface Level {
  readonly name: string;
  readonly input: DecoderInput;
  /** The decoder that the user chose for it; `undefined` for the one that fits. */
  readonly chosen?: string | undefined;
}

/**
 * A payload as what it is: read by the decoder that fits, or by one that the user chooses. Payloads
 * inside of it (what was compressed, what a frame carries) are opened in the same way.
 *
 * @tag ws-decoded-view
 * @fires ws-decoder-choose - The user chose a decoder for the message itself.
 */
export class WsDecodedView extends LocalizedElement {
  static override styles = [tokens, controls, decodedStyles];

  /** What is decoded. */
  @property({ attribute: false }) input: DecoderInput | undefined;

  /** What is known about the message. */
  @property({ attribute: false }) context: DecodeContext | undefined;

  /** Gives a decoder what it needs besides: attachments, a schema. */
  @property({ attribute: false }) complete:
    ((decoder: Decoder, input: DecoderInput, context: DecodeContext) => DecodeContext) | undefined;

  /** Decoders of the page; they take precedence over the built-in ones. */
  @property({ attribute: false }) decoders: readonly Decoder[] = [];

  /** Name of the decoder that was chosen for messages like this; `undefined` for the one that fits. */
  @property({ attribute: false }) chosen: string | undefined;

  /** Finds what the filter looks for, to be marked. */
  @property({ attribute: false }) filterHits: FindInText | undefined;

  @state() private list: DecoderList | undefined;
  @state() private inner: readonly Level[] = [];
  @state() private decoded: Decoded | undefined;
  @state() private problem: string | undefined;
  @state() private isReading = false;

  #ranked: readonly RankedDecoder[] = [];
  #used: Decoder | undefined;
  /** Request id: an answer with an older id is ignored. */
  #call = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.list === undefined) void this.#load();
  }

  protected override languageChanged(): void {
    super.languageChanged();
    this.#decode();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('input')) this.inner = [];
    const causes = ['input', 'context', 'decoders', 'chosen', 'list', 'inner', 'complete'];
    if (causes.some((name) => changed.has(name))) this.#decode();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.input === undefined) return nothing;
    if (this.list === undefined) {
      return html`<p class="hint note">${this.problem ?? t('Loading the decoders…')}</p>`;
    }
    return html`${this.#renderHead()} ${this.#renderSaid()} ${this.#renderTree()}`;
  }

  #renderHead(): TemplateResult {
    const names = new Set(this.#ranked.map(({ decoder }) => decoder.name));
    const others = this.#all.filter(({ name }) => !names.has(name));
    const [fitting] = this.#ranked;
    const automatic =
      fitting !== undefined && this.#isSure(fitting) ? ` (${fitting.decoder.label})` : '';
    const chosen = this.#level.chosen ?? '';
    const option = ({ name, label }: Decoder): TemplateResult =>
      html`<option value=${name} ?selected=${name === chosen}>${label}</option>`;
    return html`<div class="head">
      ${
        this.inner.length === 0
          ? nothing
          : html`<button type="button" class="icon" aria-label=${t('Back')} @click=${this.#onBack}>
            ${icon('back')}
          </button>`
      }
      <label
        >${t('Decoder')}
        <select aria-label=${t('Decoder')} @change=${this.#onChoose}>
          <option value="" ?selected=${chosen === ''}>${t('Automatic{0}', automatic)}</option>
          ${
            this.#ranked.length === 0
              ? nothing
              : html`<optgroup label=${t('May fit')}>
                ${this.#ranked.map(({ decoder }) => option(decoder))}
              </optgroup>`
          }
          <optgroup label=${t('Others')}>${others.map(option)}</optgroup>
        </select></label
      >
      ${
        this.inner.length === 0
          ? nothing
          : html`<span class="hint">${this.inner.map(({ name }) => name).join(' › ')}</span>`
      }
    </div>`;
  }

  #renderSaid(): TemplateResult | typeof nothing {
    const { decoded } = this;
    const problem = this.problem ?? decoded?.problem;
    if (decoded === undefined && problem === undefined) {
      return html`<p class="hint note" role="status">
        ${
          this.isReading
            ? t('Reading…')
            : t('Nothing known fits this payload for sure. Choose a decoder to try one.')
        }
      </p>`;
    }
    return html`<div class="said">
      ${decoded === undefined ? nothing : html`<p class="summary">${markedText(decoded.summary)}</p>`}
      ${problem === undefined ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
      ${decoded?.inner?.map(
        (payload) =>
          html`<button type="button" class="ghost" @click=${() => {
            this.#open(payload);
          }}>
            ${t('Open {0} ({1})', payload.name, describeSize(payload.payload))}
          </button>`,
      )}
      ${
        decoded?.notation === undefined
          ? nothing
          : html`<details>
            <summary>${decoded.notation.name}</summary>
            <pre tabindex="0">${decoded.notation.text}</pre>
          </details>`
      }
    </div>`;
  }

  #renderTree(): TemplateResult | typeof nothing {
    if (this.decoded !== undefined) {
      return html`<ws-json-tree
        .tree=${this.decoded.tree}
        .filterHits=${this.filterHits}
      ></ws-json-tree>`;
    }
    // What nothing decodes is shown as it is; of the message itself, other tabs show that.
    if (this.inner.length === 0 || this.isReading) return nothing;
    const { input } = this.#level;
    return typeof input === 'string'
      ? html`<ws-text-view .text=${input} .filterHits=${this.filterHits}></ws-text-view>`
      : html`<ws-hex-view .bytes=${input}></ws-hex-view>`;
  }

  get #all(): readonly Decoder[] {
    return [...this.decoders, ...(this.list?.builtInDecoders ?? [])];
  }

  get #level(): Level {
    return this.inner.at(-1) ?? { name: 'message', input: this.input!, chosen: this.chosen };
  }

  #isSure(ranked: RankedDecoder): boolean {
    return (
      this.list?.chooseDecoder([ranked.decoder], this.#level.input, this.#context) !== undefined
    );
  }

  get #context(): DecodeContext {
    const context = this.context!;
    // What the connection negotiated says nothing about what is inside of a message.
    return this.inner.length === 0 ? context : { ...context, subprotocol: '', opening: undefined };
  }

  async #load(): Promise<void> {
    try {
      this.list = await loadDecoders();
      this.problem = undefined;
    } catch {
      this.problem = t('The decoders could not be loaded; try again when the page can be reached.');
    }
  }

  #decode(): void {
    this.#call += 1;
    this.decoded = undefined;
    this.#used = undefined;
    this.isReading = false;
    if (this.list === undefined) return;
    this.problem = undefined;
    if (this.input === undefined || this.context === undefined) return;
    const { input, chosen } = this.#level;
    const context = this.#context;
    this.#ranked = this.list.rankDecoders(this.#all, input, context);
    const fitting = this.list.chooseDecoder(this.#all, input, context)?.decoder;
    this.#used = this.#all.find(({ name }) => name === chosen) ?? fitting;
    if (this.#used !== undefined) void this.#read(this.#used, input, context);
  }

  async #read(decoder: Decoder, input: DecoderInput, context: DecodeContext): Promise<void> {
    const call = this.#call;
    this.isReading = true;
    try {
      const isBuiltIn = this.list!.builtInDecoders.includes(decoder);
      const whole = this.complete?.(decoder, input, context) ?? context;
      const decoded = await decodePayload(decoder, isBuiltIn, input, whole);
      if (call === this.#call) this.decoded = decoded;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (call === this.#call)
        this.problem = t('{0} could not read it. {1}', decoder.label, reason);
    } finally {
      if (call === this.#call) this.isReading = false;
    }
  }

  #open({ name, payload }: InnerPayload): void {
    this.inner = [...this.inner, { name, input: payload }];
  }

  readonly #onBack = (): void => {
    this.inner = this.inner.slice(0, -1);
  };

  readonly #onChoose = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value || undefined;
    const level = this.inner.at(-1);
    if (level === undefined) {
      this.chosen = chosen;
      this.dispatchEvent(new WsDecoderChooseEvent(chosen));
    } else {
      this.inner = [...this.inner.slice(0, -1), { ...level, chosen }];
    }
  };
}

function describeSize(payload: DecoderInput): string {
  return typeof payload === 'string'
    ? `text, ${formatBytes(payload.length)}`
    : `binary, ${formatBytes(payload.length)}`;
}
