import { html, nothing, type TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import { EntryKind } from '../../core/log/entry.js';
import type { SessionState } from '../../core/session/session-state.js';
import { closeCodeName } from '../../core/socket/close-codes.js';
import { ReadyState, readyStateName } from '../../core/socket/ready-state.js';
import type { BinaryType } from '../../core/socket/socket.js';
import { formatBytes, formatClock, formatCount } from '../../core/text/units.js';
import { FrameController } from '../drawing/frame-controller.js';
import { SessionElement } from '../kit/session-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { statusStyles } from './status-styles.js';

/** Values of the bufferedAmount curve, and the milliseconds between two of them. */
const SAMPLES = 60;
const SAMPLE_INTERVAL = 100;

/**
 * What is known of the connection now: readyState and since when, what was negotiated, binaryType,
 * bufferedAmount with its last six seconds, and what went each way.
 *
 * @tag ws-status-bar
 */
export class WsStatusBar extends SessionElement {
  static override styles = [tokens, controls, statusStyles];

  readonly #frame = new FrameController(this, () => [
    this.session?.changes,
    this.session?.log.changes,
  ]);
  #samples: readonly number[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(this.#sample, SAMPLE_INTERVAL);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const { state: now, log } = session;
    const sent = log.total(EntryKind.sent);
    const received = log.total(EntryKind.received);
    return html`${this.#renderState(now)}
      <span class=${now.protocol === '' ? 'none' : ''}>protocol <code>${now.protocol === '' ? '–' : now.protocol}</code></span>
      <span class="wide"
        >extensions <code>${now.extensions === '' ? '–' : now.extensions}</code></span
      >
      <label class="wide"
        >binaryType
        <select ?disabled=${now.attached} @change=${this.#onBinaryType}>
          ${(['arraybuffer', 'blob'] as const).map(
            (type) =>
              html`<option value=${type} ?selected=${session.binaryType === type}>${type}</option>`,
          )}
        </select></label
      >
      <span class="buffered ${now.readyState === ReadyState.CLOSED ? 'none' : ''}"
        >bufferedAmount <code>${formatBytes(session.bufferedAmount)}</code>
        <ws-spark-line .values=${this.#samples}></ws-spark-line
      ></span>
      ${
        now.draining === undefined
          ? nothing
          : html`<span class="draining"
            >${t('closes when drained')}
            <button type="button" @click=${() => session.cancelDrain()}>${t('Keep open')}</button></span
          >`
      }
      <span class="spacer"></span>
      <span class="wide figures" title=${t('Sent')}
        ><span aria-hidden="true">↑</span><span class="visually-hidden">${t('sent')}</span>
        <b>${formatCount(sent.entries)}</b> ${formatBytes(sent.bytes)}</span
      >
      <span class="wide figures" title=${t('Received')}
        ><span aria-hidden="true">↓</span><span class="visually-hidden">${t('received')}</span>
        <b>${formatCount(received.entries)}</b> ${formatBytes(received.bytes)}</span
      >`;
  }

  #renderState(now: SessionState): TemplateResult {
    const { readyState, close } = now;
    const name = readyState === undefined ? t('not connected') : readyStateName(readyState);
    const code =
      readyState === ReadyState.CLOSED && close !== undefined
        ? ` ${String(close.code)} ${closeCodeName(close.code, close.protocol) ?? ''}`
        : '';
    const trouble = readyState === ReadyState.CLOSED && close?.wasClean !== true;
    return html`<span part="status" class="state ${trouble ? 'trouble' : name.toLowerCase()}"
      ><i class="dot"></i><span role="status"><b>${name}</b>${code}</span>
      <span class="clock">${this.#clock(now)}</span></span
    >`;
  }

  #clock({ readyState, connectingAt, openedAt, endedAt }: SessionState): string {
    if (readyState === undefined) return '';
    const end = endedAt ?? this.session!.now();
    return formatClock(end - (openedAt ?? connectingAt));
  }

  readonly #sample = (): void => {
    const { session } = this;
    if (session === undefined || document.hidden || this.clientHeight === 0) return;
    if (session.isLive) session.checkClock();
    const { bufferedAmount } = session;
    const isQuiet = bufferedAmount === 0 && this.#samples.every((sample) => sample === 0);
    if (!isQuiet || this.#samples.length === 0) {
      this.#samples = [...this.#samples, bufferedAmount].slice(-SAMPLES);
    }
    // In a flood the clock goes on when the rest is drawn.
    if (session.isLive || !isQuiet) this.#frame.requestSoon();
  };

  readonly #onBinaryType = (event: Event): void => {
    if (this.session) {
      this.session.binaryType = (event.target as HTMLSelectElement).value as BinaryType;
    }
  };
}
