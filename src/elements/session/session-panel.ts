import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { ApiPlace } from '../../core/api/api-rows.js';
import type { Payload } from '../../core/bytes/payload.js';
import type { Decoder } from '../../core/decoders/decoder.js';
import { t } from '../../core/language/language.js';
import { isMessage, type Entry } from '../../core/log/entry.js';
import type { Pair } from '../../core/pairs/pair-index.js';
import type { WsStepSelectEvent } from '../api/step-events.js';
import type { WsComposer } from '../composer/composer.js';
import type { WsConnection } from '../connection/connection.js';
import type { AddressGroup } from '../connection/url-field.js';
import type { WsFilterChangeEvent } from '../filter/filter-events.js';
import type { FindInText } from '../filter/filter-language.js';
import { isTyping } from '../field/is-typing.js';
import type { WsComposeEvent, WsEntryGoEvent, WsPinEvent } from '../kit/message-events.js';
import { composerParts, logParts } from '../kit/parts.js';
import { SessionElement } from '../kit/session-element.js';
import type { WsSplitEvent } from '../kit/splitter.js';
import type { WsEntryOpenEvent, WsEntrySelectEvent } from '../log/log-events.js';
import type { WsLog } from '../log/log.js';
import type { WsRecordingBar } from '../recording/recording-bar.js';
import { WsSessionNewEvent } from '../recording/recording-events.js';
import type { Density } from '../styles/density.js';
import { tokens } from '../styles/tokens.js';
import { HostTabs } from './host-tabs.js';
import type { Layout } from './layout.js';
import { sessionPanelStyles } from './session-panel-styles.js';
import { chosenTab, rememberTab, sideTabs, type SideTab } from './side-tabs.js';

/** Below this width, in pixels, the details lie over the log as a sheet. */
const NARROW = 860;

/**
 * One session: its connection, its log, the details of the selected entry, and the composer.
 *
 * @tag ws-session-panel
 * @slot toolbar - Further buttons over the log.
 * @slot tab - What the page shows beside the log; each element is a tab.
 */
export class WsSessionPanel extends SessionElement {
  static override styles = [tokens, sessionPanelStyles];

  /** How close together things stand: "compact" or "comfortable"; default: comfortable. */
  @property({ attribute: false }) density: Density | undefined;

  /** Where the details are. */
  @property({ attribute: false }) layout: Layout = 'auto';

  /** Shows what happens, and offers nothing to connect, close or send. */
  @property({ type: Boolean }) readonly = false;

  /** Addresses that the URL field offers. */
  @property({ attribute: false }) suggestions: readonly AddressGroup[] = [];

  /** Decoders of the page; they take precedence over the built-in ones. */
  @property({ attribute: false }) decoders: readonly Decoder[] = [];

  @state() private entry: Entry | undefined;
  /** The call or event that is marked; that of the entry, unless it is a call that is none. */
  @state() private place: ApiPlace | undefined;
  @state() private tab: SideTab = 'details';
  @state() private previousTime: number | undefined;
  @state() private pair: Pair | undefined;
  @state() private isPinned = false;
  @state() private filterHits: FindInText | undefined;
  @state() private isNarrow = false;
  @state() private isSheetOpen = false;
  @state() private sideWidth = 400;
  @state() private composerHeight = 150;

  @query('ws-connection, ws-recording-bar') private connection!: WsConnection | WsRecordingBar;
  @query('ws-log') private log!: WsLog;
  @query('[role=tabpanel] > *') private beside!: HTMLElement | null;
  @query('ws-composer') private composer!: WsComposer | null;

  readonly #hostTabs = new HostTabs(this);
  #resize: ResizeObserver | undefined;
  /** Of the log, when what is marked was looked up: once it is cleared, that is gone. */
  #generation: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize = new ResizeObserver(([size]) => {
      const width = size!.contentRect.width;
      if (width > 0) this.isNarrow = width < NARROW;
    });
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    this.#resize?.disconnect();
    super.disconnectedCallback();
  }

  /** Puts the cursor into the URL field. */
  override focus(options?: FocusOptions): void {
    this.connection.focus(options);
  }

  /** Puts the cursor into the filter. */
  focusFilter(): void {
    this.log.focusFilter();
  }

  /** Puts the cursor into the composer. */
  focusComposer(): void {
    this.composer?.focus();
  }

  /**
   * Puts a payload into the composer, to be changed and sent.
   *
   * @param sequence of the entry that it is of, where it is of this session.
   */
  async compose(payload: Payload, sequence?: number): Promise<void> {
    const content = typeof payload === 'string' ? payload : new Uint8Array(await bufferOf(payload));
    await this.composer?.compose(content, sequence);
    this.composer?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('session')) {
      this.entry = this.place = undefined;
      this.tab = chosenTab(this.session);
      this.isSheetOpen = false;
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('sideWidth')) {
      this.style.setProperty('--_side', `${String(this.sideWidth)}px`);
    }
    if (changed.has('composerHeight')) {
      this.style.setProperty('--_composer', `${String(this.composerHeight)}px`);
    }
  }

  override render(): TemplateResult {
    const { session } = this;
    const isRecording = session?.recording !== undefined;
    return html`${
      isRecording
        ? html`<ws-recording-bar .session=${session}></ws-recording-bar>`
        : html`<ws-connection
          exportparts="status"
            .session=${session}
            .suggestions=${this.suggestions}
            @ws-connect=${this.#onConnect}
            ?readonly=${this.readonly}
          ></ws-connection>`
    }
      <div
        class="main ${this.layout === 'below' ? 'column' : ''}"
        @ws-entry-select=${this.#onSelect}
        @ws-entry-open=${this.#onOpen}
        @ws-filter-change=${({ filter }: WsFilterChangeEvent) => {
          this.filterHits = filter.find;
        }}
        @ws-compose=${this.#onCompose}
        @ws-pin=${this.#onPin}
        @ws-entry-go=${this.#onGo}
        @ws-decoder-choose=${() => {
          // The choice is remembered where the event came from, before it got here.
          this.log.forgetDecoded();
        }}
        @ws-details-close=${this.#onCloseDetails}
        @keydown=${this.#onKeydown}
      >
        <ws-log
          exportparts=${logParts}
          .density=${this.density}
          .session=${session}
          .decoders=${this.decoders}
          @ws-log-draw=${this.#onDraw}
          ><slot name="toolbar" slot="toolbar"></slot
        ></ws-log>
        ${this.#renderDetails()}
      </div>
      ${isRecording || this.readonly ? nothing : this.#renderComposer()}`;
  }

  #renderComposer(): TemplateResult {
    return html`<ws-splitter
        orientation="horizontal"
        label=${t('Composer height')}
        .value=${this.composerHeight}
        .min=${110}
        .max=${600}
        @ws-split=${(event: WsSplitEvent) => {
          this.composerHeight = event.value;
        }}
      ></ws-splitter>
      <ws-composer
        exportparts=${composerParts}
        .session=${this.session}
        @ws-send=${this.#onSend}
      ></ws-composer>`;
  }

  #renderDetails(): TemplateResult | typeof nothing {
    if (!this.#isSheet) {
      const isBelow = this.layout === 'below';
      return html`<ws-splitter
          orientation=${isBelow ? 'horizontal' : 'vertical'}
          label=${isBelow ? t('Details height') : t('Details width')}
          .value=${this.sideWidth}
          .min=${isBelow ? 120 : 260}
          .max=${900}
          @ws-split=${(event: WsSplitEvent) => {
            this.sideWidth = event.value;
          }}
        ></ws-splitter>
        <div class="beside side">${this.#renderTabs()}</div>`;
    }
    if (!this.isSheetOpen) return nothing;
    return html`<div class="beside sheet" @keydown=${this.#onSheetKeydown}>${this.#renderTabs()}</div>`;
  }

  #renderTabs(): TemplateResult {
    // The details have a button of their own.
    const isClosable = this.#isSheet && this.tab !== 'details';
    const close = isClosable ? this.#onCloseDetails : undefined;
    this.#hostTabs.show(this.tab, this.entry);
    return html`${sideTabs(this.tab, this.#hostTabs.labels, this.#onTab, close)}
      <div role="tabpanel" id="side" aria-labelledby=${`tab-${this.tab}`}>
        ${this.#renderTab()}<slot
          name="tab"
          ?hidden=${!this.tab.startsWith('host-')}
          @slotchange=${this.#hostTabs.take}
        ></slot>
      </div>`;
  }

  #renderTab(): TemplateResult | typeof nothing {
    const { session, place } = this;
    if (this.tab.startsWith('host-')) return nothing;
    if (this.tab === 'api') {
      return html`<ws-api-view
        .session=${session}
        .selected=${place}
        @ws-step-select=${this.#onStep}
      ></ws-api-view>`;
    }
    if (this.tab === 'state') {
      return html`<ws-state-lane
        .session=${session}
        .selected=${place}
        @ws-step-select=${this.#onStep}
      ></ws-state-lane>`;
    }
    return html`<ws-message
      exportparts="details"
      ?closable=${this.#isSheet}
      ?readonly=${this.readonly}
      .log=${session?.log}
      .decoders=${this.decoders}
      .entry=${this.entry}
      .previousTime=${this.previousTime}
      .pinned=${this.isPinned}
      .pair=${this.pair}
      .filterHits=${this.filterHits}
    ></ws-message>`;
  }

  /** Whether the details lie over the log. */
  get #isSheet(): boolean {
    return this.layout === 'sheet' || (this.layout === 'auto' && this.isNarrow);
  }

  #show(sequence: number): void {
    const log = this.session?.log;
    this.#generation = log?.generation;
    this.entry = log?.at(sequence);
    this.place = sequence;
    this.isPinned = log?.isPinned(sequence) ?? false;
    this.#onDraw();
    this.previousTime = log?.has(sequence - 1) === true ? log.timeAt(sequence - 1) : undefined;
  }

  readonly #onConnect = async (): Promise<void> => {
    this.log.scrollToEnd();
    // On a touch screen the keyboard would cover the log.
    if (matchMedia('(pointer: coarse)').matches) return;
    const before = this.shadowRoot!.activeElement;
    await customElements.whenDefined('ws-composer');
    if (this.shadowRoot!.activeElement === before) this.focusComposer();
  };

  readonly #onSend = (): void => {
    this.log.scrollToEnd();
  };

  readonly #onSelect = ({ sequence, byPointer }: WsEntrySelectEvent): void => {
    this.#show(sequence);
    if (byPointer && this.#isSheet) this.#openSheet();
  };

  readonly #onOpen = ({ sequence }: WsEntryOpenEvent): void => {
    this.#show(sequence);
    if (this.#isSheet) this.#openSheet();
    else this.beside?.focus();
  };

  #openSheet(): void {
    this.isSheetOpen = true;
    void this.updateComplete.then(() => this.beside?.focus());
  }

  readonly #onTab = (tab: SideTab): void => {
    this.tab = tab;
    rememberTab(this.session, tab);
  };

  readonly #onStep = ({ place }: WsStepSelectEvent): void => {
    this.#generation = this.session?.log.generation;
    this.place = place;
    if (typeof place !== 'number') return;
    this.log.reveal(place);
    this.#show(place);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'a' || event.defaultPrevented || isTyping(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const isSeen = this.tab === 'api' && (!this.#isSheet || this.isSheetOpen);
    this.#onTab(isSeen ? 'details' : 'api');
    if (this.#isSheet) this.#openSheet();
    else if (event.composedPath().includes(this.beside!)) void this.#focusTab();
  };

  async #focusTab(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }

  readonly #onCloseDetails = (): void => {
    this.isSheetOpen = false;
    this.log.focus();
  };

  readonly #onSheetKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#onCloseDetails();
  };

  // The reply may come, or become known, while its request is shown.
  readonly #onDraw = (): void => {
    // What was cleared is not kept here, however huge.
    if (this.session?.log.generation !== this.#generation) this.entry = this.place = undefined;
    const { entry } = this;
    const pair = entry && isMessage(entry) ? this.log.pairOf(entry.sequence) : undefined;
    if (pair?.partner !== this.pair?.partner || pair?.latency !== this.pair?.latency) {
      this.pair = pair;
    }
  };

  readonly #onGo = ({ sequence }: WsEntryGoEvent): void => {
    this.log.reveal(sequence);
    this.#show(sequence);
  };

  readonly #onPin = ({ sequence, pinned }: WsPinEvent): void => {
    // The log itself has done what was asked of it by a key.
    const isDone = this.session?.log.isPinned(sequence) === pinned;
    const isPinned = isDone ? pinned : this.log.setPinned(sequence, pinned);
    if (this.entry?.sequence === sequence) this.isPinned = isPinned;
  };

  readonly #onCompose = ({ payload, sequence }: WsComposeEvent): void => {
    const { session } = this;
    if (this.readonly) return;
    if (session?.recording !== undefined) {
      this.dispatchEvent(new WsSessionNewEvent(session.url, session.protocols, payload));
      return;
    }
    this.isSheetOpen = false;
    void this.compose(payload, sequence);
  };
}

async function bufferOf(payload: Exclude<Payload, string>): Promise<ArrayBuffer> {
  return payload instanceof ArrayBuffer ? payload : payload.arrayBuffer();
}
