import { WsCodeSnippet } from '../elements/api/code-snippet.js';
import { WsExportRedaction } from '../elements/files/export-redaction.js';
import { WsExport } from '../elements/files/export.js';
import { WsImport } from '../elements/files/import.js';
import { WsFindBar } from '../elements/filter/find-bar.js';
import { WsCopyButton } from '../elements/kit/copy-button.js';
import { useElementPorts } from '../elements/kit/element-ports.js';
import { WsLogSettings } from '../elements/log/log-settings.js';
import { WsPairs } from '../elements/pairs/pairs.js';
import { WsSparkLine } from '../elements/timeline/spark-line.js';
import { WsStatistics } from '../elements/timeline/statistics.js';
import { WsTimeline } from '../elements/timeline/timeline.js';
import { RegExpRunner } from '../io/workers/regexp-runner.js';
import { registerTags, type Tags } from './register-tags.js';

const tags: Tags = {
  'ws-code-snippet': WsCodeSnippet,
  'ws-copy-button': WsCopyButton,
  'ws-export': WsExport,
  'ws-export-redaction': WsExportRedaction,
  'ws-find-bar': WsFindBar,
  'ws-import': WsImport,
  'ws-log-settings': WsLogSettings,
  'ws-pairs': WsPairs,
  'ws-spark-line': WsSparkLine,
  'ws-statistics': WsStatistics,
  'ws-timeline': WsTimeline,
};

/** Registers the parts of a log that are not visible first. */
export function defineLogParts(): void {
  useElementPorts({ createRegExpTester: () => new RegExpRunner() });
  registerTags(tags);
}
