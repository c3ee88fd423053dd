import type { WsConnections } from '../elements/connection/connections.js';
import type { WsRecordings } from '../elements/recording/recordings.js';
import { Recordings } from '../io/recording/recordings.js';
import { StoredConnections } from '../io/storage/stored-connections.js';

/** Gives the page what makes it last: recordings of its sessions, and a memory of connections. */
export function setUpPersistence(page: ParentNode): void {
  page.querySelector<WsRecordings>('ws-recordings')!.library = new Recordings();
  page.querySelector<WsConnections>('ws-connections')!.store = new StoredConnections();
}
