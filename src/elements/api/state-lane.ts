import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { apiRowsOf } from '../../core/api/api-of-session.js';
import type { ApiPlace, ApiRows } from '../../core/api/api-rows.js';
import type { ApiStep } from '../../core/api/api-step.js';
import { StateHistory } from '../../core/api/state-history.js';
import { t } from '../../core/language/language.js';
import { fractionOf, timeAt, type TimeScale } from '../../core/log/time-range.js';
import { ReadyState, readyStateName } from '../../core/socket/ready-state.js';
import { formatBytes, formatCount, formatTime } from '../../core/text/units.js';
import { FrameController } from '../drawing/frame-controller.js';
import { PaintedCanvas } from '../drawing/painted-canvas.js';
import { icon } from '../kit/icons.js';
import { SessionElement } from '../kit/session-element.js';
import { controls } from '../styles/controls.js';
import { paletteStyles } from '../styles/palette-styles.js';
import { tokens } from '../styles/tokens.js';
import { bufferedText } from './api-row.js';
import { laneStyles } from './lane-styles.js';
import { laneColors, paintLane } from './state-lane-painter.js';
import { WsStepSelectEvent } from './step-events.js';

/** Milliseconds between two looks at a connection in which nothing happens. */
const INTERVAL = 250;
/** Milliseconds that reading may take in a frame, and entries between two looks at the clock. */
const SLICE = 6;
const ENTRIES = 8192;
/** Steps that a page key moves by. */
const PAGE = 10;

/** Time runs from left to right, whatever the direction of the text. */
const moves: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: PAGE,
  PageDown: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/**
 * The states of a session over time as a band, with its events, its messages and bufferedAmount. One
 * steps through calls and events, by key, by button or by pointer; each is said in words below.
 *
 * It draws at most once an animation frame, as many buckets for any log.
 *
 * @tag ws-state-lane
 * @fires ws-step-select - The user went to a call or an event.
 * @csspart strip - What is drawn on.
 * @csspart cursor - Where one is.
 */
export class WsStateLane extends SessionElement {
  static override styles = [tokens, controls, paletteStyles, laneStyles];

  /** The call or event one is at. Setting it fires nothing. */
  @property({ attribute: false }) selected: ApiPlace | undefined;

  @query('.strip') private strip!: HTMLElement;

  readonly #frame = new FrameController(this, () => [
    this.session?.log.changes,
    this.session?.changes,
  ]);
  readonly #canvas = new PaintedCanvas(this, laneColors, this.#frame.request);
  #history: StateHistory | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(this.#onInterval, INTERVAL);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  override focus(options?: FocusOptions): void {
    this.strip.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { session } = this;
    if (changed.has('session')) this.#history = session && new StateHistory(session);
    const history = this.#history;
    if (history === undefined || !this.#canvas.isShown) return;
    const deadline = performance.now() + SLICE;
    while (!history.scan(ENTRIES)) {
      if (performance.now() < deadline) continue;
      this.#frame.request();
      return;
    }
    if (session !== undefined && this.#isLive)
      history.sample(session.now(), session.bufferedAmount);
  }

  protected override updated(): void {
    const scale = this.#scale;
    const buckets = this.#history?.buckets;
    this.#canvas.paint(
      scale &&
        buckets &&
        ((surface, palette) => {
          paintLane(surface, buckets.from(scale.from), scale, palette);
        }),
    );
    const { step } = this.#at;
    if (scale === undefined || step === undefined) return;
    this.strip.style.setProperty('--_x', `${(fractionOf(scale, step.time) * 100).toFixed(3)}%`);
  }

  override render(): TemplateResult {
    const { rows, index, step } = this.#at;
    const count = rows?.count ?? 0;
    return html`<div class="bar">
        ${this.#renderButton(t('Previous call or event'), 'back', -1, index === undefined ? count === 0 : index === 0)}
        ${this.#renderButton(t('Next call or event'), 'forward', 1, count === 0 || index === count - 1)}
        <span class="hint">
          ${
            index === undefined
              ? t('{0} calls and events', formatCount(count))
              : t('{0} of {1}', formatCount(index + 1), formatCount(count))
          }
        </span>
      </div>
      <div
        class="strip ${count === 0 ? 'empty' : ''}"
        part="strip"
        role="slider"
        tabindex="0"
        aria-label=${t('States over time')}
        aria-valuemin="0"
        aria-valuemax=${count}
        aria-valuenow=${index === undefined ? 0 : index + 1}
        aria-valuetext=${step === undefined ? this.#summary : textOf(step)}
        @keydown=${this.#onKeydown}
        @pointerdown=${this.#onPointer}
        @pointermove=${this.#onPointer}
      >
        <canvas aria-hidden="true"></canvas>
        <div class="palette" aria-hidden="true" @transitionend=${this.#canvas.forgetColors}>
          ${laneColors.map((name) => html`<i class=${name}></i>`)}
        </div>
        ${step === undefined ? nothing : html`<div class="cursor" part="cursor"></div>`}
      </div>
      <div class="said">
        <p class="axis hint">${this.#axisText}</p>
        <div role="status">${step === undefined ? nothing : this.#renderStep(step)}</div>
        ${step === undefined ? html`<p class="hint">${this.#summary}</p>` : nothing} ${this.#renderLegend()}
      </div>`;
  }

  #renderButton(
    name: string,
    sign: 'back' | 'forward',
    move: number,
    isDisabled: boolean,
  ): TemplateResult {
    return html`<button
      type="button"
      class="icon"
      aria-label=${name}
      title=${name}
      ?disabled=${isDisabled}
      @click=${() => {
        this.#move(move);
      }}
    >
      ${icon(sign)}
    </button>`;
  }

  #renderStep(step: ApiStep): TemplateResult {
    const { code, sentence, section, readyState, bufferedAmount, time } = step;
    return html`<p><code>${code}</code></p>
      <p class="facts">
        ${readyState === undefined ? nothing : html`<b>${readyStateName(readyState)}</b> · `}bufferedAmount
        <b>${bufferedText(bufferedAmount)}</b> · ${formatTime(time, zoneOffset())}
      </p>
      <p>${sentence}</p>
      ${section === '' ? nothing : html`<p class="hint">${section}</p>`}
      ${
        readyState === ReadyState.CLOSING
          ? html`<p class="hint">
            ${t('While the state is CLOSING, the browser drops messages that still come: a page does not see them.')}
          </p>`
          : nothing
      }`;
  }

  #renderLegend(): TemplateResult {
    const signs = [
      ['open', '●', t('open')],
      ['error', '▲', t('error')],
      ['close', '■', t('close')],
      ['sent', '❙', t('sent')],
      ['received', '❙', t('received')],
      ['discarded', '✕', t('not sent: discarded or refused')],
    ] as const;
    return html`<ul class="legend" aria-label=${t('Signs')}>
      ${signs.map(
        ([name, sign, text]) =>
          html`<li><span class=${name} aria-hidden="true">${sign}</span> ${text}</li>`,
      )}
    </ul>`;
  }

  get #summary(): string {
    const state = this.session?.state.readyState;
    if ((this.#at.rows?.count ?? 0) === 0)
      return t('Connect, and the states of the connection are drawn here.');
    if (this.session?.recording !== undefined || state === undefined) {
      return t('Step through calls and events with the arrow keys.');
    }
    return t(
      'The connection is {0} now. Step through calls and events with the arrow keys.',
      readyStateName(state),
    );
  }

  get #axisText(): string {
    if (this.session?.recording !== undefined)
      return t('A recording does not say how much was buffered.');
    let most = 0;
    const from = this.#scale?.from;
    if (from !== undefined)
      for (const { buffered } of this.#history!.buckets.from(from)) most = Math.max(most, buffered);
    return t('bufferedAmount below, at most {0}', formatBytes(most));
  }

  /** The rows, and where in them one is. */
  get #at(): {
    readonly rows: ApiRows | undefined;
    readonly index: number | undefined;
    readonly step: ApiStep | undefined;
  } {
    const rows = this.session && apiRowsOf(this.session);
    const index = rows?.indexOfPlace(this.selected);
    return { rows, index, step: index === undefined ? undefined : rows?.at(index) };
  }

  get #isLive(): boolean {
    const { state, isLive } = this.session!;
    return isLive || state.readyState === ReadyState.CLOSING;
  }

  /** What the strip spans: from the first step that is kept to the last one, or to now. */
  get #scale(): TimeScale | undefined {
    const { rows } = this.#at;
    const start = this.#history?.buckets.start;
    if (rows === undefined || rows.count === 0 || start === undefined) return undefined;
    const from = Math.max(start, rows.at(0)!.time);
    const last = rows.at(rows.count - 1)!.time;
    const to = this.#isLive ? Math.max(last, this.session!.now()) : last;
    return { from, to: Math.max(to, from + 1), step: 1 };
  }

  #move(steps: number): void {
    const { rows, index } = this.#at;
    if (rows === undefined || rows.count === 0) return;
    // From nowhere, forwards begins at the first, backwards at the last.
    const from = index ?? (steps > 0 ? -1 : rows.count);
    this.#select(rows.placeAt(Math.min(Math.max(from + steps, 0), rows.count - 1)));
  }

  #select(place: ApiPlace | undefined): void {
    if (place === undefined || place === this.selected) return;
    this.selected = place;
    this.dispatchEvent(new WsStepSelectEvent(place));
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const steps = moves[event.key];
    if (steps === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#move(steps);
  };

  readonly #onPointer = (event: PointerEvent): void => {
    if ((event.buttons & 1) === 0) return;
    if (event.type === 'pointerdown') this.strip.setPointerCapture(event.pointerId);
    const scale = this.#scale;
    const { rows } = this.#at;
    if (scale === undefined || rows === undefined) return;
    const { left, width } = this.strip.getBoundingClientRect();
    const index = rows.indexNear(timeAt(scale, (event.clientX - left) / width));
    if (index !== undefined) this.#select(rows.placeAt(index));
  };

  readonly #onInterval = (): void => {
    if (this.session === undefined || !this.#isLive) return;
    if (this.#canvas.isShown && !document.hidden) this.#frame.request();
  };
}

/** A step in one line. */
function textOf({ code, readyState, bufferedAmount, time }: ApiStep): string {
  const state = readyState === undefined ? '' : `${readyStateName(readyState)}, `;
  return `${code}, ${state}bufferedAmount ${bufferedText(bufferedAmount)}, ${formatTime(time, zoneOffset())}`;
}

function zoneOffset(): number {
  return new Date().getTimezoneOffset();
}
