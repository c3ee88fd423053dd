import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Decoder } from '../../core/decoders/decoder.js';
import { t } from '../../core/language/language.js';
import type { PortableSession, SessionOptions } from '../../core/session/portable-session.js';
import { splitSubprotocols } from '../../core/socket/subprotocol.js';
import type { AddressGroup } from '../connection/url-field.js';
import { LanguageFollower } from '../kit/language-follower.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { sessionParts } from '../kit/parts.js';
import { WsSessionRequestEvent } from '../kit/session-element.js';
import type { WsReplayEvent, WsSessionNewEvent } from '../recording/recording-events.js';
import { controls } from '../styles/controls.js';
import type { Density } from '../styles/density.js';
import { dialogStyles } from '../styles/dialog-styles.js';
import { tokens } from '../styles/tokens.js';
import { closeQuestion } from './close-question.js';
import { inspectorStyles } from './inspector-styles.js';
import type { Layout } from './layout.js';
import type { WsSessionPanel } from './session-panel.js';
import type { WsTabEvent } from './session-tabs.js';

/**
 * The whole inspector: sessions as tabs, each with its connection, log, details and composer. All
 * sessions log at once, whichever is seen.
 *
 * It speaks the language of its `lang`, or of the nearest element above that has one, as far as there
 * are texts in it: English, German, and what `addLanguage()` adds.
 *
 * Nothing connects by itself. Removed from the document, the element closes what it opened.
 *
 * @tag ws-inspector
 * @slot actions - What stands at the end of the row of tabs.
 * @slot toolbar - Further buttons over the log of the session that is seen.
 * @slot tab - What the page shows beside the log: each element is a tab that is called by its `label`,
 *   and has the selected entry as its property `entry`. Those that are not seen are `hidden`.
 * @csspart tabs - The row of session tabs.
 * @csspart status - What is known of the connection.
 * @csspart log-toolbar - The controls over the log.
 * @csspart grid - The log.
 * @csspart row - A row of the log; `row-open`, `row-sent`, `row-received`, `row-error`, `row-close`,
 *   `row-note` and `row-selected` distinguish them.
 * @csspart details - What the selected entry carries.
 * @csspart composer-toolbar - The controls over the editor.
 * @csspart editor - Where a message is written.
 * @slot banner - What has to be said about all sessions, under the row of tabs.
 */
export class WsInspector extends LocalizedElement {
  static override styles = [tokens, controls, dialogStyles, inspectorStyles];

  /** Makes a session. `ws-inspector/define` sets it to the browser's own. */
  static createSession: ((options: SessionOptions) => PortableSession) | undefined;

  /** The URL that the first session starts with. */
  @property() url = '';

  /** The subprotocols that the first session starts with, separated by commas. */
  @property() protocols = '';

  /**
   * Connects the first session as soon as the element is in the document and has a URL. Only the
   * page that embeds the element can set it: nothing else connects by itself. What the constructor
   * throws stands in the log.
   */
  @property({ type: Boolean }) autoconnect = false;

  /**
   * Shows what happens, and offers nothing to connect, close, send or open sessions with. The page
   * still can, by {@link session}.
   */
  @property({ type: Boolean }) readonly = false;

  /** Where the details are: "auto", "side", "below" or "sheet"; default: auto. */
  @property() layout: Layout = 'auto';

  /** How close together things stand: "compact" or "comfortable"; default: comfortable. */
  @property({ reflect: true }) density: Density | undefined;

  /** Addresses that every URL field offers. */
  @property({ attribute: false }) suggestions: readonly AddressGroup[] = [];

  /** Decoders of the page; they take precedence over the built-in ones. */
  @property({ attribute: false }) decoders: readonly Decoder[] = [];

  /** Makes the sessions of this element. Default: {@link WsInspector.createSession}. */
  @property({ attribute: false }) createSession:
    ((options: SessionOptions) => PortableSession) | undefined;

  @state() private open: readonly PortableSession[] = [];
  @state() private current: PortableSession | undefined;
  @state() private leaving: PortableSession | undefined;

  @query('dialog') private dialog!: HTMLDialogElement;
  @queryAll('ws-session-panel') private panels!: NodeListOf<WsSessionPanel>;

  /** Sessions that this element made, and therefore closes. */
  readonly #made = new Set<PortableSession>();
  /** Whether {@link autoconnect} has done what it does, once each time the element is put somewhere. */
  #hasConnected = false;

  constructor() {
    super();
    new LanguageFollower(this);
    this.addEventListener(WsSessionRequestEvent.type, (event) => {
      (event as WsSessionRequestEvent).session = this.current;
    });
  }

  /** The sessions, in the order of their tabs. */
  get sessions(): readonly PortableSession[] {
    return this.open;
  }

  /** The session that is seen. Setting one that has no tab gives it one. */
  get session(): PortableSession | undefined {
    return this.current;
  }

  set session(session: PortableSession | undefined) {
    if (session !== undefined && !this.open.includes(session)) this.open = [...this.open, session];
    this.current = session ?? this.open[0];
  }

  /**
   * Opens a tab with a new session.
   *
   * @throws Error when there is nothing to make sessions with: `ws-inspector/define` was not
   * imported and {@link createSession} was not set.
   */
  addSession(options: SessionOptions = {}): PortableSession {
    const create = this.createSession ?? WsInspector.createSession;
    if (create === undefined) {
      throw new Error('Import ws-inspector/define, or set createSession, before adding a session.');
    }
    const session = create(options);
    this.#made.add(session);
    this.session = session;
    return session;
  }

  /** Closes a tab; a session that this element made is closed with it. */
  removeSession(session: PortableSession): void {
    const index = this.open.indexOf(session);
    if (index === -1) return;
    this.open = this.open.filter((other) => other !== session);
    if (this.#made.delete(session)) session.dispose();
    if (this.open.length === 0) this.addSession({ url: this.url });
    else if (this.current === session) this.current = this.open[Math.max(0, index - 1)];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.open.length === 0) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is connected again within the same task.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const [first, ...others] = this.open;
    const isUntouched =
      first !== undefined &&
      others.length === 0 &&
      this.#made.has(first) &&
      first.state.connection === 0;
    if (!isUntouched) return;
    if (changed.has('url') && first.url === (changed.get('url') ?? '')) first.url = this.url;
    if (changed.has('protocols') && first.protocols.length === 0) {
      first.protocols = splitSubprotocols(this.protocols);
    }
  }

  protected override updated(): void {
    if (!this.autoconnect || this.#hasConnected || this.url === '') return;
    const [first] = this.open;
    if (first === undefined || !this.#made.has(first)) return;
    this.#hasConnected = true;
    try {
      if (first.state.connection === 0) first.connect();
    } catch {
      // The log says what was thrown.
    }
  }

  /** Puts the cursor into the URL field of the session that is seen. */
  override focus(options?: FocusOptions): void {
    this.#panel?.focus(options);
  }

  /** Puts the cursor into the filter of the session that is seen. */
  focusFilter(): void {
    this.#panel?.focusFilter();
  }

  /** Puts the cursor into the composer of the session that is seen. */
  focusComposer(): void {
    this.#panel?.focusComposer();
  }

  override render(): TemplateResult {
    return html`<div class="frame">
      <ws-session-tabs
        exportparts="tabs"
        .sessions=${this.open}
        .selected=${this.current}
        ?readonly=${this.readonly}
        @ws-tab=${this.#onTab}
        ><slot name="actions"></slot
      ></ws-session-tabs>
      <slot name="banner"></slot>
      ${repeat(
        this.open,
        (session) => session,
        (session) =>
          html`<ws-session-panel
            exportparts=${sessionParts}
            .decoders=${this.decoders}
            .density=${this.density}
            .layout=${this.layout}
            ?readonly=${this.readonly}
            role="tabpanel"
            aria-label=${panelName(session)}
            @ws-session-new=${this.#onSessionNew}
            @ws-replay=${this.#onReplay}
            .session=${session}
            .suggestions=${this.suggestions}
            ?hidden=${session !== this.current}
            ><slot
              name=${session === this.current ? 'toolbar' : 'toolbar-unseen'}
              slot="toolbar"
            ></slot
            ><slot name=${session === this.current ? 'tab' : 'tab-unseen'} slot="tab"></slot
          ></ws-session-panel>`,
      )}
      </div>
      <dialog aria-labelledby="question" @close=${this.#onAnswer}>
        ${this.leaving && closeQuestion(this.leaving, this.#made.has(this.leaving))}
      </dialog>`;
  }

  get #panel(): WsSessionPanel | undefined {
    return [...this.panels].find(({ session }) => session === this.current);
  }

  #start(): void {
    if ((this.createSession ?? WsInspector.createSession) === undefined) return;
    this.addSession({ url: this.url, protocols: splitSubprotocols(this.protocols) });
  }

  #end(): void {
    for (const session of this.#made) session.dispose();
    this.#made.clear();
    this.#hasConnected = false;
    this.open = [];
    this.current = undefined;
  }

  readonly #onTab = ({ action, session }: WsTabEvent): void => {
    if (action === 'new') {
      this.addSession({ url: this.url });
      void this.updateComplete
        .then(() => this.#panel?.updateComplete)
        .then(() => {
          this.focus();
        });
    } else if (action === 'select') {
      this.session = session;
    } else if (session !== undefined) {
      // What is in the storage stays there.
      const isKept = session.recording?.origin === 'storage';
      if (isKept || session.log.length === 0) this.removeSession(session);
      else {
        this.leaving = session;
        this.dialog.returnValue = 'keep';
        this.dialog.showModal();
      }
    }
  };

  readonly #onSessionNew = ({ url, protocols, payload }: WsSessionNewEvent): void => {
    this.addSession({ url, protocols });
    void this.updateComplete
      .then(() => this.#panel?.updateComplete)
      .then(() => (payload === undefined ? this.focus() : this.#panel?.compose(payload)));
  };

  readonly #onReplay = (event: WsReplayEvent): void => {
    const { current } = this;
    event.session = this.addSession(event.options);
    // The recording stays in sight, with what there is to be said of a live replay.
    if (event.options.recording === undefined) this.session = current;
  };

  readonly #onAnswer = (): void => {
    if (this.dialog.returnValue === 'close' && this.leaving) this.removeSession(this.leaving);
    this.leaving = undefined;
  };
}

function panelName({ recording, url }: PortableSession): string {
  if (recording !== undefined) return recording.name;
  return url === '' ? t('Session') : url;
}
