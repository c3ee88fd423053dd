import type { WsSendEvent } from './elements/composer/composer-events.js';
import type { WsComposer } from './elements/composer/composer.js';
import type { WsConnection } from './elements/connection/connection.js';
import type { WsConnections } from './elements/connection/connections.js';
import type { WsDiffView } from './elements/diff/diff-view.js';
import type { WsHexCursorEvent } from './elements/hex/hex-events.js';
import type { WsHexView } from './elements/hex/hex-view.js';
import type {
  WsComposeEvent,
  WsDetailsCloseEvent,
  WsEntryGoEvent,
  WsPinEvent,
} from './elements/kit/message-events.js';
import type { WsLessonAnswerEvent } from './elements/lessons/lesson-events.js';
import type { WsLesson } from './elements/lessons/lesson.js';
import type { WsEntryOpenEvent, WsEntrySelectEvent } from './elements/log/log-events.js';
import type { WsLog } from './elements/log/log.js';
import type { WsMessage } from './elements/message/message.js';
import type { WsRecordings } from './elements/recording/recordings.js';
import type { WsInspector } from './elements/session/inspector.js';
import type { WsJsonTree } from './elements/tree/json-tree.js';
import type { WsNodeSelectEvent } from './elements/tree/tree-events.js';

// The types of `document.querySelector('ws-log')` and of events, for the public elements.
declare global {
  interface HTMLElementTagNameMap {
    'ws-composer': WsComposer;
    'ws-connection': WsConnection;
    'ws-connections': WsConnections;
    'ws-diff-view': WsDiffView;
    'ws-hex-view': WsHexView;
    'ws-inspector': WsInspector;
    'ws-json-tree': WsJsonTree;
    'ws-lesson': WsLesson;
    'ws-log': WsLog;
    'ws-message': WsMessage;
    'ws-recordings': WsRecordings;
  }

  interface GlobalEventHandlersEventMap {
    'ws-compose': WsComposeEvent;
    'ws-details-close': WsDetailsCloseEvent;
    'ws-entry-go': WsEntryGoEvent;
    'ws-entry-open': WsEntryOpenEvent;
    'ws-entry-select': WsEntrySelectEvent;
    'ws-hex-cursor': WsHexCursorEvent;
    'ws-lesson-answer': WsLessonAnswerEvent;
    'ws-node-select': WsNodeSelectEvent;
    'ws-pin': WsPinEvent;
    'ws-send': WsSendEvent;
  }
}
