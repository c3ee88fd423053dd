import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Decoder } from '../../core/decoders/decoder.js';
import type { Comparison } from '../../core/diff/compare-payloads.js';
import type { DiffLines } from '../../core/diff/diff-line.js';
import type { EarlierMessage } from '../../core/diff/find-alike.js';
import { t } from '../../core/language/language.js';
import type { Log } from '../../core/log/log.js';
import { formatCount } from '../../core/text/units.js';
import { loadDecoders } from '../decoders/decoder-list.js';
import { ViewerRows } from '../drawing/viewer-rows.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { choicesOf } from '../kit/log-choices.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { viewerStyles } from '../styles/viewer-styles.js';
import { treeStyles } from '../tree/tree-styles.js';
import { DiffRow } from './diff-row.js';
import type * as DiffSource from './diff-source.js';
import { diffStyles } from './diff-styles.js';

const ROW_HEIGHT = 22;
/** UTF-16 units that a line shows. */
const SHOWN = 400;

/**
 * What has changed from one message of a log to another: by default from the last one of the same
 * direction and shape, or from one that was marked.
 *
 * @tag ws-diff-view
 * @csspart difference - The rows.
 */
export class WsDiffView extends LocalizedElement {
  static override styles = [tokens, controls, viewerStyles, treeStyles, diffStyles];

  /** The log that both messages are of. */
  @property({ attribute: false }) log: Log | undefined;

  /** Number of the message after. */
  @property({ attribute: false }) sequence: number | undefined;

  /** Decoders of the page; they take precedence over the built-in ones. */
  @property({ attribute: false }) decoders: readonly Decoder[] = [];

  @state() private partner: EarlierMessage | undefined;
  /** What the user chose to compare with; otherwise what is marked, or the partner. */
  @state() private chosen: 'marked' | 'partner' | undefined;
  @state() private comparison: Comparison | undefined;
  @state() private problem: string | undefined;
  @state() private isReading = false;
  @state() private showsAll = false;

  readonly #virtual = new ViewerRows(this, {
    rowHeight: ROW_HEIGHT,
    count: () => this.#lines?.count ?? 0,
    createRow: () => new DiffRow(),
    draw: () => {
      this.#draw();
    },
  });

  #lines: DiffLines | undefined;
  /** What makes differences: it comes when the first one is asked for. */
  #source: typeof DiffSource | undefined;
  /** Request id: an answer with an older id is ignored. */
  #call = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#call += 1;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['log', 'sequence', 'decoders'].some((name) => changed.has(name))) {
      this.chosen = undefined;
      void this.#compare();
    }
    if (changed.has('comparison') || changed.has('showsAll')) {
      this.#lines = this.comparison?.lines(this.showsAll);
      this.#virtual.reset();
    }
  }

  protected override updated(): void {
    this.#draw();
  }

  override render(): TemplateResult {
    const isEmpty = this.comparison === undefined;
    return html`${this.#renderHead()} ${this.#renderSaid()}
      <div
        class="scroller"
        part="difference"
        role=${isEmpty ? nothing : 'list'}
        tabindex=${isEmpty ? nothing : 0}
        aria-label=${isEmpty ? nothing : t('Difference')}
      >
        <div class="window" role="presentation"></div>
        <div class="filler" role="presentation"></div>
      </div>`;
  }

  #renderHead(): TemplateResult {
    const { partner, sequence, comparison } = this;
    const { marked } = this;
    const isMarked = sequence !== undefined && this.#mark === sequence;
    return html`<div class="head">
      ${
        partner === undefined && marked === undefined
          ? nothing
          : html`<label
            >${t('Compare with')}
            <select aria-label=${t('Compare with')} @change=${this.#onChoose}>
              ${
                marked === undefined
                  ? nothing
                  : html`<option value="marked" ?selected=${this.#choice === 'marked'}>
                    ${t('#{0}, marked', formatCount(marked))}
                  </option>`
              }
              ${
                partner === undefined
                  ? nothing
                  : html`<option value="partner" ?selected=${this.#choice === 'partner'}>
                    ${t(
                      '#{0}, the last one {1}',
                      formatCount(partner.sequence),
                      partner.isAlike ? t('like it') : t('before it'),
                    )}
                  </option>`
              }
            </select></label
          >`
      }
      <button
        type="button"
        class="ghost"
        aria-label=${t('Mark for comparison')}
        aria-pressed=${isMarked ? 'true' : 'false'}
        title=${t('Other messages are then compared with this one')}
        @click=${this.#onMark}
      >
        ${t('Mark')}
      </button>
      ${
        comparison === undefined
          ? nothing
          : html`<span class="spacer"></span>
            <ws-copy-button
              label=${t('Copy difference')}
              .forms=${[{ name: 'text', text: () => this.#textOf(comparison) }]}
            ></ws-copy-button>`
      }
    </div>`;
  }

  #renderSaid(): TemplateResult {
    const { comparison } = this;
    if (comparison === undefined) {
      return html`<div class="said">
        ${
          this.problem === undefined
            ? html`<p class="hint" role="status">${this.#hint}</p>`
            : html`<p class="problem" role="alert">${this.problem}</p>`
        }
      </div>`;
    }
    return html`<div class="said">
      <span class="summary" role="status">${comparison.summary}</span>
      <label
        ><input
          type="checkbox"
          .checked=${this.showsAll}
          @change=${(event: Event) => {
            this.showsAll = (event.target as HTMLInputElement).checked;
          }}
        />${t('Show unchanged')}</label
      >
      ${comparison.notes.map((note) => html`<p class="hint">${note}</p>`)}
    </div>`;
  }

  #textOf(comparison: Comparison): string {
    return this.#source!.diffText(comparison.lines(this.showsAll));
  }

  get #hint(): string {
    if (this.isReading) return t('Comparing…');
    return t(
      'No message stands before this one in its direction. Mark it, then open another one to compare both.',
    );
  }

  /** The marked message, if it is another one. */
  private get marked(): number | undefined {
    return this.#mark === this.sequence ? undefined : this.#mark;
  }

  /** The entry that the user marked, as long as the log has it. */
  get #mark(): number | undefined {
    const mark = this.log && choicesOf(this.log).diffMark;
    return mark !== undefined && this.log?.has(mark) ? mark : undefined;
  }

  get #choice(): 'marked' | 'partner' {
    if (this.marked === undefined) return 'partner';
    return this.partner === undefined ? 'marked' : (this.chosen ?? 'marked');
  }

  async #compare(): Promise<void> {
    this.#call += 1;
    const call = this.#call;
    const { log, sequence } = this;
    this.comparison = undefined;
    this.problem = undefined;
    this.isReading = false;
    if (log === undefined || sequence === undefined || !log.has(sequence)) return;
    this.isReading = true;
    try {
      const [list, source] = await Promise.all([loadDecoders(), import('./diff-source.js')]);
      if (call !== this.#call) return;
      const decoders = { list, own: this.decoders };
      this.#source = source;
      this.partner = source.findPartner(log, sequence, decoders);
      const other = this.#choice === 'marked' ? this.marked : this.partner?.sequence;
      if (other === undefined) return;
      const isWanted = (): boolean => call === this.#call;
      const comparison = await source.compareEntries(log, [other, sequence], decoders, isWanted);
      if (isWanted()) this.comparison = comparison;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (call === this.#call) this.problem = t('They could not be compared. {0}', reason);
    } finally {
      if (call === this.#call) this.isReading = false;
    }
  }

  #draw(): void {
    this.#virtual.measure();
    const { rows } = this.#virtual.map;
    this.#virtual.show((row, index): undefined => {
      row.show(this.#lines!.at(index, SHOWN), index + 1, rows);
    });
  }

  readonly #onChoose = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).value as 'marked' | 'partner';
    void this.#compare();
  };

  readonly #onMark = (): void => {
    const { log, sequence } = this;
    if (log === undefined || sequence === undefined) return;
    choicesOf(log).diffMark = this.#mark === sequence ? undefined : sequence;
    this.requestUpdate();
  };
}
