import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import type { RecordingLibrary } from '../../core/recording/recording-library.js';
import { recordingName, type RecordingSummary } from '../../core/recording/recording-summary.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { defineOnce } from '../kit/define-once.js';
import { icon } from '../kit/icons.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { sessionHostOf, type SessionHost } from '../kit/session-host.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsRecordingOpenEvent, WsRecoveryDismissEvent } from './recording-events.js';
import type { WsRecordingsDialog } from './recordings-dialog.js';
import type { WsRecoveryBanner } from './recovery-banner.js';

/**
 * Makes the sessions of the `<ws-inspector>` around it last: they are recorded to the library that
 * is handed in, what was lost is offered in a banner, and behind the button are all recordings.
 * Without a library nothing is recorded, and there is no button.
 *
 * @tag ws-recordings
 */
export class WsRecordings extends LocalizedElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: inline-flex;
      }
    `,
  ];

  /** Where recordings are kept. Default: nowhere. */
  @property({ attribute: false }) library: RecordingLibrary | undefined;

  @state() private problem: string | undefined;
  @query('ws-recordings-dialog') private dialog!: WsRecordingsDialog;

  #host: SessionHost | undefined;
  #sessions: readonly PortableSession[] = [];
  #lost: readonly RecordingSummary[] = [];
  #banner: WsRecoveryBanner | undefined;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#host === undefined) this.#findHost();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const host = this.#host;
    // An element that is only moved is connected again within the same task.
    queueMicrotask(() => {
      if (this.isConnected && sessionHostOf(this) === host) return;
      host?.removeController(this.#watcher);
      this.#stopFollowing(this.library);
      this.#banner?.remove();
      this.#host = this.#banner = undefined;
      if (this.isConnected) this.#findHost();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('library')) return;
    this.#stopFollowing(changed.get('library') as RecordingLibrary | undefined);
    this.#follow();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.library === undefined) return nothing;
    return html`<button
        type="button"
        class="icon"
        aria-label=${t('Recordings')}
        aria-haspopup="dialog"
        title=${this.problem ?? t('Recordings')}
        @click=${this.#onOpen}
      >
        ${icon('history')}
      </button>
      <ws-recordings-dialog
        .library=${this.library}
        @ws-recording-open=${this.#onRecordingOpen}
      ></ws-recordings-dialog>`;
  }

  // The inspector fires no event for its sessions; a controller sees them after each update.
  readonly #watcher = {
    hostUpdated: (): void => {
      this.#follow();
    },
  };

  #findHost(): void {
    this.#host = sessionHostOf(this);
    this.#host?.addController(this.#watcher);
    this.#follow();
  }

  #follow(): void {
    const { library } = this;
    const host = this.#host;
    if (library === undefined || host === undefined) return;
    if (this.#unsubscribe === undefined) {
      this.#unsubscribe = library.changes.subscribe(() => void this.#refresh(library));
      void library.lost().then((lost) => {
        this.#lost = lost;
        return this.#say();
      });
    }
    const { sessions } = host;
    if (sessions === this.#sessions) return;
    for (const session of this.#sessions) {
      if (sessions.includes(session)) continue;
      // A tab that the user closes takes its log along; an inspector that is removed does not.
      if (host.isConnected) library.forget(session);
      else library.release(session);
    }
    for (const session of sessions) library.follow(session);
    this.#sessions = sessions;
  }

  #stopFollowing(library: RecordingLibrary | undefined): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    for (const session of this.#sessions) library?.release(session);
    this.#sessions = [];
  }

  /** What was removed in the list is not offered any more. */
  async #refresh(library: RecordingLibrary): Promise<void> {
    if (this.#lost.length > 0) {
      const lost = await library.lost();
      this.#lost = this.#lost.filter(({ id }) => lost.some((other) => other.id === id));
    }
    await this.#say();
  }

  async #say(): Promise<void> {
    const { library } = this;
    const trouble = library?.trouble;
    if (trouble === undefined && this.#lost.length === 0) {
      this.#banner?.remove();
      this.#banner = undefined;
      return;
    }
    const { WsRecoveryBanner } = await import('./recovery-banner.js');
    defineOnce('ws-recovery-banner', WsRecoveryBanner);
    if (this.#host === undefined) return;
    this.#banner ??= this.#addBanner(this.#host);
    this.#banner.trouble = trouble;
    this.#banner.recordings = this.#lost;
  }

  #addBanner(host: SessionHost): WsRecoveryBanner {
    const banner = document.createElement('ws-recovery-banner') as WsRecoveryBanner;
    banner.slot = 'banner';
    banner.addEventListener(WsRecordingOpenEvent.type, this.#onRecordingOpen);
    banner.addEventListener(WsRecoveryDismissEvent.type, this.#onDismiss);
    banner.addEventListener('ws-recording-retry', () => void this.library?.retry());
    host.append(banner);
    return banner;
  }

  readonly #onRecordingOpen = (event: Event): void => {
    const { recording } = event as WsRecordingOpenEvent;
    const { id, url, protocols } = recording;
    const info = { name: recordingName(recording), origin: 'storage', progress: 0 } as const;
    const session = this.#host?.addSession({ url, protocols, recording: info });
    if (session === undefined) return;
    session.recording = info;
    this.#lost = this.#lost.filter((other) => other.id !== id);
    void this.#say();
    void this.library?.dismiss([id]);
    void this.library?.read(id, session);
  };

  readonly #onDismiss = (): void => {
    const ids = this.#lost.map(({ id }) => id);
    this.#lost = [];
    void this.#say();
    void this.library?.dismiss(ids);
    // What had the focus is gone with the banner.
    this.renderRoot.querySelector('button')?.focus();
  };

  readonly #onOpen = async (): Promise<void> => {
    this.problem = undefined;
    try {
      const { WsRecordingsDialog } = await import('./recordings-dialog.js');
      defineOnce('ws-recordings-dialog', WsRecordingsDialog);
    } catch {
      this.problem = t('The list could not be loaded; try again when the page can be reached.');
      return;
    }
    await this.dialog.open();
  };
}
