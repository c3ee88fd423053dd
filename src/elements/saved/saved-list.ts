import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

import type { SavedCollection, SavedMessage } from '../../core/composer/saved-book.js';
import type { SavedItem } from '../../core/composer/saved-changes.js';
import { t } from '../../core/language/language.js';
import { icon } from '../kit/icons.js';
import { markedText } from '../kit/marked-text.js';
import { modeName } from '../kit/mode-names.js';

/** What a list can do; without the last three, nothing can be changed in it. */
export interface SavedActions {
  readonly choose: (message: SavedMessage) => void;
  readonly rename?: (item: SavedItem) => void;
  readonly renameTo?: (item: SavedItem, name: string) => void;
  readonly remove?: (item: SavedItem) => void;
}

/**
 * Collections with their messages as buttons, and buttons to rename and delete them.
 *
 * @param renamed what is being renamed: a field stands in its place.
 */
export function savedList(
  collections: readonly SavedCollection[],
  renamed: SavedItem | undefined,
  actions: SavedActions,
): TemplateResult[] {
  return collections.map(({ name: collection, messages }) => {
    const isRenamed = renamed?.collection === collection;
    return html`${
      collection === ''
        ? nothing
        : isRenamed && renamed.message === undefined
          ? renameForm(renamed, collection, actions)
          : html`<h4><span>${markedText(collection)}</span>${changeButtons({ collection }, collection, actions)}</h4>`
    }
      <ul>
        ${messages.map((message) => {
          const item = { collection, message: message.name };
          if (isRenamed && renamed.message === message.name) {
            return html`<li>${renameForm(item, message.name, actions)}</li>`;
          }
          return html`<li>
            <button
              type="button"
              class="choose"
              @click=${() => {
                actions.choose(message);
              }}
            >
              <span>${markedText(message.name)}</span><small>${modeName(message.mode)}</small>
            </button>
            ${changeButtons(item, message.name, actions)}
          </li>`;
        })}
      </ul>`;
  });
}

function changeButtons(
  item: SavedItem,
  name: string,
  { rename, remove }: SavedActions,
): TemplateResult | typeof nothing {
  if (rename === undefined || remove === undefined) return nothing;
  return html`<button
      type="button"
      class="icon"
      aria-label=${t('Rename {0}', name)}
      title=${t('Rename')}
      @click=${() => {
        rename(item);
      }}
    >
      ${icon('edit')}</button
    ><button
      type="button"
      class="icon"
      aria-label=${t('Delete {0}', name)}
      title=${t('Delete')}
      @click=${() => {
        remove(item);
      }}
    >
      ${icon('close')}
    </button>`;
}

function renameForm(item: SavedItem, name: string, { renameTo }: SavedActions): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    renameTo?.(item, (event.target as HTMLFormElement).querySelector('input')!.value);
  };
  return html`<form @submit=${onSubmit}>
    <input type="text" aria-label=${t('New name')} maxlength="200" autocomplete="off" .value=${name} ${ref(focusFirst)} />
    <button class="ghost">${t('Rename')}</button>
  </form>`;
}

/** The field takes the focus of the button that it replaces. */
function focusFirst(field: Element | undefined): void {
  if (!(field instanceof HTMLInputElement)) return;
  queueMicrotask(() => {
    if (field.matches(':focus')) return;
    field.focus();
    field.select();
  });
}
