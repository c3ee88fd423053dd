import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { ParsedSchema, ProtobufSchema } from '../../core/decoders/protobuf/protobuf-types.js';
import { t } from '../../core/language/language.js';
import type { Log } from '../../core/log/log.js';
import { DialogButtonElement } from '../kit/dialog-button-element.js';
import { choicesOf } from '../kit/log-choices.js';
import { WsMessageTypeEvent } from '../saved/saved-events.js';
import { panelStyles } from '../styles/panel-styles.js';

/** The largest schema that is read, in bytes. */
const MOST_BYTES = 20_000_000;

/**
 * The schema of protobuf messages and the type that they are of, behind a button: from a `.proto`
 * file or a descriptor set. Both serve the decoder of the session, too.
 *
 * @tag ws-message-type
 * @fires ws-message-type - The user chose the type of messages.
 */
export class WsMessageType extends DialogButtonElement {
  static override styles = [DialogButtonElement.styles, panelStyles];

  /** The log whose messages are of the type. */
  @property({ attribute: false }) log: Log | undefined;

  @state() private schema: ProtobufSchema | undefined;
  @state() private hint: string | undefined;
  @state() private problem: string | undefined;

  @query('input') private file!: HTMLInputElement;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('log')) return;
    this.schema = (this.log && choicesOf(this.log).protobuf)?.schema;
    this.hint = this.problem = undefined;
  }

  override render(): TemplateResult {
    const chosen = (this.log && choicesOf(this.log).protobuf)?.message;
    return this.renderDialog(
      {
        label: t('Message type'),
        title: t('The schema and the type of the message'),
        face: html`${chosen === undefined ? t('Message type…') : chosen.slice(chosen.lastIndexOf('.') + 1)}
        <span class="visually-hidden">${chosen === undefined ? nothing : t(', message type')}</span>`,
      },
      html`<p class="hint">${t('A .proto file, or a descriptor set as protoc --descriptor_set_out writes it.')}</p>
        <div class="row">
          <input
            type="file"
            class="visually-hidden"
            aria-label=${t('Protobuf schema file')}
            tabindex="-1"
            @change=${this.#onFile}
          />
          <button type="button" class="ghost" @click=${() => {
            this.file.click();
          }}>
            ${this.schema === undefined ? t('Choose a schema…') : t('Choose another schema…')}
          </button>
        </div>
        <p class="problem" role="alert">${this.problem ?? nothing}</p>
        ${this.schema === undefined ? nothing : this.#renderTypes(this.schema, chosen)}
        ${this.hint === undefined ? nothing : html`<p class="hint" role="status">${this.hint}</p>`}`,
    );
  }

  #renderTypes({ messages }: ProtobufSchema, chosen: string | undefined): TemplateResult {
    const names = [...messages.values()]
      .filter(({ isMapEntry }) => !isMapEntry)
      .map(({ name }) => name);
    return html`<div class="row">
      <select aria-label=${t('Type')} @change=${this.#onType}>
        ${names.map((name) => html`<option value=${name} ?selected=${name === chosen}>${name}</option>`)}
      </select>
    </div>`;
  }

  #choose(schema: ProtobufSchema, message: string): void {
    if (this.log === undefined) return;
    choicesOf(this.log).protobuf = { schema, message };
    this.dispatchEvent(new WsMessageTypeEvent());
    this.requestUpdate();
  }

  readonly #onType = (event: Event): void => {
    if (this.schema) this.#choose(this.schema, (event.target as HTMLSelectElement).value);
  };

  readonly #onFile = async (): Promise<void> => {
    const file = this.file.files?.[0];
    if (file === undefined) return;
    this.problem = this.hint = undefined;
    try {
      const parsed = file.size > MOST_BYTES ? tooLarge() : await readFile(file);
      if (parsed.ok) {
        this.schema = parsed.schema;
        const first = [...parsed.schema.messages.values()].find(({ isMapEntry }) => !isMapEntry);
        if (first) this.#choose(parsed.schema, first.name);
        this.hint = missingSentence(parsed);
      } else this.problem = t('This is no schema. {0}', parsed.message);
    } catch (error) {
      this.problem = t('The file could not be read. {0}', (error as Error).message);
    }
    this.file.value = '';
    await this.updateComplete;
    this.popup.querySelector('select')?.focus();
  };

  protected override openDialog(): void {
    this.showDialog('select, button', 'start');
  }
}

const tooLarge = (): ParsedSchema => ({ ok: false, message: t('The file is larger than 20 MB.') });

async function readFile(file: Blob): Promise<ParsedSchema> {
  const { readSchemaFile } = await import('../../core/decoders/protobuf/read-schema.js');
  return readSchemaFile(new Uint8Array(await file.arrayBuffer()));
}

function missingSentence({
  schema,
  imports,
}: ParsedSchema & { readonly ok: true }): string | undefined {
  const { unresolved } = schema;
  if (unresolved.length === 0) return undefined;
  const names = unresolved.join(', ');
  return imports.length === 0
    ? t('Not declared here: {0}. Fields of these types cannot be written.', names)
    : t(
        'Not declared here, perhaps in {0}: {1}. Fields of these types cannot be written.',
        imports.join(', '),
        names,
      );
}
