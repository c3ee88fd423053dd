/** The objects behind the elements. They need no element, no document and no browser. */
export {
  checkCloseArguments,
  closeArgumentWarnings,
  MAX_REASON_BYTES,
  parseCloseCode,
  type CloseProblem,
} from './socket/close-arguments.js';
export { describeCloseCode } from './socket/close-code-meanings.js';
export { closeCodeName } from './socket/close-codes.js';
export { type Payload } from './bytes/payload.js';
export {
  EntryKind,
  isMessage,
  payloadOf,
  type CloseDetail,
  type CloseEntry,
  type Entry,
  type ErrorDetail,
  type ErrorEntry,
  type EventDetail,
  type MessageEntry,
  type NoteDetail,
  type NoteEntry,
  type OpenDetail,
  type OpenEntry,
} from './log/entry.js';
export type { NoteName } from './log/note-name.js';
export type {
  DecodeContext,
  Decoded,
  DecodeLimits,
  Decoder,
  DecoderInput,
  Exchange,
  InnerPayload,
} from './decoders/decoder.js';
export { explainClose } from './socket/explain-close.js';
export { hiddenFromPages, possibleCauses, type PossibleCause } from './socket/failure-causes.js';
export { currentLanguage, type LanguageTable, type PluralForms } from './language/language.js';
export { addLanguage, languages, setLanguage, type LanguageLoader } from './language/languages.js';
export { LessonError, parseLesson, type Lesson, type LessonCheck } from './lessons/lesson.js';
export { explanationOf, type CloseExplanation } from './log/close-explanation.js';
export { DEFAULT_LIMITS, LIMIT_RANGES, type LogLimits } from './log/log-limits.js';
export { EVICTED_ROW, LogView, type EntryTest } from './log/log-view.js';
export { Log, type Tally } from './log/log.js';
export type { Problem } from './socket/problem.js';
export { ReadyState, readyStateName, type ReadyStateName } from './socket/ready-state.js';
export type { SendOutcome } from './session/send-outcome.js';
export type { SessionPorts } from './session/session-ports.js';
export type { SessionState } from './session/session-state.js';
export {
  PortableSession,
  type AttachOptions,
  type SessionOptions,
} from './session/portable-session.js';
export { parseSocketUrl, type SocketUrl } from './socket/socket-url.js';
export type { SocketEvents, SocketTap, TappedSocket } from './socket/socket-tap.js';
export type { Sendable } from './bytes/payload.js';
export type { BinaryType, SocketConstructor, SocketLike } from './socket/socket.js';
export { checkSubprotocols, isSubprotocolToken, splitSubprotocols } from './socket/subprotocol.js';
export { DataTree, NodeKind, type TreeColumns } from './tree/data-tree.js';
export { TreeBuilder, type NodeFacts, type TreeLimits } from './tree/tree-builder.js';
export { treeFromValue } from './tree/value-tree.js';
