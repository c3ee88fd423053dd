import type { Payload } from '../../core/bytes/payload.js';
import type { ProtobufSchemaChoice } from '../../core/decoders/protobuf/protobuf-types.js';
import { derived } from '../../core/log/derived.js';
import type { Log } from '../../core/log/log.js';
import type { ReplayRun } from '../../core/replay/replay-run.js';

/** What the user chose or marked in a log. All views of a session share it, as long as the log is there. */
export interface LogChoices {
  /** The number of the next message that counts itself. Default: 1. */
  counter?: number;
  /** The entry that others are compared with. */
  diffMark?: number | undefined;
  /** Names of decoders; one that is not there: the one that fits. */
  decoders: { text?: string | undefined; binary?: string | undefined };
  /** The type of protobuf messages, for decoding and for composing. */
  protobuf?: ProtobufSchemaChoice;
  /** The replay that fills or filled the log, to be stopped from its tab. */
  replay?: ReplayRun;
  /** The tab beside the log. */
  sideTab?: string;
}

/** The choices of a log. */
export const choicesOf = derived<Log, LogChoices>(() => ({ decoders: {} }));

/** Which of {@link LogChoices.decoders} is for payloads like this. */
export function decoderForm(payload: Payload): keyof LogChoices['decoders'] {
  return typeof payload === 'string' ? 'text' : 'binary';
}

/** Name of the decoder that was chosen for payloads like this; `undefined` for the one that fits. */
export function chosenDecoder(log: Log | undefined, payload: Payload): string | undefined {
  return log && choicesOf(log).decoders[decoderForm(payload)];
}
