import type { ProtobufSchemaChoice } from '../../core/decoders/protobuf/protobuf-types.js';
import type { Log } from '../../core/log/log.js';

const choices = new WeakMap<Log, ProtobufSchemaChoice>();

/** The type of the protobuf messages of a log; `undefined` until the user chose one. */
export function protobufChoice(log: Log | undefined): ProtobufSchemaChoice | undefined {
  return log && choices.get(log);
}

/** Remembers the type for as long as the log is there, for decoding and for composing. */
export function rememberProtobuf(log: Log, choice: ProtobufSchemaChoice): void {
  choices.set(log, choice);
}
