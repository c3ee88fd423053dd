import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';

import { currentLanguage, plural, t } from '../../core/language/language.js';
import { EntryKind } from '../../core/log/entry.js';
import type { ReplayRun } from '../../core/replay/replay-run.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { redactUrl } from '../../core/socket/redact-url.js';
import { formatBytes, formatCount } from '../../core/text/units.js';
import { FrameController } from '../drawing/frame-controller.js';
import { defineOnce } from '../kit/define-once.js';
import { icon } from '../kit/icons.js';
import { choicesOf } from '../kit/log-choices.js';
import { markedText } from '../kit/marked-text.js';
import { SessionElement } from '../kit/session-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsSessionNewEvent } from './recording-events.js';
import { recordingStyles } from './recording-styles.js';
import { replayControls } from './replay-controls.js';
import type { WsReplay } from './replay.js';

/**
 * What stands over a recording instead of a connection: where it comes from, when it was recorded,
 * how much there is, and what could not be read. It never connects by itself; what was sent in it
 * can be replayed.
 *
 * @tag ws-recording-bar
 * @fires ws-session-new - The user wants a session with the URL of the recording.
 * @fires ws-replay - The user starts a replay.
 * @slot actions - What else can be done with a recording.
 */
export class WsRecordingBar extends SessionElement {
  static override styles = [tokens, controls, recordingStyles];

  @state() private canReplay = false;
  @state() private replayProblem: string | undefined;
  @query('ws-replay') private replay!: WsReplay;

  constructor() {
    super();
    new FrameController(this, () => [
      this.session?.changes,
      this.session?.log.changes,
      this.#replay?.changes,
    ]);
  }

  get #replay(): ReplayRun | undefined {
    return this.session && choicesOf(this.session.log).replay;
  }

  override disconnectedCallback(): void {
    this.#replay?.stop();
    super.disconnectedCallback();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    const recording = session?.recording;
    if (session === undefined || recording === undefined) return nothing;
    const { progress, problem, name } = recording;
    const run = this.#replay;
    return html`<div class="bar">
        ${icon('recording')}
        <strong>${t('Recording')}</strong>
        <span class="name">${markedText(name)}</span>
        <span class="facts">${this.#facts(session)}</span>
        ${
          progress === undefined
            ? nothing
            : html`<progress aria-label=${t('Reading')} max="1" .value=${progress}></progress>`
        }
        ${
          run === undefined
            ? nothing
            : replayControls(run, () => {
                this.requestUpdate();
              })
        }
        <span class="spacer"></span>
        <slot name="actions"></slot>
        ${
          session.url === ''
            ? nothing
            : html`<button
              type="button"
              class="ghost"
              title=${t(
                'A new session with {0}; it connects when you say so',
                redactUrl(session.url),
              )}
              @click=${() =>
                this.dispatchEvent(new WsSessionNewEvent(session.url, session.protocols))}
            >
              ${t('New session with this URL')}
            </button>`
        }
        <button
          type="button"
          class="ghost"
          aria-expanded=${this.canReplay ? 'true' : 'false'}
          title=${t('Send once more what was sent, or watch it without a server')}
          ?disabled=${progress !== undefined}
          @click=${this.#onReplay}
        >
          ${t('Replay…')}
        </button>
      </div>
      <p class="problem" role="alert" ?hidden=${problem === undefined}>${problem ?? nothing}</p>
      ${
        this.replayProblem === undefined
          ? nothing
          : html`<p class="problem" role="alert">${this.replayProblem}</p>`
      }
      ${this.canReplay ? html`<ws-replay .session=${session}></ws-replay>` : nothing}`;
  }

  readonly #onReplay = async (): Promise<void> => {
    this.replayProblem = undefined;
    if (this.canReplay) {
      this.canReplay = false;
      return;
    }
    try {
      defineOnce('ws-replay', (await import('./replay.js')).WsReplay);
    } catch {
      this.replayProblem = t(
        'Replaying could not be loaded; try again when the page can be reached.',
      );
      return;
    }
    this.canReplay = true;
    await this.updateComplete;
    await this.replay.updateComplete;
    this.replay.focus();
  };

  #facts({ log, recording }: PortableSession): string {
    const entries = log.length + log.evicted.entries;
    if (entries === 0) return recording?.progress === undefined ? t('No entries') : t('Reading …');
    const bytes = log.total(EntryKind.sent).bytes + log.total(EntryKind.received).bytes;
    const count = plural(entries, '{0} entry', '{0} entries', formatCount(entries));
    return `${count}, ${formatBytes(bytes)} · ${timeSpan(log.timeAt(log.first), log.timeAt(log.end - 1))}`;
  }
}

/** "25 Nov 2026, 14:03:22 – 14:05:10", in the words and the zone of who reads it. */
function timeSpan(from: number, to: number): string {
  const language = currentLanguage();
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return format.formatRange(from, to);
}
