import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { RecordingFormat } from '../../core/files/recording-writer.js';
import { Redaction } from '../../core/files/redaction.js';
import { plural, t } from '../../core/language/language.js';
import type { LogView } from '../../core/log/log-view.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { formatBytes, formatCount } from '../../core/text/units.js';
import { DialogButtonElement } from '../kit/dialog-button-element.js';
import { openTarget, type ExportTarget } from '../kit/save-file.js';
import { segmented } from '../kit/segmented.js';
import { ExportJob } from './export-job.js';
import type { WsRedactionChangeEvent } from './export-redaction.js';
import { exportStyles } from './export-styles.js';

/** Bytes that an entry takes in a file besides what it carries, about. */
const ENTRY_BYTES = 80;
/** From so many bytes on, a file is written straight to the disk where that can be done. */
const LONG = 100_000_000;

type Scope = 'all' | 'shown' | 'selected';
type FormatName = RecordingFormat['name'];

/**
 * Saves the log as a file, behind a button: the format, which entries, and which secrets stay behind,
 * are chosen first. A log of any length is written in slices, and can be cancelled.
 *
 * @tag ws-export
 */
export class WsExport extends DialogButtonElement {
  static override styles = [DialogButtonElement.styles, exportStyles];

  /** Whose log is saved. */
  @property({ attribute: false }) session: PortableSession | undefined;

  /** What is shown of it. */
  @property({ attribute: false }) view: LogView | undefined;

  /** Sequence number of the selected entry. */
  @property({ attribute: false }) selected: number | undefined;

  @state() private formats: readonly RecordingFormat[] = [];
  @state() private format: FormatName = 'har';
  @state() private scope: Scope = 'all';
  @state() private redaction: Redaction | undefined = new Redaction({ urls: true, paths: [] });
  @state() private job: ExportJob | undefined;
  @state() private outcome: string | undefined;
  @state() private problem: string | undefined;

  override disconnectedCallback(): void {
    this.job?.cancel();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return this.renderDialog(
      { label: t('Export'), title: t('Save the log as a file'), face: 'export' },
      html`${this.formats.length === 0 ? nothing : this.#renderChoices()}
        ${this.job === undefined ? this.#renderSave() : this.#renderProgress(this.job)}
        <p role="status">${this.outcome ?? nothing}</p>
        ${
          this.problem === undefined
            ? nothing
            : html`<p class="problem" role="alert">${this.problem}</p>`
        }`,
    );
  }

  #renderChoices(): TemplateResult {
    const { view, selected } = this;
    const log = this.session?.log;
    const scopes: { value: Scope; label: string }[] = [
      { value: 'all', label: t('All {0}', formatCount(log?.length ?? 0)) },
    ];
    if (view?.test !== undefined) {
      scopes.push({ value: 'shown', label: t('Shown {0}', formatCount(view.matchCount)) });
    }
    if (selected !== undefined && log?.has(selected) === true) {
      scopes.push({ value: 'selected', label: t('Selected #{0}', formatCount(selected)) });
    }
    return html`<div class="choice">
        <span>${t('Format')}</span>
        ${segmented<FormatName>(
          t('Export format'),
          this.formats.map(({ name, label }) => ({ value: name, label: t(label) })),
          this.format,
          (format) => (this.format = format),
        )}
        <span></span><span class="hint">${this.#chosen && t(this.#chosen.purpose)}</span>
        <span>${t('Entries')}</span>
        ${segmented<Scope>(t('Exported entries'), scopes, this.#scope, (scope) => (this.scope = scope))}
      </div>
      <ws-export-redaction
        .session=${this.session}
        @ws-redaction-change=${({ redaction }: WsRedactionChangeEvent) => {
          this.redaction = redaction;
        }}
      ></ws-export-redaction>`;
  }

  #renderSave(): TemplateResult {
    return html`<button
      type="button"
      class="primary"
      ?disabled=${this.#chosen === undefined || this.redaction === undefined || this.#isEmpty}
      @click=${this.#onSave}
    >
      ${t('Save file')}
    </button>`;
  }

  #renderProgress(job: ExportJob): TemplateResult {
    return html`<div class="running">
      <progress aria-label=${t('Export')} max="1" .value=${job.progress}></progress>
      <span>${formatCount(job.written)}</span>
      <button
        type="button"
        class="ghost"
        @click=${() => {
          job.cancel();
        }}
      >
        ${t('Cancel')}
      </button>
    </div>`;
  }

  get #isEmpty(): boolean {
    return (this.session?.log.length ?? 0) === 0;
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

  protected override async openDialog(): Promise<void> {
    if (this.job === undefined) this.outcome = undefined;
    this.problem = undefined;
    try {
      this.formats = (await import('../../core/files/formats.js')).recordingFormats;
    } catch {
      this.problem = t('The formats could not be loaded; try again when the page can be reached.');
    }
    await this.updateComplete;
    this.showDialog('[role=radio][tabindex="0"]');
  }

  readonly #onSave = async (): Promise<void> => {
    const format = this.#chosen;
    const { session, redaction } = this;
    if (format === undefined || session === undefined || redaction === undefined) return;
    this.problem = this.outcome = undefined;
    const job = this.#createJob(format, session, redaction);
    let target: ExportTarget | undefined;
    try {
      target = await openTarget(fileName(session.url, format), this.#isLong(session));
      this.job = target && job;
      const isWhole = target !== undefined && (await job.run(target, this.#onProgress));
      if (isWhole) this.outcome = describe(job, await target!.finish());
      else {
        this.outcome = t('Cancelled; nothing was saved.');
        await target?.abandon();
      }
    } catch (error) {
      this.problem = t('The log could not be saved. {0}', (error as Error).message);
      // What failed may fail again; nothing is lost by that.
      target?.abandon().catch(() => undefined);
    } finally {
      this.job = undefined;
    }
  };

  #createJob(format: RecordingFormat, session: PortableSession, redaction: Redaction): ExportJob {
    const scope = this.#scope;
    const { url, protocols, log } = session;
    return new ExportJob({
      format,
      head: {
        url,
        protocols,
        written: Date.now(),
        timeZoneOffset: (time) => new Date(time).getTimezoneOffset(),
        redactUrl: redaction.url,
      },
      log,
      redact: (entry) => redaction.entry(entry),
      test: scope === 'shown' ? this.view?.test : undefined,
      only: scope === 'selected' ? this.selected : undefined,
    });
  }

  /** Whether the file is better not collected before it is saved. */
  #isLong({ log }: PortableSession): boolean {
    return this.#scope !== 'selected' && log.bytes + log.length * ENTRY_BYTES > LONG;
  }

  readonly #onProgress = (): void => {
    this.requestUpdate();
  };
}

function describe({ written, missed }: ExportJob, size: number): string {
  const saved = plural(
    written,
    'Saved {0} entry, {1}.',
    'Saved {0} entries, {1}.',
    formatCount(written),
    formatBytes(size),
  );
  return missed === 0 ? saved : `${saved} ${t('{0} were let go before.', formatCount(missed))}`;
}

/** "echo-2026-11-25-03-41-07.har": the last part of the path, and the moment. */
function fileName(url: string, { extension }: RecordingFormat): string {
  const path = /^[^?#]*/.exec(url)![0];
  const part = path.split('/').filter(Boolean).at(-1) ?? '';
  const name = part.replaceAll(/[^\w.-]+/g, '-').slice(0, 60) || 'websocket';
  const moment = new Date().toISOString().slice(0, 19).replaceAll(/[T:]/g, '-');
  return `${name}-${moment}.${extension}`;
}
