/**
 * Registers every tag. The only module of the package that does something by being imported;
 * importing it twice, or beside another version of the package, does nothing more.
 */
import { WsCloseMenu } from './elements/close-menu.js';
import { WsCodeSnippet } from './elements/code-snippet.js';
import { WsComposer } from './elements/composer.js';
import { WsConnection } from './elements/connection.js';
import { WsConnections } from './elements/connections.js';
import { WsCopyButton } from './elements/copy-button.js';
import { FilterDecider } from './elements/filter-decider.js';
import { WsDecodedView } from './elements/decoded-view.js';
import { WsDiffView } from './elements/diff-view.js';
import { WsExportRedaction } from './elements/export-redaction.js';
import { WsExport } from './elements/export.js';
import { WsFilterField } from './elements/filter-field.js';
import { WsFindBar } from './elements/find-bar.js';
import { WsHexInspector } from './elements/hex-inspector.js';
import { WsHexView } from './elements/hex-view.js';
import { WsImport } from './elements/import.js';
import { WsInspector } from './elements/inspector.js';
import { WsJsonSchema } from './elements/json-schema.js';
import { WsJsonTree } from './elements/json-tree.js';
import { WsJsonView } from './elements/json-view.js';
import { WsLogGrid } from './elements/log-grid.js';
import { WsLogSettings } from './elements/log-settings.js';
import { WsLog } from './elements/log.js';
import { WsMessageType } from './elements/message-type.js';
import { WsMessage } from './elements/message.js';
import { WsPairs } from './elements/pairs.js';
import { usePayloadRunner } from './elements/payload-reader.js';
import { WsProtocolsField } from './elements/protocols-field.js';
import { WsRecordingBar } from './elements/recording-bar.js';
import { useSavedStore } from './elements/saved-store.js';
import { WsSavedMessages } from './elements/saved-messages.js';
import { WsRecordings } from './elements/recordings.js';
import { useReplayPlayers } from './elements/replay-hook.js';
import { WsSessionPanel } from './elements/session-panel.js';
import { WsSessionTabs } from './elements/session-tabs.js';
import { WsSparkLine } from './elements/spark-line.js';
import { WsSplitter } from './elements/splitter.js';
import { WsStatistics } from './elements/statistics.js';
import { WsStatusBar } from './elements/status-bar.js';
import { WsTextView } from './elements/text-view.js';
import { WsTimeline } from './elements/timeline.js';
import { WsUrlField } from './elements/url-field.js';
import { WsVariables } from './elements/variables.js';
import { LiveSession } from './io/live-session.js';
import { PayloadRunner } from './io/payload-runner.js';
import { RegExpRunner } from './io/regexp-runner.js';

const tags: Readonly<Record<string, CustomElementConstructor>> = {
  'ws-close-menu': WsCloseMenu,
  'ws-code-snippet': WsCodeSnippet,
  'ws-composer': WsComposer,
  'ws-connection': WsConnection,
  'ws-connections': WsConnections,
  'ws-copy-button': WsCopyButton,
  'ws-decoded-view': WsDecodedView,
  'ws-diff-view': WsDiffView,
  'ws-export': WsExport,
  'ws-export-redaction': WsExportRedaction,
  'ws-filter-field': WsFilterField,
  'ws-find-bar': WsFindBar,
  'ws-hex-inspector': WsHexInspector,
  'ws-hex-view': WsHexView,
  'ws-import': WsImport,
  'ws-json-schema': WsJsonSchema,
  'ws-json-tree': WsJsonTree,
  'ws-json-view': WsJsonView,
  'ws-log': WsLog,
  'ws-log-grid': WsLogGrid,
  'ws-log-settings': WsLogSettings,
  'ws-message': WsMessage,
  'ws-message-type': WsMessageType,
  'ws-pairs': WsPairs,
  'ws-protocols-field': WsProtocolsField,
  'ws-recording-bar': WsRecordingBar,
  'ws-saved-messages': WsSavedMessages,
  'ws-recordings': WsRecordings,
  'ws-session-panel': WsSessionPanel,
  'ws-session-tabs': WsSessionTabs,
  'ws-spark-line': WsSparkLine,
  'ws-splitter': WsSplitter,
  'ws-statistics': WsStatistics,
  'ws-status-bar': WsStatusBar,
  'ws-text-view': WsTextView,
  'ws-timeline': WsTimeline,
  'ws-url-field': WsUrlField,
  'ws-variables': WsVariables,
  // Last: what it is made of is known when it starts.
  'ws-inspector': WsInspector,
};

useReplayPlayers(async () => (await import('./io/replay/browser-players.js')).browserPlayers);
usePayloadRunner(() => new PayloadRunner());
useSavedStore(async () => new (await import('./io/saved-messages.js')).SavedMessages());
FilterDecider.createTester ??= () => new RegExpRunner();
WsInspector.createSession ??= (options) => new LiveSession(options);

for (const [tag, element] of Object.entries(tags)) {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
