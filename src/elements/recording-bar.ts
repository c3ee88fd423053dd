import { html, nothing, type TemplateResult } from 'lit';

import { EntryKind } from '../core/entry.js';
import { redactUrl } from '../core/redact-url.js';
import type { Session } from '../core/session.js';
import { formatBytes, formatCount } from '../core/units.js';
import { FrameController } from './frame-controller.js';
import { icon } from './icons.js';
import { WsSessionNewEvent } from './recording-events.js';
import { SessionElement } from './session-element.js';
import { controls } from './styles/controls.js';
import { recordingStyles } from './styles/recording-styles.js';
import { tokens } from './styles/tokens.js';

/**
 * What stands over a recording instead of a connection: where it comes from, when it was recorded,
 * how much there is, and what could not be read. It never connects.
 *
 * @tag ws-recording-bar
 * @fires ws-session-new - Somebody wants a session with the URL of the recording.
 * @slot actions - What else can be done with a recording.
 */
export class WsRecordingBar extends SessionElement {
  static override styles = [tokens, controls, recordingStyles];

  constructor() {
    super();
    new FrameController(this, () => [this.session?.changes, this.session?.log.changes]);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    const recording = session?.recording;
    if (session === undefined || recording === undefined) return nothing;
    const { progress, problem, name } = recording;
    return html`<div class="bar">
        ${icon('recording')}
        <strong>Recording</strong>
        <span class="name">${name}</span>
        <span class="facts">${this.#facts(session)}</span>
        ${progress === undefined
          ? nothing
          : html`<progress aria-label="Reading" max="1" .value=${progress}></progress>`}
        <span class="spacer"></span>
        <slot name="actions"></slot>
        ${session.url === ''
          ? nothing
          : html`<button
              type="button"
              class="ghost"
              title=${`A new session with ${redactUrl(session.url)}; it connects when you say so`}
              @click=${() =>
                this.dispatchEvent(new WsSessionNewEvent(session.url, session.protocols))}
            >
              New session with this URL
            </button>`}
      </div>
      <p class="problem" role="alert" ?hidden=${problem === undefined}>${problem ?? nothing}</p>`;
  }

  #facts({ log, recording }: Session): string {
    const entries = log.length + log.evicted.entries;
    if (entries === 0) return recording?.progress === undefined ? 'No entries' : 'Reading …';
    const bytes = log.total(EntryKind.sent).bytes + log.total(EntryKind.received).bytes;
    const count = `${formatCount(entries)} ${entries === 1 ? 'entry' : 'entries'}`;
    return `${count}, ${formatBytes(bytes)} · ${timeSpan(log.timeAt(log.first), log.timeAt(log.end - 1))}`;
  }
}

/** "25 Nov 2026, 14:03:22 – 14:05:10", in the words and the zone of who reads it. */
function timeSpan(from: number, to: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
  return format.formatRange(from, to);
}
