import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { LogStats } from '../../core/log/log-stats.js';
import type { Log } from '../../core/log/log.js';
import {
  clampRange,
  fractionOf,
  isSameRange,
  scaleOf,
  type RangeEdge,
  type TimeRange,
  type TimeScale,
} from '../../core/log/time-range.js';
import { describeBucket, describeRange, describeTimeline } from '../../core/log/timeline-text.js';
import { formatTime } from '../../core/text/units.js';
import { FrameController } from '../drawing/frame-controller.js';
import { PaintedCanvas } from '../drawing/painted-canvas.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { paletteStyles } from '../styles/palette-styles.js';
import { tokens } from '../styles/tokens.js';
import { scanSlice } from './stats-slice.js';
import { WsRangeChangeEvent } from './timeline-events.js';
import { TimelineGesture } from './timeline-gesture.js';
import { paintTimeline, timelineColors } from './timeline-painter.js';
import { timelineStyles } from './timeline-styles.js';

/**
 * The log over time: messages as bars (sent below, received above), bytes as a line, closes and
 * errors as marks. One drags over it, or moves its two ends by key, to restrict the time range; a
 * click or Escape lifts the restriction.
 *
 * It draws at most 512 buckets, at most once an animation frame, whatever the size of the log.
 *
 * @tag ws-timeline
 * @fires ws-range-change - The user restricted the time range or lifted the restriction; while
 *   dragging at most once a frame.
 * @csspart strip - What is drawn on.
 * @csspart selection - What of it is chosen.
 * @csspart tip - The line that says what is under the pointer.
 */
export class WsTimeline extends LocalizedElement {
  static override styles = [tokens, paletteStyles, timelineStyles];

  @query('.strip') private strip!: HTMLElement;
  @query('.tip') private tip!: HTMLElement | null;

  readonly #frame = new FrameController(
    this,
    () => [this.#log?.changes],
    () => {
      this.#gesture.follow();
      this.requestUpdate();
    },
  );
  readonly #canvas = new PaintedCanvas(this, timelineColors, this.#frame.request);
  readonly #gesture = this.#createGesture();

  #log: Log | undefined;
  #range: TimeRange | undefined;

  /** The log that is shown. Another one begins without a range. */
  @property({ attribute: false })
  get log(): Log | undefined {
    return this.#log;
  }

  set log(log: Log | undefined) {
    if (log !== this.#log) {
      this.#range = undefined;
      this.#gesture.cancel();
    }
    this.#log = log;
  }

  /**
   * What the log is restricted to; `undefined` for all of it. Setting it fires no event, and does
   * nothing while the user drags. Clearing the log does not lift it; the caller does.
   */
  get range(): TimeRange | undefined {
    return this.#range;
  }

  set range(range: TimeRange | undefined) {
    if (this.#gesture.isDragging || isSameRange(range, this.#range)) return;
    this.#range = range;
    this.#frame.request();
  }

  get #stats(): LogStats | undefined {
    return this.#log && LogStats.of(this.#log);
  }

  /** What the strip spans; `undefined` while there is nothing to show. */
  get #scale(): TimeScale | undefined {
    const histogram = this.#stats?.histogram;
    return histogram?.length ? scaleOf(histogram) : undefined;
  }

  override disconnectedCallback(): void {
    this.#gesture.cancel();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const stats = this.#stats;
    // What is not seen is not counted either; the log keeps it until the user looks.
    if (stats !== undefined && this.#canvas.isShown && !scanSlice(stats)) this.#frame.request();
  }

  protected override updated(): void {
    const histogram = this.#stats?.histogram;
    const scale = this.#scale;
    this.#canvas.paint(
      histogram &&
        scale &&
        ((surface, palette) => {
          paintTimeline(surface, histogram, scale, palette);
        }),
    );
    if (scale === undefined) return;
    const { from, to } = clampRange(scale, this.#range);
    this.strip.style.setProperty('--_from', percent(fractionOf(scale, from)));
    this.strip.style.setProperty('--_to', percent(fractionOf(scale, to)));
    this.#placeTip();
  }

  override render(): TemplateResult {
    const scale = this.#scale;
    const isRanged = this.#range !== undefined && scale !== undefined;
    const gesture = this.#gesture;
    return html`<div
        class="strip ${scale ? '' : 'empty'} ${isRanged ? 'ranged' : ''}"
        part="strip"
        role="group"
        aria-label=${t('Timeline')}
        aria-describedby="summary"
        @keydown=${gesture.onKeydown}
        @pointerdown=${gesture.onPointerdown}
        @pointermove=${gesture.onPointermove}
        @pointerup=${gesture.onPointerup}
        @pointercancel=${gesture.onPointercancel}
        @pointerleave=${gesture.onPointerleave}
      >
        <canvas aria-hidden="true"></canvas>
        <div class="palette" aria-hidden="true" @transitionend=${this.#canvas.forgetColors}>
          ${timelineColors.map((name) => html`<i class=${name}></i>`)}
        </div>
        ${
          isRanged
            ? html`<div class="shade before"></div>
              <div class="shade after"></div>
              <div class="selection" part="selection"></div>`
            : nothing
        }
        ${scale ? [this.#renderThumb('from', scale), this.#renderThumb('to', scale)] : nothing}
      </div>
      <p id="summary" class="visually-hidden">
        ${this.#stats ? describeTimeline(this.#stats, zoneOffset()) : t('No entries')}
      </p>
      ${this.#renderTip()}`;
  }

  #renderThumb(edge: RangeEdge, scale: TimeScale): TemplateResult {
    const { from, to } = clampRange(scale, this.#range);
    const isStart = edge === 'from';
    const value = Math.round(isStart ? from : to);
    return html`<div
      class="thumb ${edge}"
      role="slider"
      tabindex="0"
      data-edge=${edge}
      aria-label=${isStart ? t('Range start') : t('Range end')}
      aria-valuemin=${Math.floor(isStart ? scale.from : from)}
      aria-valuemax=${Math.ceil(isStart ? to : scale.to)}
      aria-valuenow=${value}
      aria-valuetext=${formatTime(value, zoneOffset())}
    ></div>`;
  }

  #renderTip(): TemplateResult | typeof nothing {
    const text = this.#tipText();
    if (text === undefined) return nothing;
    return html`<div class="tip" part="tip" aria-hidden="true">${text}</div>`;
  }

  #tipText(): string | undefined {
    const time = this.#gesture.pointerTime;
    if (time === undefined) return undefined;
    if (this.#gesture.isDragging && this.#range) return describeRange(this.#range, zoneOffset());
    const { histogram } = this.#stats!;
    const bucket = histogram.bucketAt(Math.floor((time - histogram.from) / histogram.width));
    return bucket && describeBucket(bucket, zoneOffset());
  }

  #placeTip(): void {
    const { pointerX } = this.#gesture;
    if (!this.tip || pointerX === undefined) return;
    const { left, width } = this.strip.getBoundingClientRect();
    const x = pointerX - left - this.tip.offsetWidth / 2;
    const inside = Math.max(4, Math.min(x, width - this.tip.offsetWidth - 4));
    this.tip.style.setProperty('--_x', `${String(Math.round(inside))}px`);
  }

  #createGesture(): TimelineGesture {
    return new TimelineGesture({
      strip: () => this.strip,
      scale: () => this.#scale,
      range: () => this.#range,
      choose: (range) => {
        this.#range = range;
        this.#frame.request();
        this.dispatchEvent(new WsRangeChangeEvent(range));
      },
      request: this.#frame.request,
    });
  }
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(3)}%`;
}

function zoneOffset(): number {
  return new Date().getTimezoneOffset();
}
