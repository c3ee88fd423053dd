import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { DialogButtonElement } from '../kit/dialog-button-element.js';
import { WsJsonSchemaEvent } from '../saved/saved-events.js';
import { panelStyles } from '../styles/panel-styles.js';

/** The largest schema that is read, in bytes. */
const MOST_BYTES = 5_000_000;

/**
 * The JSON Schema that JSON is held against while it is written, behind a button: pasted, or from a
 * file.
 *
 * @tag ws-json-schema
 * @fires ws-json-schema - The user chose a schema, or took it away.
 */
export class WsJsonSchema extends DialogButtonElement {
  static override styles = [DialogButtonElement.styles, panelStyles];

  @state() private isUsed = false;
  @state() private problem: string | undefined;
  @state() private skipped: readonly string[] = [];

  @query('textarea') private area!: HTMLTextAreaElement;
  @query('input') private file!: HTMLInputElement;

  override render(): TemplateResult {
    return this.renderDialog(
      {
        label: t('JSON Schema'),
        title: this.isUsed ? t('JSON is held against a schema') : t('Hold JSON against a schema'),
        face: 'schema',
        isPressed: this.isUsed,
      },
      html`<p class="hint">
          ${t('Where what is written is not as the schema asks, that is marked; it can be sent all the same.')}
        </p>
        <textarea
          dir="ltr"
          aria-label=${t('Schema')}
          placeholder='{"type": "object", "required": ["type"]}'
          spellcheck="false"
          aria-invalid=${this.problem === undefined ? nothing : 'true'}
          aria-describedby="problem"
        ></textarea>
        <p class="problem" id="problem" role="alert">${this.problem ?? nothing}</p>
        <p class="hint" role="status">
          ${
            this.skipped.length === 0
              ? nothing
              : t(
                  'In use. Not checked, because they could stall the page: {0}',
                  this.skipped.join(' , '),
                )
          }
        </p>
        <div class="row">
          <input
            type="file"
            class="visually-hidden"
            aria-label=${t('File with a schema')}
            accept=".json,application/json,application/schema+json"
            tabindex="-1"
            @change=${this.#onFile}
          />
          <button type="button" class="ghost" @click=${() => {
            this.file.click();
          }}>${t('From a file…')}</button>
          <span class="spacer"></span>
          ${
            this.isUsed
              ? html`<button type="button" class="ghost" @click=${this.#onRemove}>${t('Remove')}</button>`
              : nothing
          }
          <button type="button" class="primary" @click=${() => this.#use()}>${t('Use schema')}</button>
        </div>`,
    );
  }

  async #use(): Promise<void> {
    const text = this.area.value;
    this.problem = undefined;
    try {
      const { parseJsonSchema } = await import('../code/json-schema.js');
      const parsed = parseJsonSchema(text);
      if (!parsed.ok) {
        this.problem = parsed.message;
        this.area.focus();
        return;
      }
      this.isUsed = true;
      this.skipped = parsed.skipped;
      this.dispatchEvent(new WsJsonSchemaEvent(parsed.check));
      if (parsed.skipped.length === 0) this.#close();
    } catch {
      this.problem = t(
        'What reads schemas could not be loaded; try again when the page can be reached.',
      );
    }
  }

  #close(): void {
    this.popup.hidePopover();
    this.button.focus();
  }

  readonly #onRemove = (): void => {
    this.isUsed = false;
    this.skipped = [];
    this.dispatchEvent(new WsJsonSchemaEvent(undefined));
    this.#close();
  };

  readonly #onFile = async (): Promise<void> => {
    const file = this.file.files?.[0];
    if (file === undefined) return;
    try {
      if (file.size > MOST_BYTES) this.problem = t('The file is larger than 5 MB.');
      else {
        this.area.value = await file.text();
        await this.#use();
      }
    } catch (error) {
      this.problem = t('The file could not be read. {0}', (error as Error).message);
    }
    this.file.value = '';
  };

  protected override openDialog(): void {
    this.showDialog('textarea');
  }
}
