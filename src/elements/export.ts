import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { RecordingFormat } from '../core/formats/recording-writer.js';
import type { LogView } from '../core/log-view.js';
import { redactUrl } from '../core/redact-url.js';
import type { Session } from '../core/session.js';
import { formatBytes, formatCount } from '../core/units.js';
import { ExportJob } from './export-job.js';
import { icon } from './icons.js';
import { placePopover } from './popover-position.js';
import { saveFile } from './save-file.js';
import { segmented } from './segmented.js';
import { controls } from './styles/controls.js';
import { exportStyles } from './styles/export-styles.js';
import { tokens } from './styles/tokens.js';

type Scope = 'all' | 'shown' | 'selected';
type FormatName = RecordingFormat['name'];

/**
 * Saves the log as a file, behind a button: the format, which entries, and whether secrets in URLs
 * go along, are chosen first. A log of any length is written in slices, and can be cancelled.
 *
 * @tag ws-export
 */
export class WsExport extends LitElement {
  static override styles = [tokens, controls, exportStyles];

  /** Whose log is saved. */
  @property({ attribute: false }) session: Session | undefined;

  /** What is shown of it. */
  @property({ attribute: false }) view: LogView | undefined;

  /** Sequence number of the selected entry. */
  @property({ attribute: false }) selected: number | undefined;

  @state() private formats: readonly RecordingFormat[] = [];
  @state() private format: FormatName = 'har';
  @state() private scope: Scope = 'all';
  @state() private redacts = true;
  @state() private job: ExportJob | undefined;
  @state() private outcome: string | undefined;
  @state() private problem: string | undefined;

  @query('[popover]') private popup!: HTMLElement;
  @query('button') private button!: HTMLElement;

  override disconnectedCallback(): void {
    this.job?.cancel();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`<button
        type="button"
        class="icon"
        aria-label="Export"
        aria-haspopup="dialog"
        title="Save the log as a file"
        @click=${this.#onOpen}
      >
        ${icon('export')}
      </button>
      <div popover role="dialog" aria-label="Export">
        ${this.formats.length === 0 ? nothing : this.#renderChoices()}
        ${this.job === undefined ? this.#renderSave() : this.#renderProgress(this.job)}
        <p role="status">${this.outcome ?? nothing}</p>
        ${this.problem === undefined
          ? nothing
          : html`<p class="problem" role="alert">${this.problem}</p>`}
      </div>`;
  }

  #renderChoices(): TemplateResult {
    const { view, selected } = this;
    const log = this.session?.log;
    const scopes: { value: Scope; label: string }[] = [
      { value: 'all', label: `All ${formatCount(log?.length ?? 0)}` },
    ];
    if (view?.test !== undefined) {
      scopes.push({ value: 'shown', label: `Shown ${formatCount(view.matchCount)}` });
    }
    if (selected !== undefined && log?.has(selected) === true) {
      scopes.push({ value: 'selected', label: `Selected #${formatCount(selected)}` });
    }
    const url = this.session?.url ?? '';
    const shownUrl = this.redacts ? redactUrl(url) : url;
    return html`<div class="choice">
        <span>Format</span>
        ${segmented<FormatName>(
          'Export format',
          this.formats.map(({ name, label }) => ({ value: name, label })),
          this.format,
          (format) => (this.format = format),
        )}
        <span></span><span class="hint">${this.#chosen?.purpose}</span>
        <span>Entries</span>
        ${segmented<Scope>('Exported entries', scopes, this.#scope, (scope) => (this.scope = scope))}
      </div>
      <label class="redact">
        <input
          type="checkbox"
          .checked=${this.redacts}
          @change=${(event: Event) => {
            this.redacts = (event.target as HTMLInputElement).checked;
          }}
        />
        Leave out secrets in URLs
      </label>
      <p class="url"><code>${shownUrl}</code></p>`;
  }

  #renderSave(): TemplateResult {
    return html`<button
      type="button"
      class="primary"
      ?disabled=${this.#chosen === undefined || (this.session?.log.length ?? 0) === 0}
      @click=${this.#onSave}
    >
      Save file
    </button>`;
  }

  #renderProgress(job: ExportJob): TemplateResult {
    return html`<div class="running">
      <progress aria-label="Export" max="1" .value=${job.progress}></progress>
      <span>${formatCount(job.written)}</span>
      <button
        type="button"
        class="ghost"
        @click=${() => {
          job.cancel();
        }}
      >
        Cancel
      </button>
    </div>`;
  }

  get #chosen(): RecordingFormat | undefined {
    return this.formats.find(({ name }) => name === this.format);
  }

  /** What was chosen before may not be there now. */
  get #scope(): Scope {
    if (this.scope === 'shown' && this.view?.test === undefined) return 'all';
    if (this.scope === 'selected' && this.selected === undefined) return 'all';
    return this.scope;
  }

  readonly #onOpen = async (): Promise<void> => {
    if (this.job === undefined) this.outcome = undefined;
    this.problem = undefined;
    try {
      this.formats = (await import('../core/formats/formats.js')).recordingFormats;
    } catch {
      this.problem = 'The formats could not be loaded; try again when the page can be reached.';
    }
    await this.updateComplete;
    this.popup.showPopover();
    placePopover(this.popup, this.button, 'end');
    this.popup.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus();
  };

  readonly #onSave = async (): Promise<void> => {
    const format = this.#chosen;
    const { session } = this;
    if (format === undefined || session === undefined) return;
    const scope = this.#scope;
    const { url, protocols, log } = session;
    const job = new ExportJob({
      format,
      head: {
        url,
        protocols,
        written: Date.now(),
        timeZoneOffset: (time) => new Date(time).getTimezoneOffset(),
        redactUrl: this.redacts ? redactUrl : (whole) => whole,
      },
      log,
      test: scope === 'shown' ? this.view?.test : undefined,
      only: scope === 'selected' ? this.selected : undefined,
    });
    this.job = job;
    this.problem = this.outcome = undefined;
    try {
      const file = await job.run(() => {
        this.requestUpdate();
      });
      this.outcome = file === undefined ? 'Cancelled; nothing was saved.' : describe(job, file);
      if (file !== undefined) saveFile(fileName(url, format), file);
    } catch (error) {
      this.problem = `The log could not be saved. ${(error as Error).message}`;
    } finally {
      this.job = undefined;
    }
  };
}

function describe({ written, missed }: ExportJob, { size }: Blob): string {
  const entries = `${formatCount(written)} ${written === 1 ? 'entry' : 'entries'}`;
  const gone = missed === 0 ? '' : ` ${formatCount(missed)} were let go before.`;
  return `Saved ${entries}, ${formatBytes(size)}.${gone}`;
}

/** "echo-2026-11-25-03-41-07.har": the last part of the path, and the moment. */
function fileName(url: string, { extension }: RecordingFormat): string {
  const path = /^[^?#]*/.exec(url)![0];
  const part = path.split('/').filter(Boolean).at(-1) ?? '';
  const name = part.replaceAll(/[^\w.-]+/g, '-').slice(0, 60) || 'websocket';
  const moment = new Date().toISOString().slice(0, 19).replaceAll(/[T:]/g, '-');
  return `${name}-${moment}.${extension}`;
}
