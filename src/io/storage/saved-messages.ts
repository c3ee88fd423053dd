import { emptyBook, mergeBooks, type SavedBook } from '../../core/composer/saved-book.js';
import { parseSavedFile, writeSavedFile } from '../../core/composer/saved-file.js';
import type { SavedStore } from '../../core/composer/saved-store.js';
import { t } from '../../core/language/language.js';
import { StoredBook, type StoragePlace } from './stored-book.js';

/** Keeps saved messages and variables in `localStorage`. */
export class SavedMessages extends StoredBook<SavedBook> implements SavedStore {
  constructor(place: StoragePlace = window) {
    const format = {
      key: 'ws-inspector.saved-messages',
      empty: emptyBook,
      write: writeSavedFile,
      parse: parseSavedFile,
      merge: mergeBooks,
      loss: (isFull: boolean) =>
        isFull
          ? t('The browser’s storage is full: what is saved is gone when this page is closed.')
          : t('The browser blocks storage: what is saved is gone when this page is closed.'),
    };
    super(format, place);
  }
}
