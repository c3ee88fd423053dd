import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { mergeBooks } from '../../core/composer/saved-book.js';
import {
  deleteConnection,
  emptyConnections,
  mergeConnections,
  renameConnection,
  saveConnection,
  type ConnectionBook,
  type NamedConnection,
} from '../../core/connections/connection-book.js';
import {
  MOST_CONNECTION_NAME,
  parseConnectionFile,
  writeConnectionFile,
} from '../../core/connections/connection-file.js';
import type { ConnectionStore } from '../../core/connections/connection-store.js';
import { MOST_JSON_FILE } from '../../core/json/json-file.js';
import { t } from '../../core/language/language.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { redactUrl, withoutUserinfo } from '../../core/socket/redact-url.js';
import { formatCount } from '../../core/text/units.js';
import { ListDialogElement } from '../kit/list-dialog-element.js';
import { markedText } from '../kit/marked-text.js';
import { saveFile } from '../kit/save-file.js';
import { savedStore } from '../saved/saved-store.js';

/**
 * Connections with a name: to save the one that is set up, to rename and remove them, and to take
 * them along as a file.
 *
 * @tag ws-connections-dialog
 */
export class WsConnectionsDialog extends ListDialogElement {
  /** Where they are kept. */
  @property({ attribute: false }) store: ConnectionStore | undefined;

  @state() private book: ConnectionBook = emptyConnections;
  @state() private session: PortableSession | undefined;
  @state() private keepsSecrets = false;
  @state() private takesMessages = true;
  @state() private problem: string | undefined;
  @state() private outcome: string | undefined;
  @query('#name') private nameInput!: HTMLInputElement | null;

  /** Shows it over the page. @param session what is to be saved; `undefined` for nothing. */
  async open(session: PortableSession | undefined): Promise<void> {
    this.session = session;
    this.keepsSecrets = false;
    this.problem = this.outcome = undefined;
    this.#refresh();
    await this.showDialog(() =>
      this.store?.listen(() => {
        this.#refresh();
      }),
    );
    this.nameInput?.focus();
  }

  override render(): TemplateResult {
    return this.renderDialog(html`
      <div>
        <h2 id="title">${t('Saved connections')}</h2>
        ${this.session === undefined ? nothing : this.#renderSave(this.session)}
        ${this.#renderList()}
        <label
          ><input
            type="checkbox"
            .checked=${this.book.keepsSecrets}
            @change=${({ target }: Event) => {
              const keepsSecrets = (target as HTMLInputElement).checked;
              this.store?.change((book) => ({ ...book, keepsSecrets }));
            }}
          />${t('Store tokens and the like in recent addresses, too')}</label
        >
        ${this.#renderOutcome()} ${this.#renderActions()}
      </div>`);
  }

  #renderSave(session: PortableSession): TemplateResult {
    const { url, protocols, binaryType } = session;
    const whole = withoutUserinfo(url);
    const hasSecrets = redactUrl(url) !== whole;
    const offered = protocols.length === 0 ? '' : ` [${protocols.join(', ')}]`;
    return html`<form class="save" @submit=${this.#onSave}>
      <div class="field">
        <label for="name">${t('Name')}</label>
        <input
          id="name"
          autocomplete="off"
          maxlength=${MOST_CONNECTION_NAME}
          aria-describedby="what"
          required
        />
      </div>
      <button class="primary">${t('Save')}</button>
      <p class="hint" id="what">
        <code>${markedText((this.keepsSecrets ? whole : redactUrl(url)) + offered)}</code>, binaryType ${binaryType}
      </p>
      ${
        hasSecrets
          ? html`<label
            ><input
              type="checkbox"
              .checked=${this.keepsSecrets}
              @change=${({ target }: Event) => {
                this.keepsSecrets = (target as HTMLInputElement).checked;
              }}
            />${t('Store the secrets in its URL, too')}</label
          >`
          : nothing
      }
    </form>`;
  }

  #renderList(): TemplateResult {
    const { named } = this.book;
    if (named.length === 0) return html`<p class="hint">${t('No connection has a name yet.')}</p>`;
    return html`<ul aria-label=${t('Saved connections')}>
      ${named.map((connection) => this.#renderConnection(connection))}
    </ul>`;
  }

  #renderConnection({ name, url, protocols, binaryType }: NamedConnection): TemplateResult {
    const offered = protocols.length === 0 ? '' : ` [${protocols.join(', ')}]`;
    return html`<li>
      <div class="about">
        ${
          name === this.renamed
            ? this.renderName(t('New name'), name, MOST_CONNECTION_NAME, (to) => {
                if (to !== '') this.store?.change((book) => renameConnection(book, name, to));
              })
            : html`<strong>${markedText(name)}</strong>`
        }
        <code>${markedText(url + offered)}</code>
        ${binaryType === 'blob' ? html`<span class="hint">binaryType blob</span>` : nothing}
      </div>
      <div class="actions">
        ${this.renderChanges(name, name, () => this.store?.change((book) => deleteConnection(book, name)))}
      </div>
    </li>`;
  }

  #renderOutcome(): TemplateResult {
    const problem = this.problem ?? this.store?.problem;
    return html`<p class="hint" role="status">${this.outcome ?? nothing}</p>
      ${problem === undefined ? nothing : html`<p class="problem" role="alert">${problem}</p>`}`;
  }

  #renderActions(): TemplateResult {
    const { named, recent } = this.book;
    if (this.isForgetting) {
      return this.renderForgetting(
        t('Forget all'),
        t(
          'Forget {0} saved and {1} recent addresses?',
          formatCount(named.length),
          formatCount(recent.length),
        ),
        t('Forget them'),
        () => this.store?.change(({ keepsSecrets }) => ({ ...emptyConnections, keepsSecrets })),
      );
    }
    const isEmpty = named.length + recent.length === 0;
    return html`<label>
        <input
          type="checkbox"
          .checked=${this.takesMessages}
          @change=${({ target }: Event) => {
            this.takesMessages = (target as HTMLInputElement).checked;
          }}
        />
        ${t('Export with saved messages and variables')}
      </label>
      <div class="actions">
      <button type="button" class="ghost" @click=${this.#onImport}>${t('Import…')}</button>
      <button
        type="button"
        class="ghost"
        ?disabled=${isEmpty}
        @click=${this.#onExport}
      >
        ${t('Export')}
      </button>
      ${this.renderForget(t('Forget all'), isEmpty)}
      ${this.renderDone(this.session === undefined ? 'primary' : 'ghost')}
      <input
        type="file"
        hidden
        accept="application/json,.json"
        aria-label=${t('File of connections')}
        @change=${this.#onFile}
      />
    </div>`;
  }

  #refresh(): void {
    this.book = this.store?.book ?? emptyConnections;
  }

  readonly #onSave = (event: Event): void => {
    event.preventDefault();
    const { session } = this;
    const name = this.nameInput?.value.trim() ?? '';
    if (session === undefined || name === '') return;
    const { protocols, binaryType } = session;
    const url = this.keepsSecrets ? session.url : redactUrl(session.url);
    this.store?.change((book) => saveConnection(book, { name, url, protocols, binaryType }));
    this.session = undefined;
    this.outcome = t('Saved “{0}”; it is in the list of the URL field.', name);
  };

  readonly #onExport = async (): Promise<void> => {
    this.problem = this.outcome = undefined;
    try {
      const saved = this.takesMessages ? (await savedStore()).book : undefined;
      saveFile('ws-inspector-connections.json', writeConnectionFile(this.book, saved));
    } catch (error) {
      this.problem = t('The file could not be written. {0}', (error as Error).message);
    }
  };

  readonly #onImport = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  readonly #onFile = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file can be chosen once more.
    if (file === undefined) return;
    this.problem = this.outcome = undefined;
    try {
      // A text has no more units than its file has bytes.
      const text = file.size > MOST_JSON_FILE ? undefined : await file.text();
      const parsed = text === undefined ? undefined : parseConnectionFile(text);
      if (parsed?.ok !== true) {
        this.problem = parsed?.message ?? t('The file is larger than 10 MB.');
      } else {
        const { book: added, saved } = parsed;
        const messages =
          saved?.collections.flatMap((collection) => collection.messages).length ?? 0;
        if (saved) (await savedStore()).change((book) => mergeBooks(book, saved));
        this.store?.change((book) => mergeConnections(book, added));
        const connections = formatCount(added.named.length);
        this.outcome = saved
          ? t(
              'Took in {0} saved connections and {1} saved messages.',
              connections,
              formatCount(messages),
            )
          : t('Took in {0} saved connections.', connections);
      }
    } catch (error) {
      this.problem = t('The file could not be read. {0}', (error as Error).message);
    }
    input.value = '';
  };
}
