import { WsConnection } from '../elements/connection/connection.js';
import { WsProtocolsField } from '../elements/connection/protocols-field.js';
import { WsStatusBar } from '../elements/connection/status-bar.js';
import { WsUrlField } from '../elements/connection/url-field.js';
import { WsSplitter } from '../elements/kit/splitter.js';
import { WsInspector } from '../elements/session/inspector.js';
import { WsSessionPanel } from '../elements/session/session-panel.js';
import { WsSessionTabs } from '../elements/session/session-tabs.js';
import { Session } from '../io/session/session.js';
import { logTags } from './log-tags.js';
import { isOurs, registerTags, type Tags } from './register-tags.js';

const tags: Tags = {
  'ws-connection': WsConnection,
  ...logTags,
  'ws-protocols-field': WsProtocolsField,
  'ws-session-panel': WsSessionPanel,
  'ws-session-tabs': WsSessionTabs,
  'ws-splitter': WsSplitter,
  'ws-status-bar': WsStatusBar,
  'ws-url-field': WsUrlField,
  // Last: the elements in it are registered when it starts.
  'ws-inspector': WsInspector,
};

/**
 * Registers the first visible elements of the inspector, so that it is painted with little script.
 * The others, of the details and the composer, are upgraded in place later; their places have their
 * size from the beginning.
 *
 * @returns false where another copy of the package was first: elements of two versions are not
 *   mixed.
 */
export function defineFirst(): boolean {
  if (!isOurs('ws-inspector', WsInspector)) return false;
  WsInspector.createSession ??= (options) => new Session(options);
  registerTags(tags);
  return true;
}
