import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { toBase64 } from '../../core/bytes/base64.js';
import { toHex } from '../../core/bytes/hex.js';
import type { Payload } from '../../core/bytes/payload.js';
import { contextOf, DETAIL_LIMITS, withAttachments } from '../../core/decoders/decode-context.js';
import type { DecodeContext, Decoder, DecoderInput } from '../../core/decoders/decoder.js';
import type { JoinedMessage } from '../../core/decoders/joined-message.js';
import { looksLikeJson } from '../../core/json/json-text.js';
import { prettyJson } from '../../core/json/pretty-json.js';
import { t } from '../../core/language/language.js';
import { EntryKind, payloadOf, type Entry } from '../../core/log/entry.js';
import type { Log } from '../../core/log/log.js';
import { entryDirection, entryType } from '../../core/log/row-summary.js';
import type { Pair } from '../../core/pairs/pair-index.js';
import { formatBytes, formatCount, formatDelta, formatTime } from '../../core/text/units.js';
import type { WsDecoderChooseEvent } from '../decoders/decoder-events.js';
import { loadDecoders, type DecoderList } from '../decoders/decoder-list.js';
import { PayloadBytes } from '../decoders/payload-bytes.js';
import type { FindInText } from '../filter/filter-language.js';
import type { CopyForm } from '../kit/copy-button.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { choicesOf, chosenDecoder, decoderForm } from '../kit/log-choices.js';
import {
  WsComposeEvent,
  WsDetailsCloseEvent,
  WsEntryGoEvent,
  WsPinEvent,
} from '../kit/message-events.js';
import { segmented } from '../kit/segmented.js';
import { pairSentence } from '../pairs/pair-text.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { closeDetails, errorDetails, noteDetails, openDetails } from './event-details.js';
import { messageStyles } from './message-styles.js';
import {
  eventViews,
  payloadViews,
  wireFrameOf,
  type EventView,
  type PayloadView,
} from './message-views.js';

/** Bytes over which a payload is not decoded as text unasked. */
const TEXT_LIMIT = 64_000_000;

/**
 * The details of one entry: a message as JSON, text or hex; an event with all that it said, and
 * what can be said about it.
 *
 * @tag ws-message
 * @fires ws-compose - The user wants to edit the payload and send it again.
 * @fires ws-pin - The user wants the log to keep the entry whatever its limits, or no longer.
 * @fires ws-entry-go - The user wants to see the request or the reply of the entry.
 * @fires ws-details-close - The user closed the details.
 * @csspart details - All that is shown.
 */
export class WsMessage extends LocalizedElement {
  static override styles = [tokens, controls, messageStyles];

  /** What is shown. */
  @property({ attribute: false }) entry: Entry | undefined;

  /** The log of the entry: decoders read the connection and later entries from it. */
  @property({ attribute: false }) log: Log | undefined;

  /** Decoders of the page; they take precedence over the built-in ones. */
  @property({ attribute: false }) decoders: readonly Decoder[] = [];

  /** Time of the entry before, in milliseconds since 1970. */
  @property({ attribute: false }) previousTime: number | undefined;

  /** Finds what the filter looks for, to be marked. */
  @property({ attribute: false }) filterHits: FindInText | undefined;

  /** Shows a button that closes the details: where they lie over the log. */
  @property({ type: Boolean }) closable = false;

  /** Hides everything that would send, for views that only watch. */
  @property({ type: Boolean }) readonly = false;

  /** Whether the log keeps the entry whatever its limits; `undefined` offers no such thing. */
  @property({ attribute: false }) pinned: boolean | undefined;

  /** The request or the reply that belongs to the entry. */
  @property({ attribute: false }) pair: Pair | undefined;

  @state() private chosen: PayloadView | undefined;
  @state() private list: DecoderList | undefined;

  #context: DecodeContext | undefined;
  #text: string | undefined;
  #joined: JoinedMessage | undefined;
  readonly #bytes = new PayloadBytes(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('entry') && changed.get('entry')?.sequence !== this.entry?.sequence) {
      this.#read();
    }
  }

  override render(): TemplateResult {
    const { entry } = this;
    return html`<section aria-label=${t('Message details')} part="details">
      ${
        entry === undefined
          ? html`<div class="empty">
            <p><strong>${t('Nothing selected.')}</strong></p>
            <p>${t('Select a row to read what it carries.')}</p>
          </div>`
          : html`${this.#renderHeader(entry)} ${this.#renderBody(entry)}`
      }
    </section>`;
  }

  #renderHeader(entry: Entry): TemplateResult {
    const { word, sign } = entryDirection(entry);
    const payload = payloadOf(entry);
    const delta = this.previousTime === undefined ? undefined : entry.time - this.previousTime;
    const title =
      payload === undefined ? t('{0} event', capitalized(entryType(entry))) : t('Message');
    return html`<header>
      <h2>
        <span class=${word} aria-hidden="true">${sign}</span>
        ${entry.kind === EntryKind.note ? t('Note') : title} #${formatCount(entry.sequence)}
        <span class="spacer"></span>
        ${
          this.pinned === undefined || entry.sequence === 0
            ? nothing
            : html`<button
              type="button"
              class="icon"
              aria-label=${t('Pin')}
              title=${this.pinned ? t('Let the limits of the log apply again') : t('Keep, whatever the limits of the log')}
              aria-pressed=${this.pinned ? 'true' : 'false'}
              @click=${() => this.dispatchEvent(new WsPinEvent(entry.sequence, !this.pinned))}
            >
              ${icon('pin')}
            </button>`
        }
        ${
          this.closable
            ? html`<button
              type="button"
              class="icon"
              aria-label=${t('Close details')}
              @click=${() => this.dispatchEvent(new WsDetailsCloseEvent())}
            >
              ${icon('close')}
            </button>`
            : nothing
        }
      </h2>
      <p class="meta">
        <b>${formatTime(entry.time, new Date(entry.time).getTimezoneOffset())}</b>
        ${delta === undefined ? nothing : html`<span class="figures">${formatDelta(delta)}</span>`}
        ${
          payload === undefined
            ? nothing
            : html`<span class="figures"
              >${typeof payload === 'string' ? 'text' : 'binary'},
              <b>${formatBytes(entry.size)}</b></span
            >`
        }
        <span>${t(word)}</span>
        ${this.pair === undefined ? nothing : this.#renderPair(this.pair)}
      </p>
    </header>`;
  }

  #renderPair(pair: Pair): TemplateResult {
    return html`<button
      type="button"
      class="link"
      @click=${() => this.dispatchEvent(new WsEntryGoEvent(pair.partner))}
    >
      ${pairSentence(pair)}
    </button>`;
  }

  #renderBody(entry: Entry): TemplateResult {
    const payload = payloadOf(entry);
    return html`${
      entry.kind === EntryKind.note
        ? html`<div class="event">${noteDetails(entry.detail)}</div>`
        : nothing
    }
      ${payload === undefined ? this.#renderEvent(entry) : this.#renderPayload(payload)}`;
  }

  #renderEvent(entry: Entry): TemplateResult | typeof nothing {
    if (entry.kind === EntryKind.note) return nothing;
    const view = this.chosen === 'wire' ? 'wire' : 'event';
    return html`<div class="views">
        ${segmented<EventView>(t('View'), eventViews(), view, (chosen) => {
          this.chosen = chosen === 'wire' ? 'wire' : undefined;
        })}
      </div>
      ${view === 'wire' ? this.#renderWire(entry) : this.#renderEventFacts(entry)}`;
  }

  #renderEventFacts(entry: Entry): TemplateResult | typeof nothing {
    switch (entry.kind) {
      case EntryKind.open:
        return html`<div class="event scroll">${openDetails(entry.detail)}</div>`;
      case EntryKind.close:
        return html`<div class="event scroll">${closeDetails(entry.detail)}</div>`;
      case EntryKind.error:
        return html`<div class="event scroll">${errorDetails(entry.detail)}</div>`;
      default:
        return nothing;
    }
  }

  #renderPayload(payload: Payload): TemplateResult {
    const view = this.chosen ?? this.#fittingView(payload);
    return html`<div class="views">
        ${segmented<PayloadView>(t('View'), payloadViews(), view, (chosen) => {
          this.chosen = chosen;
        })}
        <span class="spacer"></span>
        <ws-copy-button .forms=${this.#copyForms(payload)}></ws-copy-button>
      </div>
      ${
        this.#bytes.problem === undefined
          ? nothing
          : html`<p class="problem event" role="alert">${this.#bytes.problem}</p>`
      }
      ${this.#renderView(view, payload)}
      ${
        this.readonly
          ? nothing
          : html`<footer>
            <button
              type="button"
              class="ghost"
              @click=${() => this.dispatchEvent(new WsComposeEvent(payload, this.entry?.sequence))}
            >
              ${t('Edit and send again')}
            </button>
          </footer>`
      }`;
  }

  #renderView(view: PayloadView, payload: Payload): TemplateResult {
    if (view === 'wire') return this.#renderWire(this.entry!);
    if (view === 'decoded') {
      const input = this.#inputOf(payload);
      if (input === undefined) return reading();
      return html`${
        this.#joined === undefined
          ? nothing
          : html`<p class="hint event">${joinedSentence(this.#joined)}</p>`
      }
        <ws-decoded-view
        .input=${input}
        .context=${this.#context}
        .complete=${this.#complete}
        .decoders=${this.decoders}
        .chosen=${chosenDecoder(this.log, payload)}
        .filterHits=${this.filterHits}
        @ws-decoder-choose=${({ name }: WsDecoderChooseEvent) => {
          this.chosen = 'decoded';
          if (this.log !== undefined) choicesOf(this.log).decoders[decoderForm(payload)] = name;
        }}
      ></ws-decoded-view>`;
    }
    if (view === 'diff') {
      return html`<ws-diff-view
        .log=${this.log}
        .sequence=${this.entry?.sequence}
        .decoders=${this.decoders}
      ></ws-diff-view>`;
    }
    if (view === 'hex') {
      const bytes = this.#bytes.of(payload);
      return bytes === undefined ? reading() : html`<ws-hex-view .bytes=${bytes}></ws-hex-view>`;
    }
    const text = this.#textOf(payload);
    if (text === undefined) return reading();
    return view === 'json'
      ? html`<ws-json-view .text=${text} .filterHits=${this.filterHits}></ws-json-view>`
      : html`<ws-text-view .text=${text} .filterHits=${this.filterHits}></ws-text-view>`;
  }

  #renderWire(entry: Entry): TemplateResult {
    const frame = wireFrameOf(entry, this.log, this.#bytes.bytes);
    return frame === undefined ? reading() : html`<ws-wire-view .frame=${frame}></ws-wire-view>`;
  }

  #fittingView(payload: Payload): PayloadView {
    if (chosenDecoder(this.log, payload) !== undefined) return 'decoded';
    if (this.#isDecodable(payload)) return 'decoded';
    if (typeof payload !== 'string') return 'hex';
    return looksLikeJson(payload) ? 'json' : 'text';
  }

  /** Whether there is more to be said of it than that it is JSON. */
  #isDecodable(payload: Payload): boolean {
    const input = this.#inputOf(payload);
    const { list } = this;
    if (list === undefined || input === undefined || this.#context === undefined) return false;
    const all = [...this.decoders, ...list.builtInDecoders];
    const fitting = list.chooseDecoder(all, input, this.#context);
    return fitting !== undefined && fitting.decoder.name !== 'json';
  }

  /** What is decoded: the payload, with what comes before and behind it in other messages. */
  #inputOf(payload: Payload): DecoderInput | undefined {
    if (this.#joined !== undefined) return this.#joined.input;
    return typeof payload === 'string' ? payload : this.#bytes.bytes;
  }

  #copyForms(payload: Payload): readonly CopyForm[] {
    const bytes = (): Uint8Array => {
      const read =
        this.#bytes.of(payload) ??
        (typeof payload === 'string' ? new TextEncoder().encode(payload) : undefined);
      if (read === undefined) throw new Error(t('The bytes are not read yet.'));
      return read;
    };
    return [
      { name: 'text', text: () => this.#textOf(payload) ?? new TextDecoder().decode(bytes()) },
      { name: 'JSON', text: () => this.#jsonOf(payload) },
      { name: 'hex', text: () => toHex(bytes()) },
      { name: 'base64', text: () => toBase64(bytes()) },
    ];
  }

  #jsonOf(payload: Payload): string {
    const pretty = prettyJson(this.#textOf(payload) ?? '', Infinity);
    if (!pretty.ok) throw new Error(t('This is not JSON. {0}', pretty.message));
    return pretty.text;
  }

  #textOf(payload: Payload): string | undefined {
    if (typeof payload === 'string') return payload;
    if (this.#text === undefined && this.#bytes.bytes !== undefined) {
      const bytes = this.#bytes.bytes.subarray(0, TEXT_LIMIT);
      // `ignoreBOM` keeps the mark: it is part of what was sent.
      this.#text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    }
    return this.#text;
  }

  #contextOf({ sequence, kind }: Entry): DecodeContext {
    const { log } = this;
    if (log?.has(sequence) === true) {
      const all = [...this.decoders, ...(this.list?.builtInDecoders ?? [])];
      const context = this.list?.contextWithDecoder(log, sequence, all) ?? contextOf(log, sequence);
      this.#joined = this.list?.joinedMessage(log, sequence, all);
      return { ...context, schema: log && choicesOf(log).protobuf };
    }
    const direction = kind === EntryKind.received ? 'received' : 'sent';
    return { direction, subprotocol: '', limits: DETAIL_LIMITS };
  }

  async #loadDecoders(): Promise<void> {
    try {
      this.list = await loadDecoders();
      if (this.entry !== undefined) this.#context = this.#contextOf(this.entry);
    } catch {
      // The decoded view says so; the others need none.
    }
  }

  readonly #complete = (
    decoder: Decoder,
    input: DecoderInput,
    context: DecodeContext,
  ): DecodeContext => {
    const { log, entry } = this;
    if (log === undefined || entry === undefined || !log.has(entry.sequence)) return context;
    return withAttachments(context, decoder, input, log, entry.sequence);
  };

  /** Begins with another entry. */
  #read(): void {
    const payload = this.entry && payloadOf(this.entry);
    this.#text = undefined;
    // Who compares, or looks at frames, goes on; any other view is that of the payload.
    if (this.chosen !== 'diff' && this.chosen !== 'wire') this.chosen = undefined;
    this.#bytes.take(payload);
    this.#context = undefined;
    this.#joined = undefined;
    if (payload === undefined) return;
    this.#context = this.#contextOf(this.entry!);
    if (this.list === undefined) void this.#loadDecoders();
  }
}

const reading = (): TemplateResult => html`<p class="hint event">${t('Reading the bytes…')}</p>`;

function joinedSentence({ first, last, count }: JoinedMessage): string {
  const messages = formatCount(count);
  const from = formatCount(first);
  return last === undefined
    ? t(
        '{0} messages carry this together, from #{1} on; the last of them has not come.',
        messages,
        from,
      )
    : t('{0} messages carry this together, from #{1} to #{2}.', messages, from, formatCount(last));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
