import './tags.js';

export * from './core/index.js';
export { defineLog } from './define/define-log.js';
export { WsSendEvent } from './elements/composer/composer-events.js';
export { WsComposer } from './elements/composer/composer.js';
export { WsConnection } from './elements/connection/connection.js';
export { WsConnections } from './elements/connection/connections.js';
export { WsDiffView } from './elements/diff/diff-view.js';
export { WsHexCursorEvent } from './elements/hex/hex-events.js';
export { WsHexView } from './elements/hex/hex-view.js';
export { WsInspector } from './elements/session/inspector.js';
export { WsJsonTree } from './elements/tree/json-tree.js';
export { WsLessonAnswerEvent } from './elements/lessons/lesson-events.js';
export { WsLesson } from './elements/lessons/lesson.js';
export { WsEntryOpenEvent, WsEntrySelectEvent } from './elements/log/log-events.js';
export { WsLog } from './elements/log/log.js';
export {
  WsComposeEvent,
  WsDetailsCloseEvent,
  WsEntryGoEvent,
  WsPinEvent,
} from './elements/kit/message-events.js';
export { WsMessage } from './elements/message/message.js';
export { WsNodeSelectEvent } from './elements/tree/tree-events.js';
export { Session, type LiveSessionOptions } from './io/session/session.js';
export { WsRecordings } from './elements/recording/recordings.js';
export { Recordings, type RecordingsOptions } from './io/recording/recordings.js';
export { StoredConnections } from './io/storage/stored-connections.js';
