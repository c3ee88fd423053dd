import { html, nothing, type TemplateResult } from 'lit';

import type { SavedMessage } from '../../core/composer/saved-book.js';
import type { Session } from '../../core/session/portable-session.js';
import type {
  WsJsonSchemaEvent,
  WsSavedChooseEvent,
  WsVariableInsertEvent,
} from '../saved/saved-events.js';
import type { ComposerDesk } from './composer-desk.js';

/** What stands behind the buttons of the composer, and what it does to what is written. */
export class ComposerPanels {
  readonly #desk: ComposerDesk;
  readonly #focus: () => void;

  /** @param focus called when somebody is to write on. */
  constructor(desk: ComposerDesk, focus: () => void) {
    this.#desk = desk;
    this.#focus = focus;
  }

  /** The buttons of what can be used with what is written now. */
  render(session: Session | undefined): TemplateResult {
    const { mode, kind } = this.#desk;
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
  renderMessageType(session: Session | undefined): TemplateResult | typeof nothing {
    if (this.#desk.mode !== 'protobuf') return nothing;
    return html`<ws-message-type
      .log=${session?.log}
      @ws-message-type=${this.#onRead}
    ></ws-message-type>`;
  }

  /** What goes out, where that is not what is written. */
  renderPreview(): TemplateResult | typeof nothing {
    const { kit, reader, mode, drafts } = this.#desk;
    if (kit === undefined || reader === undefined) return nothing;
    return kit.draftPreview(mode, drafts.draft, reader.resolvesVariables, (on) => {
      reader.resolvesVariables = on;
      this.#desk.follow();
    });
  }

  readonly #written = (): Omit<SavedMessage, 'name'> | undefined => {
    const { mode, kind } = this.#desk;
    return mode === 'file' ? undefined : { mode, text: this.#desk.textOf(kind) };
  };

  readonly #onSaved = ({ message }: WsSavedChooseEvent): void => {
    this.#desk.put(message.mode, message.text);
    this.#focus();
  };

  readonly #onRead = (): void => {
    this.#desk.follow();
  };

  readonly #onSchema = async ({ check }: WsJsonSchemaEvent): Promise<void> => {
    await this.#desk.prepare();
    const { reader } = this.#desk;
    if (reader) reader.schema = check;
    this.#onRead();
  };

  readonly #onInsert = ({ text }: WsVariableInsertEvent): void => {
    this.#desk.fields.field.insert(text);
    this.#focus();
  };
}
