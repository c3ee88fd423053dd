import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { plural, t } from '../../core/language/language.js';
import { compareReplies, type Comparison } from '../../core/replay/compare-replies.js';
import { planReplay, receivedSince, type ReplayPlan } from '../../core/replay/replay-plan.js';
import type { ReplayRun, ReplayState } from '../../core/replay/replay-run.js';
import { REPLAY_SPEEDS, type ReplayMode } from '../../core/replay/replay-schedule.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { isBlank, parseSocketUrl } from '../../core/socket/socket-url.js';
import { formatCount } from '../../core/text/units.js';
import { FrameController } from '../drawing/frame-controller.js';
import { elementPorts, type ReplayPlayers } from '../kit/element-ports.js';
import { choicesOf } from '../kit/log-choices.js';
import { segmented } from '../kit/segmented.js';
import { SessionElement } from '../kit/session-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsReplayEvent } from './recording-events.js';
import { replayComparison } from './replay-comparison.js';
import { replayControls } from './replay-controls.js';
import { replayStyles } from './replay-styles.js';

type ModeName = ReplayMode['kind'];

const modes = (): readonly { readonly value: ModeName; readonly label: string }[] => [
  { value: 'timed', label: t('Original timing') },
  { value: 'reply', label: t('Wait for replies') },
  { value: 'step', label: t('One by one') },
];

/** Entries beyond which the replies are compared when the replay is over, not while it goes on. */
const MOST_LIVE = 5000;

/** Entries beyond which they are not compared: it would take longer than a frame. */
const MOST_COMPARED = 200_000;

/**
 * Replays a recording: sends what was sent once more, to a server that one names, and puts what
 * comes back beside what came then. Or plays it into a log without a server. Nothing starts by itself.
 *
 * @tag ws-replay
 * @fires ws-replay - The user started it; the inspector answers with a session.
 */
export class WsReplay extends SessionElement {
  static override styles = [tokens, controls, replayStyles];

  /** Where it is sent to; the URL of the recording until the user types another. */
  @property() url = '';

  @state() private mode: ModeName = 'timed';
  @state() private speed = 1;
  @state() private timeout = 5;
  @state() private problem: string | undefined;
  @state() private run: ReplayRun | undefined;
  @state() private live: PortableSession | undefined;

  @query('#url') private urlInput!: HTMLInputElement;

  #plan: ReplayPlan | undefined;
  #planned = 0;
  #comparison: Comparison | undefined;
  /** What the comparison was made of. */
  #compared = '';

  constructor() {
    super();
    new FrameController(this, () => [
      this.session?.log.changes,
      this.run?.changes,
      this.live?.log.changes,
    ]);
  }

  override disconnectedCallback(): void {
    this.run?.stop();
    super.disconnectedCallback();
  }

  override focus(options?: FocusOptions): void {
    this.urlInput.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { session } = this;
    if (changed.has('session') && session !== undefined) this.url = session.url;
    if (session !== undefined && this.#planned !== session.log.end) {
      this.#plan = planReplay(session.log);
      this.#planned = session.log.end;
    }
  }

  override render(): TemplateResult | typeof nothing {
    const plan = this.#plan;
    const { session, run } = this;
    if (session === undefined || plan === undefined) return nothing;
    const isRunning = run !== undefined && run.state.phase !== 'over';
    return html`<form @submit=${this.#onStart} novalidate>
        <div class="field ${this.problem === undefined ? '' : 'invalid'}">
          <label for="url">${t('Replay to')}</label>
          <input
            id="url"
            type="text"
            inputmode="url"
            autocomplete="off"
            spellcheck="false"
            .value=${this.url}
            ?readonly=${isRunning}
            aria-invalid=${this.problem === undefined ? nothing : 'true'}
            aria-describedby="about"
            @input=${({ target }: Event) => {
              this.url = (target as HTMLInputElement).value;
              this.problem = undefined;
            }}
          />
        </div>
        <div class="end">
          <button
            type="submit"
            class="primary"
            ?disabled=${isRunning || plan.steps.length === 0}
          >
            ${t('Start replay')}
          </button>
          <button
            type="button"
            class="ghost"
            title=${t('Into a log, without a server')}
            ?disabled=${isRunning || session.log.length === 0}
            @click=${() => void this.#start('local')}
          >
            ${t('Play locally')}
          </button>
        </div>
        <div id="about">${this.#renderAbout(session, plan)}</div>
        ${this.#renderMode(isRunning)}
      </form>
      ${run === undefined ? nothing : this.#renderRun(run)}`;
  }

  #renderAbout(session: PortableSession, { steps, connections }: ReplayPlan): TemplateResult {
    const isElsewhere = this.url.trim() !== session.url;
    const isRedacted = this.url.includes('…');
    return html`${
      this.problem === undefined
        ? nothing
        : html`<p class="problem" role="alert">${this.problem}</p>`
    }
    ${
      isRedacted
        ? html`<p class="hint warning">
          ${t('Secrets in the address were not recorded; type them in where it says “…”.')}
        </p>`
        : nothing
    }
    ${
      isElsewhere && session.url !== ''
        ? html`<p class="hint warning">${t(
            'This is not where it was recorded: {0}',
            session.url,
          )}</p>`
        : nothing
    }
    <p class="hint">
      ${
        steps.length === 0
          ? t('Nothing was sent in this recording; it can be played locally.')
          : connections > 1
            ? plural(
                steps.length,
                'Sends {0} message once more, of {1} connections over one. The server acts on them as it did then.',
                'Sends {0} messages once more, of {1} connections over one. The server acts on them as it did then.',
                formatCount(steps.length),
                formatCount(connections),
              )
            : plural(
                steps.length,
                'Sends {0} message once more. The server acts on them as it did then.',
                'Sends {0} messages once more. The server acts on them as it did then.',
                formatCount(steps.length),
              )
      }
    </p>`;
  }

  #renderMode(isRunning: boolean): TemplateResult {
    return html`<div class="row">
      ${segmented<ModeName>(t('Pace'), modes(), this.mode, (mode) => {
        if (!isRunning) this.mode = mode;
      })}
      ${
        this.mode === 'timed'
          ? html`<label
            >${t('Speed')}<select
              .value=${String(this.speed)}
              ?disabled=${isRunning}
              @change=${({ target }: Event) => {
                this.speed = Number((target as HTMLSelectElement).value);
              }}
            >
              ${REPLAY_SPEEDS.map(
                (speed) =>
                  html`<option value=${String(speed)} ?selected=${speed === this.speed}>
                    ×${speed}
                  </option>`,
              )}
            </select></label
          >`
          : nothing
      }
      ${
        this.mode === 'reply'
          ? html`<label
            >${t('Seconds to wait')}<input
              inputmode="decimal"
              autocomplete="off"
              .value=${String(this.timeout)}
              ?readonly=${isRunning}
              @change=${this.#onTimeout}
          /></label>`
          : nothing
      }
    </div>`;
  }

  #renderRun(run: ReplayRun): TemplateResult {
    const { state } = run;
    return html`<div class="run">
      <div class="row">
        ${replayControls(run, () => {
          this.requestUpdate();
        })}
      </div>
      ${state.remarks.slice(-5).map((remark) => html`<p class="hint">${remark}</p>`)}
      ${this.#renderComparison(state)}
    </div>`;
  }

  #renderComparison({ phase }: ReplayState): TemplateResult | typeof nothing {
    const recorded = this.session!.log;
    const live = this.live?.log;
    if (live === undefined) return nothing;
    const isOver = phase === 'over';
    const entries = recorded.length + live.length;
    if (entries > (isOver ? MOST_COMPARED : MOST_LIVE)) {
      return isOver ? html`<p class="hint">${t('Too many messages to be compared.')}</p>` : nothing;
    }
    const key = `${String(recorded.end)} ${String(live.end)} ${phase}`;
    if (key !== this.#compared) {
      this.#compared = key;
      this.#comparison = compareReplies(
        { log: recorded, received: receivedSince(recorded, recorded.first) },
        { log: live, received: receivedSince(live, live.first) },
        isOver,
      );
    }
    return replayComparison(this.#comparison!, recorded, live);
  }

  get #wanted(): ReplayMode {
    if (this.mode === 'timed') return { kind: 'timed', speed: this.speed };
    if (this.mode === 'reply') return { kind: 'reply', timeout: this.timeout * 1000 };
    return { kind: 'step' };
  }

  readonly #onTimeout = ({ target }: Event): void => {
    const seconds = Number((target as HTMLInputElement).value);
    if (seconds > 0 && seconds <= 3600) this.timeout = seconds;
    (target as HTMLInputElement).value = String(this.timeout);
  };

  readonly #onStart = (event: Event): void => {
    event.preventDefault();
    const parsed = isBlank(this.url)
      ? undefined
      : parseSocketUrl(this.url, document.baseURI, this.session?.schemes);
    if (parsed?.ok !== true) {
      this.problem =
        parsed === undefined
          ? t('Type the URL of the server that it is sent to.')
          : `${parsed.problem.exception}: ${parsed.problem.message}`;
      this.focus();
      return;
    }
    void this.#start('live');
  };

  async #start(where: 'live' | 'local'): Promise<void> {
    const { session } = this;
    if (session === undefined) return;
    this.problem = undefined;
    try {
      const players = await loadPlayers();
      const { protocols, recording } = session;
      const { url } = this;
      const played = recording && { ...recording, name: `${recording.name}, played` };
      const options = where === 'live' ? { url, protocols } : { url, recording: played };
      const request = new WsReplayEvent(options);
      this.dispatchEvent(request);
      const made = request.session;
      if (made === undefined) throw new Error(t('Nothing here can show another session.'));
      this.live = where === 'live' ? made : undefined;
      this.run =
        where === 'live'
          ? players.replay(session.log, made, this.#wanted)
          : players.play(session.log, made.log, this.#wanted);
      choicesOf(made.log).replay = this.run;
      this.run.start();
    } catch (error) {
      this.problem = t('It could not be started. {0}', (error as Error).message);
    }
  }
}

async function loadPlayers(): Promise<ReplayPlayers> {
  const { loadReplayPlayers } = elementPorts;
  if (loadReplayPlayers === undefined) {
    throw new Error('Import ws-inspector/define before a replay is started.');
  }
  return loadReplayPlayers();
}
