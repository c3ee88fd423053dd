import type { Payload } from '../../core/bytes/payload.js';
import type { Log } from '../../core/log/log.js';

/** Which decoders the user chose for the messages of a log: one for text, one for bytes. */
interface Choices {
  text?: string | undefined;
  binary?: string | undefined;
}

const choices = new WeakMap<Log, Choices>();

/** Name of the decoder that was chosen for payloads like this; `undefined` for the one that fits. */
export function chosenDecoder(log: Log | undefined, payload: Payload): string | undefined {
  return log && choices.get(log)?.[formOf(payload)];
}

/** Remembers the choice for as long as the log is there. */
export function rememberDecoder(log: Log, payload: Payload, name: string | undefined): void {
  choices.set(log, { ...choices.get(log), [formOf(payload)]: name });
}

function formOf(payload: Payload): keyof Choices {
  return typeof payload === 'string' ? 'text' : 'binary';
}
