import { html, nothing, type TemplateResult } from 'lit';

import type { SavedMessage } from '../../core/composer/saved-book.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import type {
  WsJsonSchemaEvent,
  WsSavedChooseEvent,
  WsVariableInsertEvent,
} from '../saved/saved-events.js';
import type { ComposerModel } from './composer-model.js';

/** What stands behind the buttons of the composer, and what it does to what is written. */
export class ComposerPanels {
  readonly #model: ComposerModel;
  readonly #focus: () => void;

  /** @param focus moves the focus to the editor. */
  constructor(model: ComposerModel, focus: () => void) {
    this.#model = model;
    this.#focus = focus;
  }

  /** The buttons of what can be used with what is written now. */
  render(session: PortableSession | undefined): TemplateResult {
    const { mode, kind } = this.#model;
    return html`<ws-json-schema
        ?hidden=${kind !== 'json'}
        @ws-json-schema=${this.#onSchema}
      ></ws-json-schema>
      <ws-variables
        ?hidden=${mode === 'file' || kind === 'hex' || kind === 'base64'}
        @ws-variables-change=${this.#onRead}
        @ws-variable-insert=${this.#onInsert}
      ></ws-variables>
      <ws-saved-messages
        .protocol=${session?.state.protocol ?? ''}
        .written=${this.#written}
        @ws-saved-choose=${this.#onSaved}
      ></ws-saved-messages>`;
  }

  /** The button of the message type, for protobuf. */
  renderMessageType(session: PortableSession | undefined): TemplateResult | typeof nothing {
    if (this.#model.mode !== 'protobuf') return nothing;
    return html`<ws-message-type
      .log=${session?.log}
      @ws-message-type=${this.#onRead}
    ></ws-message-type>`;
  }

  /** What goes out, where that is not what is written. */
  renderPreview(): TemplateResult | typeof nothing {
    const { modules: kit, reader, mode, drafts } = this.#model;
    if (kit === undefined || reader === undefined) return nothing;
    return kit.draftPreview(mode, drafts.draft, reader.resolvesVariables, (on) => {
      reader.resolvesVariables = on;
      this.#model.follow();
    });
  }

  readonly #written = (): Omit<SavedMessage, 'name'> | undefined => {
    const { mode, kind } = this.#model;
    return mode === 'file' ? undefined : { mode, text: this.#model.textOf(kind) };
  };

  readonly #onSaved = ({ message }: WsSavedChooseEvent): void => {
    this.#model.put(message.mode, message.text);
    this.#focus();
  };

  readonly #onRead = (): void => {
    this.#model.follow();
  };

  readonly #onSchema = async ({ check }: WsJsonSchemaEvent): Promise<void> => {
    await this.#model.prepare();
    const { reader } = this.#model;
    if (reader) reader.schema = check;
    this.#onRead();
  };

  readonly #onInsert = ({ text }: WsVariableInsertEvent): void => {
    this.#model.fields.field.insert(text);
    this.#focus();
  };
}
