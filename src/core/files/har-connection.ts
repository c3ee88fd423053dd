import { sentence } from '../language/language.js';
import { EntryKind, type OpenDetail } from '../log/entry.js';
import { noteDetail } from '../log/note-detail.js';
import { readCloseDetail } from './close-fields.js';
import { fieldAt, fieldsOf, isMoment, numberAt, textAt, type Fields } from './fields.js';
import { readHarTime } from './har-time.js';
import { isPayloadFault, readNoteName, readPayload } from './payload-fields.js';
import type { RecordedEntry } from './recorded-entry.js';

/** The fields of a HAR entry that are read, as paths with dots. */
export const HAR_FIELDS: ReadonlySet<string> = new Set([
  'startedDateTime',
  '_resourceType',
  'request.url',
  'request.headers',
  'response.status',
  'response.statusText',
  'response.headers',
  'timings.wait',
  '_openTime',
  '_elapsed',
  '_notes',
  '_closeTime',
  '_closeCode',
  '_closeReason',
  '_wasClean',
  '_wasOpen',
  '_closeProtocol',
  '_closeElapsed',
  '_bufferedAmount',
  '_closeRemarks',
  '_closeCauses',
  '_webSocketClose',
]);

/** One connection of a HAR, whose messages are read before its other fields. */
export class HarConnection {
  /** By the names of {@link HAR_FIELDS}. */
  readonly fields = new Map<string, unknown>();
  readonly messages: RecordedEntry[] = [];
  /** Whether the entry has `_webSocketMessages` at all. */
  hasMessages = false;

  get isWebSocket(): boolean {
    const isNamed = this.#text('_resourceType')?.toLowerCase() === 'websocket';
    return this.hasMessages || isNamed || /^wss?:/i.test(this.url);
  }

  get url(): string {
    return this.#text('request.url') ?? '';
  }

  /** The subprotocols that were offered. */
  get protocols(): readonly string[] {
    const value = headerOf(this.fields.get('request.headers'), 'sec-websocket-protocol');
    return value === '' ? [] : value.split(/\s*,\s*/).filter((name) => name !== '');
  }

  /** Milliseconds since 1970 at which it began, if known. */
  get startedAt(): number | undefined {
    return readHarTime(this.fields.get('startedDateTime'));
  }

  /** All events and messages of the connection, in order. */
  *entries(): Generator<RecordedEntry, void> {
    const open = this.#open();
    let last = open?.time ?? this.startedAt ?? 0;
    if (open !== undefined) yield open;
    for (const entry of this.#withNotes()) {
      yield entry;
      last = entry.time;
    }
    const close = this.#close(last);
    if (close !== undefined) yield close;
  }

  #text(name: string): string | undefined {
    const value = this.fields.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  #number(name: string): number | undefined {
    const value = this.fields.get(name);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  #open(): RecordedEntry | undefined {
    const ours = this.#number('_openTime');
    if (isMoment(ours)) return this.#openAt(ours, this.#number('_elapsed') ?? 0);
    const status = this.#number('response.status');
    // In HAR files of other tools: a connection with messages was open, whatever its status.
    const isOurs = this.fields.has('_closeTime') || this.fields.has('_notes') || status === 0;
    const first = this.messages[0]?.time;
    const start = this.startedAt ?? first;
    if (isOurs || start === undefined) return undefined;
    if (first === undefined && status !== 101) return this.#refused(start, status);
    const wait = Math.max(0, this.#number('timings.wait') ?? 0);
    const elapsed = first !== undefined && start + wait > first ? 0 : wait;
    return this.#openAt(
      first === undefined ? start + elapsed : Math.min(start + elapsed, first),
      elapsed,
    );
  }

  #openAt(time: number, elapsed: number): RecordedEntry {
    const headers = this.fields.get('response.headers');
    const detail: OpenDetail = {
      url: this.url,
      protocol: headerOf(headers, 'sec-websocket-protocol'),
      extensions: headerOf(headers, 'sec-websocket-extensions'),
      offered: this.protocols,
      elapsed,
    };
    return { kind: EntryKind.open, time, detail };
  }

  #refused(time: number, status: number | undefined): RecordedEntry {
    const answer = `${String(status)} ${this.#text('response.statusText') ?? ''}`.trimEnd();
    const said = sentence('The handshake was answered with {0}; no message is recorded.', answer);
    return { kind: EntryKind.note, time, detail: noteDetail('information', said) };
  }

  /** Our own notes say how many messages precede them. */
  *#withNotes(): Generator<RecordedEntry, void> {
    const notes = this.fields.get('_notes');
    let at = 0;
    let last = this.startedAt ?? 0;
    for (const item of Array.isArray(notes) ? notes : []) {
      const fields = fieldsOf(item);
      const before = Math.min(
        (fields && numberAt(fields, 'after')) ?? Infinity,
        this.messages.length,
      );
      for (; at < before; at += 1) {
        yield this.messages[at]!;
        last = this.messages[at]!.time;
      }
      const note = fields && this.#note(fields, last);
      if (note === undefined) continue;
      yield note;
      last = note.time;
    }
    for (; at < this.messages.length; at += 1) yield this.messages[at]!;
  }

  #note(fields: Fields, before: number): RecordedEntry | undefined {
    const text = textAt(fields, 'text');
    if (text === undefined) return undefined;
    const exact = numberAt(fields, '_time');
    const time = (isMoment(exact) ? exact : readHarTime(fieldAt(fields, 'time'))) ?? before;
    const note = readNoteName(textAt(fields, 'note'));
    const carried = fieldsOf(fieldAt(fields, 'payload'));
    const payload = carried && readPayload(carried);
    if (payload === undefined || isPayloadFault(payload)) {
      return { kind: EntryKind.note, time, detail: { note, text } };
    }
    return { kind: EntryKind.note, time, detail: { note, text, payload } };
  }

  #close(last: number): RecordedEntry | undefined {
    // HTTP Toolkit: {code, reason}, or "aborted".
    const theirs = fieldsOf(this.fields.get('_webSocketClose'));
    const detail = readCloseDetail(theirs ?? this.#closeFields());
    if (detail === undefined) return undefined;
    const exact = this.#number('_closeTime');
    const theirTime =
      theirs && readHarTime(fieldAt(theirs, 'time') ?? fieldAt(theirs, 'timestamp'));
    const time = isMoment(exact) ? exact : Math.max(last, theirTime ?? last);
    return { kind: EntryKind.close, time, detail };
  }

  #closeFields(): Fields {
    return {
      code: this.fields.get('_closeCode'),
      reason: this.fields.get('_closeReason'),
      wasClean: this.fields.get('_wasClean'),
      wasOpen: this.fields.get('_wasOpen'),
      protocol: this.fields.get('_closeProtocol'),
      elapsed: this.fields.get('_closeElapsed'),
      bufferedAmount: this.fields.get('_bufferedAmount'),
      remarks: this.fields.get('_closeRemarks'),
      causes: this.fields.get('_closeCauses'),
    };
  }
}

/** The value of a header, whatever the case of its name; empty when there is none. */
function headerOf(headers: unknown, name: string): string {
  if (!Array.isArray(headers)) return '';
  const values = headers.flatMap((item) => {
    const fields = fieldsOf(item);
    const isMeant = fields !== undefined && textAt(fields, 'name')?.toLowerCase() === name;
    return isMeant ? [textAt(fields, 'value') ?? ''] : [];
  });
  return values.join(', ');
}
