import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { LogStats } from '../../core/log/log-stats.js';
import type { Log, Tally } from '../../core/log/log.js';
import { formatBytes, formatCount, formatRate } from '../../core/text/units.js';
import { FrameController } from '../drawing/frame-controller.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { tokens } from '../styles/tokens.js';
import { statisticsStyles } from './statistics-styles.js';
import { scanSlice } from './stats-slice.js';

/** Milliseconds between two looks at the rate while nothing arrives. */
const INTERVAL = 1000;

/** What a row of the table says. */
interface Row {
  readonly name: string;
  readonly label: string;
  readonly tally: Tally;
  readonly text?: Tally;
  readonly binary?: Tally;
  /** Entries and bytes a second. */
  readonly rate?: Tally;
  readonly peak?: Tally;
}

/**
 * A log in numbers: entries and bytes by direction and type, how many a second now and at most,
 * and what was let go.
 *
 * It counts while it is seen, at most once an animation frame, and looks at the rate once a second.
 *
 * @tag ws-statistics
 */
export class WsStatistics extends LocalizedElement {
  static override styles = [tokens, statisticsStyles];

  /** The log that is counted. */
  @property({ attribute: false }) log: Log | undefined;

  /** The clock that the log's times are from, in milliseconds since 1970. Default: the page's. */
  @property({ attribute: false }) now: () => number = () =>
    performance.timeOrigin + performance.now();

  readonly #frame = new FrameController(this, () => [this.log?.changes]);
  #timer: ReturnType<typeof setInterval> | undefined;
  #resize: ResizeObserver | undefined;
  #isShown = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(this.#onInterval, INTERVAL);
    this.#resize = new ResizeObserver(this.#onResize);
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#timer);
    this.#resize?.disconnect();
    this.#isShown = false;
    super.disconnectedCallback();
  }

  protected override shouldUpdate(): boolean {
    return this.#isShown || !this.hasUpdated;
  }

  protected override willUpdate(): void {
    if (this.log && this.#isShown && !scanSlice(LogStats.of(this.log))) this.#frame.request();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.log === undefined) return nothing;
    const [directions, sums] = rowsOf(this.log, this.now());
    return html`<div class="scroller" role="region" aria-label=${t('Statistics')} tabindex="0">
      <table>
        <caption class="visually-hidden">
          ${t('Statistics of the log')}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${t('Direction')}</span></th>
            <th scope="col">${t('Entries')}</th>
            <th scope="col">${t('Bytes')}</th>
            <th scope="col">${t('Text')}</th>
            <th scope="col">${t('Binary')}</th>
            <th scope="col">${t('Rate now')}</th>
            <th scope="col">${t('Peak rate')}</th>
          </tr>
        </thead>
        <tbody>
          ${directions.map(renderRow)}
        </tbody>
        <tbody>
          ${sums.map(renderRow)}
        </tbody>
      </table>
    </div>`;
  }

  readonly #onInterval = (): void => {
    if (this.#isShown && !document.hidden) this.#frame.request();
  };

  readonly #onResize = ([entry]: readonly ResizeObserverEntry[]): void => {
    const wasShown = this.#isShown;
    this.#isShown = (entry?.contentRect.width ?? 0) > 0;
    if (this.#isShown && !wasShown) this.#frame.request();
  };
}

function rowsOf(log: Log, now: number): readonly [readonly Row[], readonly Row[]] {
  const stats = LogStats.of(log);
  const { sent, received, events } = stats.kept;
  const rate = stats.rate(now);
  const { peak } = stats;
  const sum = (...tallies: Tally[]): Tally => ({
    entries: tallies.reduce((total, { entries }) => total + entries, 0),
    bytes: tallies.reduce((total, { bytes }) => total + bytes, 0),
  });
  const messages = (name: 'sent' | 'received', label: string): Row => {
    const tally = name === 'sent' ? sent : received;
    const { text, binary } = tally;
    return { name, label, tally, text, binary, rate: rate[name], peak: peak[name] };
  };
  return [
    [
      messages('sent', t('Sent')),
      messages('received', t('Received')),
      { name: 'events', label: t('Events'), tally: events, rate: rate.events, peak: peak.events },
    ],
    [
      {
        name: 'in-the-log',
        label: t('In the log'),
        tally: sum(sent, received, events),
        text: sum(sent.text, received.text),
        binary: sum(sent.binary, received.binary),
        rate: rate.all,
        peak: peak.all,
      },
      { name: 'let-go', label: t('Let go'), tally: log.evicted },
    ],
  ];
}

function renderRow({ name, label, tally, text, binary, rate, peak }: Row): TemplateResult {
  return html`<tr class=${name}>
    <th scope="row">${label}</th>
    <td>${formatCount(tally.entries)}</td>
    <td>${formatBytes(tally.bytes)}</td>
    ${[text, binary].map((type) => renderCell(type, formatCount, formatBytes))}
    ${[rate, peak].map((each) => renderCell(each, formatRate, formatByteRate))}
  </tr>`;
}

function renderCell(
  tally: Tally | undefined,
  entries: (count: number) => string,
  bytes: (count: number) => string,
): TemplateResult {
  if (tally === undefined) return html`<td>–</td>`;
  return html`<td>${entries(tally.entries)}<small>${bytes(tally.bytes)}</small></td>`;
}

function formatByteRate(perSecond: number): string {
  return `${formatBytes(perSecond)} / s`;
}
