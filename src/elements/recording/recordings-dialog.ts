import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { plural, t } from '../../core/language/language.js';
import type { ListedRecording, RecordingLibrary } from '../../core/recording/recording-library.js';
import {
  recordingLimitProblem,
  type RecordingLimit,
  type RecordingSettings,
} from '../../core/recording/recording-settings.js';
import { recordingName } from '../../core/recording/recording-summary.js';
import { formatBytes, formatCount, parseTypedNumber } from '../../core/text/units.js';
import { ListDialogElement } from '../kit/list-dialog-element.js';
import { markedText } from '../kit/marked-text.js';
import { WsRecordingOpenEvent } from './recording-events.js';
import { entryCount, momentText } from './recording-text.js';

/** Characters of a name. */
const MOST_NAME = 200;

/**
 * All recordings, to be opened, named and removed, and whether and how much is recorded.
 *
 * @tag ws-recordings-dialog
 * @fires ws-recording-open - The user wants to see a recording.
 */
export class WsRecordingsDialog extends ListDialogElement {
  /** Where they are kept. */
  @property({ attribute: false }) library: RecordingLibrary | undefined;

  @state() private recordings: readonly ListedRecording[] | undefined;
  @state() private problems: Partial<Record<RecordingLimit, string>> = {};

  /** Shows it over the page. */
  async open(): Promise<void> {
    this.recordings = undefined;
    await this.showDialog(() => this.library?.changes.subscribe(() => void this.#list()));
    await this.#list();
  }

  override render(): TemplateResult {
    return this.renderDialog(html`
      ${
        this.library === undefined
          ? nothing
          : html`<div>
            <h2 id="title">${t('Recordings')}</h2>
            ${this.#renderSettings(this.library.settings)} ${this.#renderState(this.library)}
            ${this.#renderList()} ${this.#renderActions()}
          </div>`
      }`);
  }

  #renderSettings(settings: RecordingSettings): TemplateResult {
    return html`<fieldset aria-label=${t('Settings')}>
      ${this.#renderSwitch('isOn', t('Record sessions in this browser, to have them after a reload or a crash'), settings)}
      ${this.#renderSwitch('keepsSecrets', t('Store tokens and the like in URLs, too'), settings)}
      <div class="limits" role="group" aria-label=${t('Keep at most')}>
        <span>${t('Keep at most')}</span>
        ${this.#renderLimit('maxEntries', t('Entries'), settings)}
        ${this.#renderLimit('maxMegabytes', t('Megabytes'), settings)}
        ${this.#renderLimit('maxDays', t('Days'), settings)}
      </div>
      <p class="hint">
        ${t('The oldest recordings go first, those with a name last. What messages carry is stored as it is; user names and passwords in URLs never are.')}
      </p>
    </fieldset>`;
  }

  #renderSwitch(
    name: 'isOn' | 'keepsSecrets',
    label: string,
    settings: RecordingSettings,
  ): TemplateResult {
    return html`<label
      ><input
        type="checkbox"
        .checked=${settings[name]}
        @change=${({ target }: Event) => {
          this.library?.change({ ...settings, [name]: (target as HTMLInputElement).checked });
        }}
      />${label}</label
    >`;
  }

  #renderLimit(name: RecordingLimit, label: string, settings: RecordingSettings): TemplateResult {
    const problem = this.problems[name];
    return html`<div>
      <label
        >${label}<input
          inputmode="numeric"
          autocomplete="off"
          .value=${String(settings[name])}
          aria-invalid=${problem === undefined ? nothing : 'true'}
          aria-describedby=${problem === undefined ? nothing : `${name}-problem`}
          @change=${({ target }: Event) => {
            this.#limit(name, (target as HTMLInputElement).value);
          }}
      /></label>
      ${
        problem === undefined
          ? nothing
          : html`<p class="problem" id="${name}-problem" role="alert">${problem}</p>`
      }
    </div>`;
  }

  #renderState({ trouble, dropped }: RecordingLibrary): TemplateResult {
    return html`${
      trouble === undefined ? nothing : html`<p class="problem" role="alert">${trouble}</p>`
    }
    ${
      dropped === 0
        ? nothing
        : html`<p class="hint">
          ${plural(
            dropped,
            '{0} old recording was removed to make room since this page was opened.',
            '{0} old recordings were removed to make room since this page was opened.',
            formatCount(dropped),
          )}
        </p>`
    }`;
  }

  #renderList(): TemplateResult {
    const { recordings } = this;
    if (recordings === undefined) return html`<p class="hint" role="status">${t('Looking …')}</p>`;
    if (recordings.length === 0) {
      return html`<p class="hint" role="status">${t('Nothing is recorded yet.')}</p>`;
    }
    return html`<ul aria-label=${t('Recordings')}>
      ${recordings.map((recording) => this.#renderRecording(recording))}
    </ul>`;
  }

  #renderRecording(recording: ListedRecording): TemplateResult {
    const { id, name, url, protocols, entries, bytes, stored, startedAt, madeIn } = recording;
    const shown = recordingName(recording);
    const offered = protocols.length === 0 ? '' : ` [${protocols.join(', ')}]`;
    return html`<li>
      <div class="about">
        ${id === this.renamed ? this.renderName(t('Name'), name, MOST_NAME, (to) => void this.library?.rename(id, to)) : html`<strong>${markedText(shown)}</strong>`}
        ${name === '' ? nothing : html`<code>${markedText(url + offered)}</code>`}
        <span class="hint">
          ${t(
            '{0} · {1} · {2}, stored in {3}{4}',
            momentText(startedAt),
            entryCount(entries),
            formatBytes(bytes),
            formatBytes(stored),
            recordedIn(madeIn),
          )}
        </span>
      </div>
      <div class="actions">
        <button
          type="button"
          class="ghost"
          aria-label=${t('Open {0}', shown)}
          ?disabled=${madeIn !== undefined}
          @click=${() => {
            this.dialog.close();
            this.dispatchEvent(new WsRecordingOpenEvent(recording));
          }}
        >
          ${t('Open')}
        </button>
        ${this.renderChanges(shown, id, () => void this.library?.remove([id]), madeIn === 'another tab')}
      </div>
    </li>`;
  }

  #renderActions(): TemplateResult {
    if (this.isForgetting) {
      return this.renderForgetting(
        t('Forget everything'),
        t('Remove all recordings for good?'),
        t('Remove all'),
        () => void this.library?.removeAll(),
      );
    }
    const isEmpty = (this.recordings?.length ?? 0) === 0;
    return html`<div class="actions">
      ${this.renderForget(t('Forget everything'), isEmpty)} ${this.renderDone('primary')}
    </div>`;
  }

  async #list(): Promise<void> {
    this.recordings = await this.library?.list();
  }

  #limit(name: RecordingLimit, text: string): void {
    const value = parseTypedNumber(text);
    const problem = recordingLimitProblem(name, value);
    this.problems = { ...this.problems, [name]: problem };
    const { library } = this;
    if (problem === undefined) library?.change({ ...library.settings, [name]: value });
  }
}

function recordedIn(place: ListedRecording['madeIn']): string {
  if (place === undefined) return '';
  return place === 'another tab'
    ? t(' · being recorded in another tab')
    : t(' · being recorded in this page');
}
