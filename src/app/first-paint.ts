import { WsConnection } from '../elements/connection.js';
import { WsFilterField } from '../elements/filter-field.js';
import { WsInspector } from '../elements/inspector.js';
import { WsLogGrid } from '../elements/log-grid.js';
import { WsLog } from '../elements/log.js';
import { WsProtocolsField } from '../elements/protocols-field.js';
import { WsSessionPanel } from '../elements/session-panel.js';
import { WsSessionTabs } from '../elements/session-tabs.js';
import { WsSplitter } from '../elements/splitter.js';
import { WsStatusBar } from '../elements/status-bar.js';
import { WsUrlField } from '../elements/url-field.js';
import { LiveSession } from '../io/live-session.js';

/**
 * Registers what is seen first, so that the page is painted with little script; the rest is fetched
 * at once, and becomes alive where it stands already: the details and the composer, whose places have
 * their size from the beginning. (`ws-inspector/define`, for embedding pages, registers everything in
 * one go.)
 */
export async function registerForFirstPaint(): Promise<void> {
  WsInspector.createSession = (options) => new LiveSession(options);
  customElements.define('ws-connection', WsConnection);
  customElements.define('ws-filter-field', WsFilterField);
  customElements.define('ws-log', WsLog);
  customElements.define('ws-log-grid', WsLogGrid);
  customElements.define('ws-protocols-field', WsProtocolsField);
  customElements.define('ws-session-panel', WsSessionPanel);
  customElements.define('ws-session-tabs', WsSessionTabs);
  customElements.define('ws-splitter', WsSplitter);
  customElements.define('ws-status-bar', WsStatusBar);
  customElements.define('ws-url-field', WsUrlField);
  customElements.define('ws-inspector', WsInspector);
  await import('../define.js');
}
