import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { toPayload } from '../../core/bytes/payload.js';
import { t } from '../../core/language/language.js';
import { ReadyState } from '../../core/socket/ready-state.js';
import { formatBytes } from '../../core/text/units.js';
import { FrameController } from '../drawing/frame-controller.js';
import type { EditorModule } from '../field/field-controller.js';
import type { FieldMark } from '../field/message-field.js';
import {
  encodings,
  formats,
  type ComposerEncoding,
  type ComposerFormat,
} from '../kit/composer-formats.js';
import { FileDrop } from '../kit/file-drop.js';
import { segmented } from '../kit/segmented.js';
import { SessionElement } from '../kit/session-element.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsSendEvent } from './composer-events.js';
import { ComposerModel } from './composer-model.js';
import { ComposerPanels } from './composer-panels.js';
import { noticeOn, renderNotice, renderOutcome } from './composer-report.js';
import { composerStyles } from './composer-styles.js';
import { filePanel } from './file-panel.js';
import { historyMenu } from './history-menu.js';
import { SendController } from './send-controller.js';

const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');
const shortcut = isApple
  ? { keys: 'Meta+Enter', label: '⌘ ↵' }
  : { keys: 'Control+Enter', label: 'Ctrl ↵' };

/**
 * Where messages are written and sent: text and JSON exactly as typed, bytes as hex, as base64 or
 * from a file. Each format keeps its own draft; what was sent stays in the editor, and can be
 * fetched again from the history (Alt and the arrow keys, or its button).
 *
 * Until the editor has been loaded, and if it cannot be, a plain `<textarea>` does the same job.
 *
 * @tag ws-composer
 * @fires ws-send - A person sent a message and the socket took it.
 * @csspart toolbar - The row of controls over the editor.
 * @csspart editor - What the message is written in.
 */
export class WsComposer extends SessionElement {
  static override styles = [tokens, controls, composerStyles];

  /** What the message is written as. Changing it changes nothing that was typed. */
  @property({ reflect: true }) format: ComposerFormat = 'text';

  /** Where the bytes come from when {@link format} is `binary`. */
  @property({ reflect: true }) encoding: ComposerEncoding = 'hex';

  @query('.editor') private place!: HTMLElement | null;

  readonly #sending = new SendController(this, (message, data, sequence) => {
    this.model.history.add(message);
    this.model.reader?.renew(this.session, message.mode, message.text);
    if (this.model.drafts.draft.resolved !== undefined) this.model.drafts.read();
    this.dispatchEvent(new WsSendEvent(toPayload(data), sequence));
  });
  /** What is being written: for other elements of this package. */
  readonly model = new ComposerModel(this, {
    load: () => {
      void this.model.prepare();
      return this.loadEditor();
    },
    log: () => this.session?.log,
    place: () => this.place,
    onChange: () => {
      this.#sending.forget();
    },
  });
  readonly #panels = new ComposerPanels(this.model, () => {
    this.focus();
  });
  readonly #drop = new FileDrop(this, (files) => {
    this.#onFiles(files);
  });
  /** Values of the last report to the field, so that only changes are reported. */
  #reported: readonly unknown[] = [];
  #wasOpen = false;

  constructor() {
    super();
    new FrameController(this, () => [this.session?.changes]);
  }

  /**
   * Puts a message into the editor to be changed and sent: text as JSON where it is JSON, bytes as
   * the JSON that they are encoded from where that gives the same bytes again, else as hex, many
   * bytes and blobs as a file. What was there before comes back with undo.
   *
   * @param sequence of the entry in the session's log with this payload, whose decoder knows the encoding.
   * @returns resolved when it is there.
   */
  compose(payload: string | ArrayBuffer | Uint8Array | Blob, sequence?: number): Promise<void> {
    return this.model.compose(payload, sequence);
  }

  /** Puts the cursor into the message, or on the button that chooses a file. */
  override focus(options?: FocusOptions): void {
    // What is about to be shown cannot take the focus yet.
    if (this.isUpdatePending) void this.updateComplete.then(() => this.focus(options));
    else if (this.model.mode !== 'file') this.model.fields.field.focus();
    else this.renderRoot.querySelector<HTMLElement>('.file button')?.focus(options);
  }

  /** Fetches the editor. A host page that bundles it otherwise overrides this. */
  protected loadEditor(): Promise<EditorModule> {
    return import('../code/editor.js');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('format') || changed.has('encoding')) {
      if (!this.model.isFollowing) this.model.follow();
    }
    const isOpen = this.session?.state.readyState === ReadyState.OPEN;
    // "Not sent, there is no connection" is over when there is one.
    if (changed.has('session') || (isOpen && !this.#wasOpen)) this.#sending.forget();
    // Each session counts for itself.
    if (changed.has('session') && this.model.drafts.draft.hasVariables) this.model.drafts.read();
    this.#wasOpen = isOpen;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('encoding')) this.#showEncoding();
    const { field } = this.model.fields;
    const { problem, draft } = this.model.drafts;
    const { mismatches = [], sentence = '' } = draft;
    const isNoticed = noticeOn(this.model, this.#sending) !== undefined;
    const reported = [field, field.kind, problem, isNoticed, ...mismatches];
    if (
      reported.length === this.#reported.length &&
      reported.every((item, index) => item === this.#reported[index])
    )
      return;
    const wasMarked = this.#reported[2] !== undefined || this.#reported.length > 4;
    this.#reported = reported;
    field.describe(problem !== undefined, isNoticed ? 'notice' : undefined);
    const marks: FieldMark[] = mismatches.map((each) => ({ ...each, severity: 'warning' }));
    if (problem)
      marks.push({ ...problem, message: problem.message || sentence, severity: 'error' });
    if (marks.length > 0 || wasMarked) field.mark(marks);
  }

  override render(): TemplateResult {
    const { mode, file, drafts, history, filePreview } = this.model;
    const isFile = mode === 'file';
    const size = isFile ? file?.size : drafts.draft.size;
    return html`<div class="composer" @keydown=${{ handleEvent: this.#onKey, capture: true }}>
      <div class="bar" part="toolbar">
        <div class="tools">
          ${segmented(t('Format'), formats(), this.format, this.#onFormat)} ${this.#renderTools()}
        </div>
        ${this.#panels.renderMessageType(this.session)} ${renderOutcome(this.#sending)}
        <div class="end">
          <span class="hint size figures">${size === undefined ? '–' : formatBytes(size)}</span>
          ${this.#panels.render(this.session)} ${historyMenu(history.messages, this.#onHistory)}
          <button
            type="button"
            class="primary"
            aria-keyshortcuts=${shortcut.keys}
            @click=${this.#onSend}
          >
            ${t('Send')}<kbd aria-hidden="true">${shortcut.label}</kbd>
          </button>
        </div>
      </div>
      <div class="area">
        <div
          class="editor ${drafts.problem ? 'invalid' : ''}"
          part="editor"
          ?hidden=${isFile}
        ></div>
        ${isFile ? filePanel(file, filePreview, this.#onFiles) : nothing}
      </div>
      ${this.#panels.renderPreview()}
      ${renderNotice(noticeOn(this.model, this.#sending), this.#sending)}
      ${this.#drop.isOver ? html`<p class="drop">${t('Drop a file to send it as binary')}</p>` : nothing}
    </div>`;
  }

  /** Where there is little room the encodings scroll. */
  #showEncoding(): void {
    const chosen = this.renderRoot.querySelector<HTMLElement>(
      '[aria-label="Encoding"] [aria-checked="true"]',
    );
    const group = chosen?.parentElement;
    if (!chosen || !group) return;
    group.scrollLeft =
      chosen.offsetLeft - group.offsetLeft - (group.clientWidth - chosen.offsetWidth) / 2;
  }

  #renderTools(): TemplateResult | typeof nothing {
    if (this.format === 'binary') {
      return segmented(t('Encoding'), encodings(), this.encoding, this.#onEncoding);
    }
    if (this.format === 'text') return nothing;
    return html`<button type="button" class="quiet" @click=${() => this.#layOut('spreadJson')}>
        ${t('Pretty-print')}
      </button>
      <button type="button" class="quiet" @click=${() => this.#layOut('packJson')}>${t('Minify')}</button>`;
  }

  async #layOut(how: 'spreadJson' | 'packJson'): Promise<void> {
    const problem = await this.model.layOut(how);
    if (problem !== undefined) this.#sending.refuse(problem);
  }

  async #send(): Promise<void> {
    const { fields, drafts } = this.model;
    if (fields.isWaiting) await fields.load();
    if (!this.model.isReady) await this.model.prepare();
    const { session } = this;
    const { mode, file, kind } = this.model;
    if (mode === 'file') await this.#sending.sendFile(session, file);
    else this.#sending.send(session, { mode, text: this.model.textOf(kind) }, drafts.current());
  }

  readonly #onSend = (): void => {
    void this.#send();
  };

  readonly #onFormat = (format: ComposerFormat): void => {
    this.model.turnTo(format === 'binary' ? this.encoding : format);
  };

  readonly #onEncoding = (encoding: ComposerEncoding): void => {
    this.model.turnTo(encoding);
  };

  readonly #onFiles = (files: readonly File[]): void => {
    this.model.take(files[0]);
    if (files.length < 2) return;
    this.#sending.refuse(
      t('One file makes one message: the first of {0} was taken.', files.length),
    );
  };

  readonly #onHistory = (index: number): void => {
    this.model.history.show(index);
    this.focus();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.shiftKey) return;
    const { key, altKey } = event;
    const isMod = event.ctrlKey || event.metaKey;
    if (key === 'Enter' && isMod && !altKey) this.#onSend();
    else if (key === 'ArrowUp' && altKey && !isMod && isInArea(event)) this.model.history.step(1);
    else if (key === 'ArrowDown' && altKey && !isMod && isInArea(event))
      this.model.history.step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function isInArea(event: Event): boolean {
  return (event.target as Element).closest('.area') !== null;
}
