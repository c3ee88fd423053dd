import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import type { Entry } from '../../core/log/entry.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { readyStateName } from '../../core/socket/ready-state.js';
import { loadDecoders } from '../decoders/decoder-list.js';
import { FrameController } from '../drawing/frame-controller.js';
import { LocalizedElement } from '../kit/localized-element.js';
import type { WsEntryGoEvent } from '../kit/message-events.js';
import { segmented } from '../kit/segmented.js';
import type { WsEntrySelectEvent } from '../log/log-events.js';
import type { WsLog } from '../log/log.js';
import type { WsMessage } from '../message/message.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { lessonResultStyles } from './lesson-result-styles.js';

/** More sockets than these are chosen from a list. */
const MOST_BUTTONS = 4;

/**
 * What the sockets of a script did: the state, the log and the details of one of them, the last one
 * unless the user chose another.
 *
 * @tag ws-lesson-result
 */
export class WsLessonResult extends LocalizedElement {
  static override styles = [tokens, controls, lessonResultStyles];

  /** One for each socket of the script, in their order. */
  @property({ attribute: false }) sessions: readonly PortableSession[] = [];

  @state() private chosen: PortableSession | undefined;
  @state() private entry: Entry | undefined;

  @query('ws-log') private log!: WsLog | null;
  @query('ws-message') private message!: WsMessage | null;

  constructor() {
    super();
    new FrameController(this, () => this.sessions.map(({ changes }) => changes));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('sessions')) return;
    const before = changed.get('sessions') as readonly PortableSession[] | undefined;
    const isFollowing = this.chosen === undefined || this.chosen === before?.at(-1);
    if (!isFollowing && this.sessions.includes(this.chosen!)) return;
    this.chosen = this.sessions.at(-1);
    this.entry = undefined;
  }

  protected override firstUpdated(): void {
    // Now, and not with the first message: there may be no network then.
    loadDecoders().catch(() => {});
  }

  override render(): TemplateResult {
    const { chosen } = this;
    if (chosen === undefined) {
      return html`<p class="empty">${t('No socket yet. What the script’s sockets do will be shown here.')}</p>`;
    }
    return html`${this.sessions.length > 1 ? this.#renderChoice(chosen) : nothing}
      <ws-status-bar .session=${chosen}></ws-status-bar>
      <div
        class="main ${this.entry === undefined ? '' : 'open'}"
        @ws-entry-select=${this.#onSelect}
        @ws-entry-open=${this.#onOpen}
        @ws-entry-go=${this.#onGo}
        @ws-details-close=${this.#onClose}
        @keydown=${this.#onKeydown}
      >
        <ws-log .session=${chosen}></ws-log>
        ${
          this.entry === undefined
            ? nothing
            : html`<ws-message
              closable
              readonly
              .log=${chosen.log}
              .entry=${this.entry}
              .previousTime=${previousTime(chosen, this.entry)}
            ></ws-message>`
        }
      </div>`;
  }

  #renderChoice(chosen: PortableSession): TemplateResult {
    const choices = this.sessions.map((session, index) => ({
      value: String(index),
      label: nameOf(session, index),
    }));
    const at = String(this.sessions.indexOf(chosen));
    if (choices.length <= MOST_BUTTONS) {
      return html`<div class="choice">
        ${segmented(t('Socket'), choices, at, (value) => {
          this.#choose(value);
        })}
      </div>`;
    }
    return html`<label class="choice"
      >${t('Socket')}
      <select @change=${(event: Event) => {
        this.#choose((event.target as HTMLSelectElement).value);
      }}>
        ${choices.map(({ value, label }) => html`<option value=${value} ?selected=${value === at}>${label}</option>`)}
      </select></label
    >`;
  }

  #choose(index: string): void {
    this.chosen = this.sessions[Number(index)];
    this.entry = undefined;
  }

  readonly #onSelect = ({ sequence }: WsEntrySelectEvent): void => {
    this.entry = this.chosen?.log.at(sequence);
  };

  readonly #onOpen = async (event: WsEntrySelectEvent): Promise<void> => {
    this.#onSelect(event);
    await this.updateComplete;
    this.message?.focus();
  };

  readonly #onGo = ({ sequence }: WsEntryGoEvent): void => {
    this.log?.reveal(sequence);
    this.entry = this.chosen?.log.at(sequence);
  };

  readonly #onClose = (): void => {
    this.entry = undefined;
    this.log?.focus();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const isInDetails = event.composedPath().includes(this.message!);
    if (event.key === 'Escape' && isInDetails && !event.defaultPrevented) this.#onClose();
  };
}

function nameOf({ url, state }: PortableSession, index: number): string {
  const { readyState } = state;
  const name = url.replace(/^wss?:\/\//iu, '').slice(0, 30);
  return `${String(index + 1)} ${name}${readyState === undefined ? '' : ` · ${readyStateName(readyState)}`}`;
}

function previousTime({ log }: PortableSession, { sequence }: Entry): number | undefined {
  return log.has(sequence - 1) ? log.timeAt(sequence - 1) : undefined;
}
