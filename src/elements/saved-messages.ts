import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import {
  deleteCollection,
  deleteMessage,
  mergeBooks,
  renameCollection,
  renameMessage,
  saveMessage,
  searchCollections,
  type SavedBook,
  type SavedCollection,
  type SavedMessage,
} from '../core/composing/saved-book.js';
import { MOST_SAVED_FILE, parseSavedFile, writeSavedFile } from '../core/composing/saved-file.js';
import type { StarterCollection } from '../core/composing/starter-collection.js';
import { formatCount } from '../core/units.js';
import { icon } from './icons.js';
import { placePopover } from './popover-position.js';
import { WsSavedChooseEvent } from './saved-events.js';
import { saveFile } from './save-file.js';
import { savedList, type RenamedItem, type SavedActions } from './saved-list.js';
import { StoreController } from './store-controller.js';
import { controls } from './styles/controls.js';
import { panelStyles } from './styles/panel-styles.js';
import { tokens } from './styles/tokens.js';

/** Something that was done, and how it is undone. */
interface Done {
  readonly sentence: string;
  readonly undo?: (book: SavedBook) => SavedBook;
}

/**
 * Saved messages in named collections, behind a button: saved, found, renamed, deleted, imported and
 * exported there. Below them stand first messages of each protocol.
 *
 * @tag ws-saved-messages
 * @fires ws-saved-choose - Somebody chose a message to write on with.
 */
export class WsSavedMessages extends LitElement {
  static override styles = [tokens, controls, panelStyles];

  /** The negotiated subprotocol; its starters come first. */
  @property() protocol = '';

  /** Gives what is written now, to be saved; `undefined` where that cannot be. */
  @property({ attribute: false }) written: (() => Omit<SavedMessage, 'name'> | undefined) | undefined;

  @state() private query = '';
  @state() private renamed: RenamedItem | undefined;
  @state() private done: Done | undefined;
  @state() private problem: string | undefined;
  @state() private starters: readonly StarterCollection[] = [];

  @query('[popover]') private popup!: HTMLElement;
  @query('button') private button!: HTMLElement;
  @query('input[type=file]') private file!: HTMLInputElement;
  @query('#search') private search!: HTMLInputElement;
  @query('#name') private nameField!: HTMLInputElement;
  @query('#collection') private collectionField!: HTMLInputElement;

  readonly #store = new StoreController(this);

  override render(): TemplateResult {
    const { collections } = this.#store.book;
    const found = searchCollections(collections, this.query);
    return html`<button
        type="button"
        class="icon"
        aria-label="Saved messages"
        aria-haspopup="dialog"
        title="Saved messages and starters"
        @click=${this.#onOpen}
      >
        ${icon('bookmark')}
      </button>
      <div popover role="dialog" aria-label="Saved messages" @keydown=${this.#onKey}>
        <input
          id="search"
          type="search"
          aria-label="Search saved messages"
          placeholder="Search"
          autocomplete="off"
          .value=${this.query}
          @input=${() => (this.query = this.search.value)}
        />
        ${savedList(found, this.renamed, this.#actions)}
        ${found.length === 0
          ? html`<p class="hint">
              ${collections.length === 0 ? 'Nothing is saved yet.' : 'Nothing that is saved has these words.'}
            </p>`
          : nothing}
        ${this.#renderForm(collections)} ${this.#renderSaid()} ${this.#renderFiles()} ${this.#renderStarters()}
      </div>`;
  }

  #renderForm(collections: readonly SavedCollection[]): TemplateResult {
    return html`<h3>Save what is written</h3>
      <form @submit=${this.#onSave}>
        <input id="name" type="text" aria-label="Name" placeholder="name" maxlength="200" autocomplete="off" />
        <input
          id="collection"
          type="text"
          aria-label="Collection"
          placeholder="collection"
          maxlength="200"
          list="collections"
          autocomplete="off"
        />
        <datalist id="collections">${collections.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
        <button class="ghost">Save</button>
      </form>`;
  }

  #renderSaid(): TemplateResult {
    const { done } = this;
    return html`<p class="problem" role="alert">${this.problem ?? nothing}</p>
      <p class="hint" role="status">${done?.sentence} ${this.#store.problem}</p>
      ${done?.undo === undefined
        ? nothing
        : html`<button type="button" class="ghost" @click=${this.#onUndo}>Undo</button>`}`;
  }

  #renderFiles(): TemplateResult {
    return html`<div class="row">
      <input
        type="file"
        class="visually-hidden"
        aria-label="File of saved messages"
        accept=".json,application/json"
        tabindex="-1"
        @change=${this.#onImport}
      />
      <button type="button" class="ghost" @click=${() => { this.file.click(); }}>Import…</button>
      <button type="button" class="ghost" @click=${this.#onExport}>Export</button>
    </div>`;
  }

  #renderStarters(): TemplateResult {
    const found = searchCollections(this.starters, this.query);
    const isSpoken = (name: string): boolean =>
      this.starters.some((each) => each.name === name && each.subprotocols.includes(this.protocol));
    return html`<h3>Starters</h3>
      ${found.map(
        ({ name, messages }) =>
          html`<details ?open=${this.query !== '' || isSpoken(name)}>
            <summary>${name}</summary>
            ${savedList([{ name: '', messages }], undefined, { choose: this.#choose })}
          </details>`,
      )}`;
  }

  /** Does something and says so; what was said before is over. */
  #do(make: (book: SavedBook) => SavedBook, done: Done): void {
    this.#store.change(make);
    this.renamed = undefined;
    this.problem = undefined;
    this.done = done;
  }

  readonly #choose = (message: SavedMessage): void => {
    this.popup.hidePopover();
    this.dispatchEvent(new WsSavedChooseEvent(message));
  };

  readonly #actions: SavedActions = {
    choose: this.#choose,
    rename: (item) => (this.renamed = item),
    renameTo: ({ collection, message }, wanted) => {
      const name = wanted.trim();
      if (name === '') this.renamed = undefined;
      else if (message === undefined) {
        this.#do((book) => renameCollection(book, collection, name), { sentence: `Renamed to “${name}”.` });
      } else {
        const old = this.#find(collection, name);
        this.#do((book) => renameMessage(book, collection, message, name), {
          sentence: old && name !== message ? `Renamed; it replaced “${name}”.` : `Renamed to “${name}”.`,
          ...(old && name !== message && { undo: (book) => saveMessage(renameMessage(book, collection, name, message), collection, old) }),
        });
      }
    },
    remove: ({ collection, message }) => {
      if (message === undefined) {
        const whole = this.#store.book.collections.filter(({ name }) => name === collection);
        this.#do((book) => deleteCollection(book, collection), {
          sentence: `Deleted the collection “${collection}”.`,
          undo: (book) => mergeBooks(book, { collections: whole, variables: [] }),
        });
      } else {
        const old = this.#find(collection, message);
        this.#do((book) => deleteMessage(book, collection, message), {
          sentence: `Deleted “${message}”.`,
          ...(old && { undo: (book) => saveMessage(book, collection, old) }),
        });
      }
      this.search.focus();
    },
  };

  #find(collection: string, name: string): SavedMessage | undefined {
    const messages = this.#store.book.collections.find((each) => each.name === collection)?.messages;
    return messages?.find((message) => message.name === name);
  }

  readonly #onUndo = (): void => {
    const undo = this.done?.undo;
    if (undo) this.#do(undo, { sentence: 'Undone.' });
    this.search.focus();
  };

  readonly #onSave = (event: Event): void => {
    event.preventDefault();
    const name = this.nameField.value.trim();
    const collection = this.collectionField.value.trim() || 'My messages';
    const written = this.written?.();
    this.done = undefined;
    if (written === undefined) this.problem = 'A file is not saved; only what is written is.';
    else if (name === '') this.problem = 'Give it a name first.';
    else {
      const old = this.#find(collection, name);
      this.#do((book) => saveMessage(book, collection, { name, ...written }), {
        sentence: `${old ? 'Replaced' : 'Saved'} “${name}” in “${collection}”.`,
        ...(old && { undo: (book) => saveMessage(book, collection, old) }),
      });
      this.nameField.value = '';
      return;
    }
    this.nameField.focus();
  };

  readonly #onImport = async (): Promise<void> => {
    const file = this.file.files?.[0];
    if (file === undefined) return;
    this.done = this.problem = undefined;
    try {
      const parsed =
        file.size > MOST_SAVED_FILE
          ? ({ ok: false, message: 'The file is larger than 10 MB.' } as const)
          : parseSavedFile(await file.text());
      if (parsed.ok) {
        const { collections } = parsed.book;
        const count = collections.reduce((sum, { messages }) => sum + messages.length, 0);
        const sentence = `Imported ${formatCount(count)} ${count === 1 ? 'message' : 'messages'}; nothing that was here changed.`;
        this.#do((book) => mergeBooks(book, parsed.book), { sentence });
      } else this.problem = `Nothing was imported. ${parsed.message}`;
    } catch (error) {
      this.problem = `Nothing was imported; the file could not be read. ${(error as Error).message}`;
    }
    // So that choosing the same file again is a change again.
    this.file.value = '';
  };

  readonly #onExport = (): void => {
    saveFile('ws-inspector-messages.json', writeSavedFile(this.#store.book));
    this.problem = undefined;
    this.done = { sentence: 'Exported everything that is saved, and the variables.' };
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.renamed === undefined) return;
    // It ends the renaming only.
    event.preventDefault();
    this.renamed = undefined;
    this.search.focus();
  };

  readonly #onOpen = async (): Promise<void> => {
    this.done = this.problem = this.renamed = undefined;
    try {
      this.starters = (await import('../core/composing/starters.js')).startersFor(this.protocol);
    } catch {
      this.problem = 'The starters could not be loaded; try again when the page can be reached.';
    }
    await this.#store.open();
    await this.updateComplete;
    this.popup.showPopover();
    placePopover(this.popup, this.button, 'end');
    this.search.focus();
  };
}
