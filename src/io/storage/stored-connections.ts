import {
  emptyConnections,
  mergeConnections,
  recallSecrets,
  type ConnectionBook,
} from '../../core/connections/connection-book.js';
import {
  parseConnectionFile,
  writeConnectionFile,
} from '../../core/connections/connection-file.js';
import type { ConnectionStore } from '../../core/connections/connection-store.js';
import { t } from '../../core/language/language.js';
import { StoredBook, type StoragePlace } from './stored-book.js';

/**
 * Keeps connections in `localStorage`. Secrets in recent URLs stay in memory, and are not written.
 */
export class StoredConnections extends StoredBook<ConnectionBook> implements ConnectionStore {
  constructor(place: StoragePlace = window) {
    const format = {
      key: 'ws-inspector.connections',
      empty: emptyConnections,
      write: (book: ConnectionBook) => writeConnectionFile(book),
      parse: parseConnectionFile,
      merge: mergeConnections,
      recall: recallSecrets,
      loss: (isFull: boolean) =>
        isFull
          ? t('The browser’s storage is full: connections are forgotten with this page.')
          : t('The browser blocks storage: connections are forgotten with this page.'),
    };
    super(format, place);
  }
}
