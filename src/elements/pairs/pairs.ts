import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { plural, t } from '../../core/language/language.js';
import type { LatencyBucket, LatencyHistogram } from '../../core/pairs/latency-histogram.js';
import { formatCount, formatDuration } from '../../core/text/units.js';
import { DialogButtonElement } from '../kit/dialog-button-element.js';
import type { PairController } from './pair-controller.js';
import { WsPairsChangeEvent } from './pairs-events.js';
import { pairsStyles } from './pairs-styles.js';

/**
 * Requests and their replies, behind a button: by which id they are joined, whether rows show it,
 * whether keep-alives are hidden, and how long replies took.
 *
 * @tag ws-pairs
 * @fires ws-pairs-change - The user changed what the rows show.
 */
export class WsPairs extends DialogButtonElement {
  static override styles = [DialogButtonElement.styles, pairsStyles];

  /** What joins the messages. */
  @property({ attribute: false }) pairs: PairController | undefined;

  /** Whether rows show their partners. */
  @property({ attribute: false }) showsPairs = false;

  /** Whether messages are hidden that only keep the connection alive. */
  @property({ attribute: false }) hidesKeepAlives = false;

  /** Changes when more is known: what is shown is read anew. */
  @property({ attribute: false }) version = 0;

  override render(): TemplateResult {
    return this.renderDialog(
      { label: t('Pairs'), title: t('Requests and replies'), face: 'pairs' },
      html`${this.#renderChecks()} ${this.#renderPath()}
        ${
          this.pairs?.index === undefined
            ? nothing
            : renderLatencies(this.pairs.index.latencies, this.pairs.index.isComplete)
        }`,
    );
  }

  #renderChecks(): TemplateResult {
    const check = (
      label: string,
      checked: boolean,
      change: (on: boolean) => void,
    ): TemplateResult =>
      html`<label
        ><input
          type="checkbox"
          .checked=${checked}
          @change=${(event: Event) => {
            change((event.target as HTMLInputElement).checked);
          }}
        />${label}</label
      >`;
    return html`<fieldset>
      ${check(t('Show partners in rows'), this.showsPairs, (showsPairs) => {
        this.#say({ showsPairs });
      })}
      ${check(t('Hide keep-alives'), this.hidesKeepAlives, (hidesKeepAlives) => {
        this.#say({ hidesKeepAlives });
      })}
    </fieldset>`;
  }

  #renderPath(): TemplateResult {
    const problem = this.pairs?.problem;
    return html`<div class="path">
      <label for="path">${t('Joined by JSONPath')}</label>
      <input
        id="path"
        type="text"
        placeholder=${t('the protocol’s own id')}
        autocomplete="off"
        spellcheck="false"
        .value=${this.pairs?.path ?? ''}
        aria-invalid=${problem === undefined ? nothing : 'true'}
        aria-describedby="path-problem"
        @change=${(event: Event) => {
          this.pairs?.joinBy((event.target as HTMLInputElement).value);
        }}
      />
      <p class="problem" id="path-problem" role="alert">${problem ?? nothing}</p>
    </div>`;
  }

  #say(change: { readonly showsPairs?: boolean; readonly hidesKeepAlives?: boolean }): void {
    const { showsPairs = this.showsPairs, hidesKeepAlives = this.hidesKeepAlives } = change;
    this.dispatchEvent(new WsPairsChangeEvent(showsPairs, hidesKeepAlives));
  }

  protected override openDialog(): void {
    this.pairs?.want();
    this.showDialog('input');
  }
}

function renderLatencies(latencies: LatencyHistogram, isComplete: boolean): TemplateResult {
  const { count, least, most } = latencies;
  const said = (milliseconds: number | undefined): string =>
    milliseconds === undefined ? '–' : formatDuration(milliseconds);
  return html`<h3>
      ${t('Latency')} <small>${plural(
        count,
        '{0} pair',
        '{0} pairs',
        formatCount(count),
      )}${isComplete ? '' : '…'}</small>
    </h3>
    ${
      count === 0
        ? html`<p class="hint">${t('No message answers another by an id that is known.')}</p>`
        : html`<dl>
            <div><dt>${t('Least')}</dt><dd>${said(least)}</dd></div>
            <div><dt>${t('Median')}</dt><dd>${said(latencies.quantile(0.5))}</dd></div>
            <div><dt>95 %</dt><dd>${said(latencies.quantile(0.95))}</dd></div>
            <div><dt>${t('Most')}</dt><dd>${said(most)}</dd></div>
          </dl>
          ${renderBars(latencies.buckets)}`
    }`;
}

const WIDTH = 300;
const HEIGHT = 64;

function renderBars(buckets: readonly LatencyBucket[]): TemplateResult {
  const most = Math.max(...buckets.map(({ count }) => count));
  const step = Math.min(16, WIDTH / buckets.length);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${describe(buckets)}>
    <path
      d=${buckets
        .map(({ count }, index) => {
          const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
          const x = (index * step).toFixed(1);
          return `M${x} ${String(HEIGHT)}v${(-height).toFixed(1)}h${(step - 1).toFixed(1)}v${height.toFixed(1)}z`;
        })
        .join('')}
    />
  </svg>`;
}

function describe(buckets: readonly LatencyBucket[]): string {
  const most = buckets.reduce((a, b) => (b.count > a.count ? b : a));
  return t(
    'Most replies took from {0} to {1}.',
    formatDuration(most.from),
    formatDuration(most.to),
  );
}
