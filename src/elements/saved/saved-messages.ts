import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import {
  searchCollections,
  type SavedCollection,
  type SavedMessage,
} from '../../core/composer/saved-book.js';
import {
  importChange,
  keepChange,
  removeChange,
  renameChange,
  type SavedChange,
  type SavedItem,
} from '../../core/composer/saved-changes.js';
import { parseSavedFile, writeSavedFile } from '../../core/composer/saved-file.js';
import type { StarterCollection } from '../../core/composer/starter-collection.js';
import { MOST_JSON_FILE } from '../../core/json/json-file.js';
import { t } from '../../core/language/language.js';
import { DialogButtonElement } from '../kit/dialog-button-element.js';
import { closeWithEscape } from '../kit/popover-keys.js';
import { saveFile } from '../kit/save-file.js';
import { panelStyles } from '../styles/panel-styles.js';
import { WsSavedChooseEvent } from './saved-events.js';
import { savedList, type SavedActions } from './saved-list.js';
import { StoreController } from './store-controller.js';

/**
 * Saved messages in named collections, behind a button: saved, found, renamed, deleted, imported and
 * exported there. Below them stand first messages of each protocol.
 *
 * @tag ws-saved-messages
 * @fires ws-saved-choose - The user chose a message to write on with.
 */
export class WsSavedMessages extends DialogButtonElement {
  static override styles = [DialogButtonElement.styles, panelStyles];

  /** The negotiated subprotocol; its starters come first. */
  @property() protocol = '';

  /** Gives what is written now, to be saved; `undefined` where that cannot be. */
  @property({ attribute: false }) written:
    (() => Omit<SavedMessage, 'name'> | undefined) | undefined;

  @state() private query = '';
  @state() private renamed: SavedItem | undefined;
  @state() private done: Pick<SavedChange, 'sentence' | 'undo'> | undefined;
  @state() private problem: string | undefined;
  @state() private starters: readonly StarterCollection[] = [];

  @query('input[type=file]') private file!: HTMLInputElement;
  @query('#search') private search!: HTMLInputElement;
  @query('#name') private nameField!: HTMLInputElement;
  @query('#collection') private collectionField!: HTMLInputElement;

  readonly #store = new StoreController(this);

  override render(): TemplateResult {
    const { collections } = this.#store.book;
    const found = searchCollections(collections, this.query);
    return this.renderDialog(
      {
        label: t('Saved messages'),
        title: t('Saved messages and starters'),
        face: 'bookmark',
        onKeydown: this.#onKey,
      },
      html`<input
          id="search"
          type="search"
          aria-label=${t('Search saved messages')}
          placeholder=${t('Search')}
          autocomplete="off"
          .value=${this.query}
          @input=${() => (this.query = this.search.value)}
        />
        ${savedList(found, this.renamed, this.#actions)}
        ${
          found.length === 0
            ? html`<p class="hint">
              ${collections.length === 0 ? t('Nothing is saved yet.') : t('Nothing that is saved has these words.')}
            </p>`
            : nothing
        }
        ${this.#renderForm(collections)} ${this.#renderSaid()} ${this.#renderFiles()} ${this.#renderStarters()}`,
    );
  }

  #renderForm(collections: readonly SavedCollection[]): TemplateResult {
    return html`<h3>${t('Save what is written')}</h3>
      <form @submit=${this.#onSave}>
        <input id="name" type="text" aria-label=${t('Name')} placeholder=${t('name')} maxlength="200" autocomplete="off" />
        <input
          id="collection"
          type="text"
          aria-label=${t('Collection')}
          placeholder=${t('collection')}
          maxlength="200"
          list="collections"
          autocomplete="off"
        />
        <datalist id="collections">${collections.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
        <button class="ghost">${t('Save')}</button>
      </form>`;
  }

  #renderSaid(): TemplateResult {
    const { done } = this;
    return html`<p class="problem" role="alert">${this.problem ?? nothing}</p>
      <p class="hint" role="status">${done?.sentence} ${this.#store.problem}</p>
      ${
        done?.undo === undefined
          ? nothing
          : html`<button type="button" class="ghost" @click=${this.#onUndo}>${t('Undo')}</button>`
      }`;
  }

  #renderFiles(): TemplateResult {
    return html`<div class="row">
      <input
        type="file"
        class="visually-hidden"
        aria-label=${t('File of saved messages')}
        accept=".json,application/json"
        tabindex="-1"
        @change=${this.#onImport}
      />
      <button type="button" class="ghost" @click=${() => {
        this.file.click();
      }}>${t('Import…')}</button>
      <button type="button" class="ghost" @click=${this.#onExport}>${t('Export')}</button>
    </div>`;
  }

  #renderStarters(): TemplateResult {
    const found = searchCollections(this.starters, this.query);
    const isSpoken = (name: string): boolean =>
      this.starters.some((each) => each.name === name && each.subprotocols.includes(this.protocol));
    return html`<h3>${t('Starters')}</h3>
      ${found.map(
        ({ name, messages }) =>
          html`<details ?open=${this.query !== '' || isSpoken(name)}>
            <summary>${name}</summary>
            ${savedList([{ name: '', messages }], undefined, { choose: this.#choose })}
          </details>`,
      )}`;
  }

  /** Does something and says so; what was said before is over. */
  #do(change: SavedChange): void {
    this.#store.change(change.make);
    this.renamed = undefined;
    this.problem = undefined;
    this.done = change;
  }

  readonly #choose = (message: SavedMessage): void => {
    this.popup.hidePopover();
    this.dispatchEvent(new WsSavedChooseEvent(message));
  };

  readonly #actions: SavedActions = {
    choose: this.#choose,
    rename: (item) => (this.renamed = item),
    renameTo: (item, wanted) => {
      const name = wanted.trim();
      if (name === '') this.renamed = undefined;
      else this.#do(renameChange(this.#store.book, item, name));
      this.search.focus();
    },
    remove: (item) => {
      this.#do(removeChange(this.#store.book, item));
      this.search.focus();
    },
  };

  readonly #onUndo = (): void => {
    const undo = this.done?.undo;
    if (undo) this.#do({ sentence: t('Undone.'), make: undo });
    this.search.focus();
  };

  readonly #onSave = (event: Event): void => {
    event.preventDefault();
    const name = this.nameField.value.trim();
    const collection = this.collectionField.value.trim() || t('My messages');
    const written = this.written?.();
    this.done = this.problem = undefined;
    if (written === undefined) this.problem = t('A file is not saved; only what is written is.');
    else if (name === '') this.problem = t('Give it a name first.');
    else {
      this.#do(keepChange(this.#store.book, collection, { name, ...written }));
      this.nameField.value = '';
    }
    this.nameField.focus();
  };

  readonly #onImport = async (): Promise<void> => {
    const file = this.file.files?.[0];
    if (file === undefined) return;
    this.done = this.problem = undefined;
    try {
      const parsed =
        file.size > MOST_JSON_FILE
          ? ({ ok: false, message: t('The file is larger than 10 MB.') } as const)
          : parseSavedFile(await file.text());
      if (parsed.ok) this.#do(importChange(parsed.book));
      else this.problem = t('Nothing was imported. {0}', parsed.message);
    } catch (error) {
      this.problem = t(
        'Nothing was imported; the file could not be read. {0}',
        (error as Error).message,
      );
    }
    // So that choosing the same file again is a change again.
    this.file.value = '';
  };

  readonly #onExport = (): void => {
    saveFile('ws-inspector-messages.json', writeSavedFile(this.#store.book));
    this.problem = undefined;
    this.done = { sentence: t('Exported everything that is saved, and the variables.') };
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.renamed !== undefined) {
      // It ends the renaming only.
      event.preventDefault();
      this.renamed = undefined;
      this.search.focus();
    } else closeWithEscape(event);
  };

  protected override async openDialog(): Promise<void> {
    this.done = this.problem = this.renamed = undefined;
    try {
      this.starters = (await import('../../core/composer/starters.js')).startersFor(this.protocol);
    } catch {
      this.problem = t('The starters could not be loaded; try again when the page can be reached.');
    }
    await this.#store.open();
    await this.updateComplete;
    this.showDialog('#search');
  }
}
