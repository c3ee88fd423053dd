import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { rememberAddress } from '../../core/connections/connection-book.js';
import type { ConnectionStore } from '../../core/connections/connection-store.js';
import { t } from '../../core/language/language.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { FrameController } from '../drawing/frame-controller.js';
import { defineOnce } from '../kit/define-once.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { sessionHostOf, type SessionHost } from '../kit/session-host.js';
import type { WsConnectionsDialog } from './connections-dialog.js';
import type { Address, AddressGroup } from './url-field.js';

/** A session host that offers addresses in its URL fields. */
interface SuggestingHost extends SessionHost {
  suggestions: readonly AddressGroup[];
}

/**
 * Remembers where the sessions of the `<ws-inspector>` around it connect to, and offers that, and
 * connections with a name, in the list of the URL field; from there its dialog is opened. Without a
 * store it does nothing.
 *
 * @tag ws-connections
 */
export class WsConnections extends LocalizedElement {
  /** Where connections are kept. Default: nowhere. */
  @property({ attribute: false }) store: ConnectionStore | undefined;

  @query('ws-connections-dialog') private dialog!: WsConnectionsDialog;

  #host: SuggestingHost | undefined;
  #own: readonly AddressGroup[] = [];
  #end: (() => void) | undefined;
  /** How many connections each session has made, as far as they are remembered. */
  readonly #made = new WeakMap<PortableSession, number>();

  constructor() {
    super();
    new FrameController(
      this,
      () => this.#sessions.map(({ changes }) => changes),
      () => {
        this.#remember();
      },
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#host = sessionHostOf(this) as SuggestingHost | undefined;
    this.#host?.addController(this.#watcher);
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#host?.removeController(this.#watcher);
    this.#end?.();
    this.#suggest([]);
    this.#host = this.#end = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('store')) return;
    this.#listen();
    // What was connected to before there was a store.
    this.#remember();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.store === undefined) return nothing;
    return html`<ws-connections-dialog .store=${this.store}></ws-connections-dialog>`;
  }

  get #sessions(): readonly PortableSession[] {
    const sessions = this.#host?.sessions ?? [];
    return sessions.filter(({ recording }) => recording === undefined);
  }

  // The inspector fires no event for its sessions; a controller sees them after each update.
  readonly #watcher = {
    hostUpdated: (): void => {
      this.requestUpdate();
    },
  };

  #listen(): void {
    this.#end?.();
    this.#end = this.store?.listen(() => {
      this.#offer();
    });
    this.#offer();
  }

  #remember(): void {
    const { store } = this;
    if (store === undefined) return;
    for (const session of this.#sessions) {
      const { connection } = session.state;
      if (connection === (this.#made.get(session) ?? 0)) continue;
      this.#made.set(session, connection);
      const { url, protocols } = session;
      store.change((book) => rememberAddress(book, { url, protocols }));
    }
  }

  #offer(): void {
    const { store } = this;
    if (store === undefined) {
      this.#suggest([]);
      return;
    }
    const { named, recent } = store.book;
    const actions = [
      { label: t('Save this connection…'), run: () => void this.#open(true) },
      { label: t('Saved connections…'), run: () => void this.#open(false) },
    ];
    this.#suggest([
      { name: t('Saved'), addresses: named.map((each) => ({ ...each, description: each.name })) },
      { name: t('Recent'), addresses: recent.map(describe), actions },
    ]);
  }

  /** Puts its groups before what others suggest. */
  #suggest(groups: readonly AddressGroup[]): void {
    const host = this.#host;
    if (host === undefined) return;
    const others = host.suggestions.filter((group) => !this.#own.includes(group));
    this.#own = groups;
    host.suggestions = [...groups, ...others];
  }

  async #open(saves: boolean): Promise<void> {
    const session = this.#host?.session;
    const { WsConnectionsDialog } = await import('./connections-dialog.js');
    defineOnce('ws-connections-dialog', WsConnectionsDialog);
    await this.dialog.open(saves && session?.recording === undefined ? session : undefined);
  }
}

function describe(address: Address): Address {
  if (!address.url.includes('…')) return address;
  return { ...address, description: t('Its secrets were not stored; type them where it says “…”') };
}
