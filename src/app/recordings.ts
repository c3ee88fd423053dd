import type { WsRecordings } from '../elements/recordings.js';
import { Recordings } from '../io/recording/recordings.js';

/** Records the sessions of the page, unless somebody has said that they are not to be. */
export function setUpRecordings(element: WsRecordings): void {
  element.library = new Recordings();
}
