import type { Payload } from '../bytes/payload.js';
import { t } from '../language/language.js';
import { EntryKind, type Entry, type NoteDetail } from '../log/entry.js';
import { shownNote } from '../log/shown-detail.js';
import type { ApiCall } from '../session/api-call.js';
import { jsString } from '../snippets/literals.js';
import { ReadyState } from '../socket/ready-state.js';
import { cutText } from '../text/text.js';

/** A call or an event of the WebSocket API, as a line of JavaScript. */
export interface ApiStep {
  /** A call of the page, an event of the browser, or a note of the inspector. */
  readonly kind: 'call' | 'event' | 'note';
  /** `socket.send("hello")`, `→ message "hello"`. Long payloads are cut. */
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The entry that it shows; `undefined` for a call without an entry. */
  readonly sequence: number | undefined;
  /** Right after a call, and while an event is dispatched. */
  readonly readyState: ReadyState | undefined;
  /** In bytes, at the same time; `undefined` where unknown. */
  readonly bufferedAmount: number | undefined;
  /** What the specification says about it. */
  readonly sentence: string;
  /** The section that says so; empty for a note. */
  readonly section: string;
}

/** The most UTF-16 units, and bytes, of a payload in a line. */
const MOST_UNITS = 120;
const MOST_BYTES = 12;

const STANDARD = 'WebSockets Standard';

/** The step of a call other than `send()`. */
export function stepOfCall(call: ApiCall): ApiStep {
  const { time, readyState, bufferedAmount } = call;
  const common = { kind: 'call', time, sequence: undefined, readyState, bufferedAmount } as const;
  if (call.kind === 'connect') {
    return {
      ...common,
      code: constructorCall(call.url, call.protocols),
      sentence: t(
        'The constructor returns at once, in the state CONNECTING. The connection is made meanwhile.',
      ),
      section: `${STANDARD}, constructor`,
    };
  }
  const args = [call.code, call.reason === undefined ? undefined : jsString(call.reason)];
  const given = args.filter((arg) => arg !== undefined);
  return {
    ...common,
    code: `socket.close(${given.join(', ')})`,
    sentence:
      readyState === ReadyState.CLOSED
        ? t('The connection is over already: the call does nothing.')
        : t(
            'The closing handshake begins. What was sent before goes out first; what is sent from now on is dropped.',
          ),
    section: `${STANDARD}, close()`,
  };
}

/**
 * The step of an entry.
 *
 * @param bufferedAmount at that time; `undefined` where unknown.
 */
export function stepOfEntry(entry: Entry, bufferedAmount?: number): ApiStep {
  const { time, sequence } = entry;
  const event = { kind: 'event', time, sequence, bufferedAmount } as const;
  switch (entry.kind) {
    case EntryKind.open:
      return {
        ...event,
        code: `→ open {protocol: ${jsString(entry.detail.protocol)}, extensions: ${jsString(entry.detail.extensions)}}`,
        readyState: ReadyState.OPEN,
        sentence: t(
          'The connection is made. From now on send() works; protocol and extensions say what was agreed on.',
        ),
        section: `${STANDARD}, "establish a WebSocket connection"`,
      };
    case EntryKind.sent:
      return {
        ...event,
        kind: 'call',
        code: `socket.send(${payloadCode(entry.payload)})`,
        readyState: ReadyState.OPEN,
        sentence: t(
          'The message is queued, and bufferedAmount grows by its bytes. They leave between tasks.',
        ),
        section: `${STANDARD}, send()`,
      };
    case EntryKind.received:
      return {
        ...event,
        code: `→ message ${payloadCode(entry.payload)}`,
        readyState: ReadyState.OPEN,
        sentence: t(
          'A message came, whole; it is handed out in a task of its own, as long as the state is OPEN.',
        ),
        section: `${STANDARD}, "when a WebSocket message has been received"`,
      };
    case EntryKind.error:
      return {
        ...event,
        code: '→ error',
        readyState: entry.detail.readyState as ReadyState,
        sentence: t(
          'The connection failed. The event says nothing else, so that pages cannot explore networks.',
        ),
        section: `${STANDARD}, "when the WebSocket connection is closed"`,
      };
    case EntryKind.close: {
      const { code, reason, wasClean } = entry.detail;
      return {
        ...event,
        bufferedAmount: entry.detail.bufferedAmount,
        code: `→ close {code: ${String(code)}, reason: ${jsString(reason)}, wasClean: ${String(wasClean)}}`,
        readyState: ReadyState.CLOSED,
        sentence: wasClean
          ? t('Both sides sent a Close frame. Nothing comes after this event.')
          : t(
              'The connection ended without a Close frame of both sides. Nothing comes after this event.',
            ),
        section: `${STANDARD}, "when the WebSocket connection is closed"`,
      };
    }
    case EntryKind.note:
      return stepOfNote(entry.detail, event);
  }
}

function stepOfNote(
  detail: NoteDetail,
  event: Pick<ApiStep, 'time' | 'sequence' | 'bufferedAmount'>,
): ApiStep {
  const { note, payload } = detail;
  if (payload === undefined || (note !== 'discarded' && note !== 'refused')) {
    const sentence = shownNote(detail);
    return {
      ...event,
      kind: 'note',
      code: `// ${sentence}`,
      readyState: undefined,
      sentence,
      section: '',
    };
  }
  const isDiscarded = note === 'discarded';
  return {
    ...event,
    kind: 'call',
    code: `socket.send(${payloadCode(payload)}) // ${isDiscarded ? 'dropped' : 'threw InvalidStateError'}`,
    readyState: isDiscarded ? stateOfDiscarded(detail) : ReadyState.CONNECTING,
    sentence: isDiscarded
      ? t(
          'The state is CLOSING or CLOSED: nothing is thrown and nothing is sent, but bufferedAmount grows for good.',
        )
      : t('The state is CONNECTING: send() throws InvalidStateError, and nothing is kept.'),
    section: `${STANDARD}, send()`,
  };
}

/** The state that a session wrote into the note on a dropped send; older notes have only the text. */
function stateOfDiscarded({ text, sentence }: NoteDetail): ReadyState | undefined {
  const name = sentence?.values?.[0] ?? /\bis (CLOSING|CLOSED)\b/u.exec(text)?.[1];
  return name === undefined ? undefined : ReadyState[name as 'CLOSING' | 'CLOSED'];
}

function constructorCall(url: string, protocols: readonly string[]): string {
  const offered = protocols.length === 0 ? '' : `, [${protocols.map(jsString).join(', ')}]`;
  return `socket = new WebSocket(${jsString(url)}${offered})`;
}

function payloadCode(payload: Payload): string {
  if (typeof payload === 'string') {
    const cut = cutText(payload, MOST_UNITS);
    return cut.length === payload.length ? jsString(payload) : `${jsString(cut)} + …`;
  }
  if (!(payload instanceof ArrayBuffer)) return `Blob (${String(payload.size)} bytes)`;
  const bytes = new Uint8Array(payload, 0, Math.min(payload.byteLength, MOST_BYTES));
  const rest = payload.byteLength > MOST_BYTES ? `, … ${String(payload.byteLength)} bytes` : '';
  const listed = Array.from(bytes, (byte) => `0x${byte.toString(16).padStart(2, '0')}`);
  return `Uint8Array.of(${listed.join(', ')}${rest})`;
}
