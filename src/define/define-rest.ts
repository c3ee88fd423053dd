import { WsApiView } from '../elements/api/api-view.js';
import { WsStateLane } from '../elements/api/state-lane.js';
import { WsComposer } from '../elements/composer/composer.js';
import { WsJsonSchema } from '../elements/composer/json-schema.js';
import { WsMessageType } from '../elements/composer/message-type.js';
import { WsCloseMenu } from '../elements/connection/close-menu.js';
import { WsConnections } from '../elements/connection/connections.js';
import { WsDecodedView } from '../elements/decoders/decoded-view.js';
import { WsDiffView } from '../elements/diff/diff-view.js';
import { WsHexInspector } from '../elements/hex/hex-inspector.js';
import { WsHexView } from '../elements/hex/hex-view.js';
import { useElementPorts } from '../elements/kit/element-ports.js';
import { WsLessonResult } from '../elements/lessons/lesson-result.js';
import { WsLesson } from '../elements/lessons/lesson.js';
import { WsScript } from '../elements/lessons/script.js';
import { WsJsonView } from '../elements/message/json-view.js';
import { WsMessage } from '../elements/message/message.js';
import { WsTextView } from '../elements/message/text-view.js';
import { WsWireView } from '../elements/message/wire-view.js';
import { WsRecordingBar } from '../elements/recording/recording-bar.js';
import { WsRecordings } from '../elements/recording/recordings.js';
import { WsSavedMessages } from '../elements/saved/saved-messages.js';
import { WsVariables } from '../elements/saved/variables.js';
import { WsJsonTree } from '../elements/tree/json-tree.js';
import { PayloadRunner } from '../io/workers/payload-runner.js';
import { defineLogParts } from './log-parts.js';
import { registerTags, type Tags } from './register-tags.js';

const tags: Tags = {
  'ws-api-view': WsApiView,
  'ws-close-menu': WsCloseMenu,
  'ws-composer': WsComposer,
  'ws-connections': WsConnections,
  'ws-decoded-view': WsDecodedView,
  'ws-diff-view': WsDiffView,
  'ws-hex-inspector': WsHexInspector,
  'ws-hex-view': WsHexView,
  'ws-json-schema': WsJsonSchema,
  'ws-json-tree': WsJsonTree,
  'ws-json-view': WsJsonView,
  'ws-lesson': WsLesson,
  'ws-lesson-result': WsLessonResult,
  'ws-message': WsMessage,
  'ws-message-type': WsMessageType,
  'ws-recording-bar': WsRecordingBar,
  'ws-recordings': WsRecordings,
  'ws-saved-messages': WsSavedMessages,
  'ws-script': WsScript,
  'ws-state-lane': WsStateLane,
  'ws-text-view': WsTextView,
  'ws-variables': WsVariables,
  'ws-wire-view': WsWireView,
};

/** Registers every tag that is not visible first. */
export function defineRest(): void {
  useElementPorts({
    loadReplayPlayers: async () => (await import('../io/replay/browser-players.js')).browserPlayers,
    openImportSource: async (file) => {
      const { ImportRunner } = await import('../io/workers/import-runner.js');
      return new ImportRunner(file);
    },
    createPayloadRunner: () => new PayloadRunner(),
    openSavedStore: async () =>
      new (await import('../io/storage/saved-messages.js')).SavedMessages(),
    createScriptRunner: async (address, place) => {
      const { LessonRunner } = await import('../sandbox/lesson-runner.js');
      return new LessonRunner({ address, place });
    },
  });
  defineLogParts();
  registerTags(tags);
}
