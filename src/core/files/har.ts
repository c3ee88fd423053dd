import { toBase64 } from '../bytes/base64.js';
import type { Payload } from '../bytes/payload.js';
import { english } from '../language/language.js';
import { explanationOf } from '../log/close-explanation.js';
import {
  EntryKind,
  isMessage,
  type CloseEntry,
  type Entry,
  type NoteEntry,
  type OpenDetail,
} from '../log/entry.js';
import { harTimeFields } from './har-time.js';
import { isoMilliseconds } from './iso-milliseconds.js';
import { payloadFields } from './payload-fields.js';
import type { RecordingFormat, RecordingHead, RecordingWriter } from './recording-writer.js';

/** Opcodes of messages (RFC 6455 §5.2). */
const TEXT_FRAME = 1;
const BINARY_FRAME = 2;

/**
 * HAR 1.2 in the shape that Chrome DevTools writes and reads: an entry a connection, its messages
 * in `_webSocketMessages`, whose times are seconds since 1970 and whose data is text for opcode 1
 * and base64 otherwise. What HAR has no field for is in fields of ours that begin with `_`:
 * subprotocol, extensions, close code, reason and notes.
 */
export const harFormat: RecordingFormat = {
  name: 'har',
  label: 'HAR',
  purpose: english('for Chrome DevTools and other tools'),
  extension: 'har',
  mediaType: 'application/json',
  createWriter: (head) => new HarWriter(head),
};

class HarWriter implements RecordingWriter {
  readonly #head: RecordingHead;
  /** The connection being written; its messages are written already. */
  #open: { time: number; last: number; extra: Record<string, unknown> } | undefined;
  #connections = 0;
  #messages = 0;

  constructor(head: RecordingHead) {
    this.#head = head;
  }

  begin(): string {
    const creator = { name: 'ws-inspector', version: '1' };
    const { redactUrl, url, protocols } = this.#head;
    const session = { url: redactUrl(url), protocols };
    return (
      `{"log":{"version":"1.2","creator":${JSON.stringify(creator)},` +
      `"_session":${JSON.stringify(session)},"pages":[],"entries":[`
    );
  }

  entry(entry: Entry): string {
    if (entry.kind === EntryKind.open)
      return this.#finish() + this.#start(entry.time, entry.detail);
    // Entries before the first open event, or without one.
    const before = this.#open === undefined ? this.#start(entry.time) : '';
    const open = this.#open!;
    open.last = entry.time;
    if (isMessage(entry)) return before + this.#message(entry);
    if (entry.kind === EntryKind.close) {
      open.extra = { ...open.extra, ...closeFields(entry) };
      return before + this.#finish();
    }
    if (entry.kind === EntryKind.error) {
      const { wasOpen, readyState } = entry.detail;
      const said = { _wasOpen: wasOpen, _readyState: readyState };
      const times = harTimeFields(entry.time);
      return before + this.#write({ type: 'error', ...times, opcode: -1, data: '', ...said });
    }
    const notes = (open.extra._notes ??= []) as object[];
    notes.push(noteFields(entry, this.#messages));
    return before;
  }

  end(): string {
    return `${this.#finish()}]}}\n`;
  }

  #start(time: number, detail?: OpenDetail): string {
    const { redactUrl, url, protocols } = this.#head;
    const startedAt = detail === undefined ? time : time - detail.elapsed;
    const protocol = detail?.protocol ?? '';
    const offered = detail?.offered ?? protocols;
    const head = {
      startedDateTime: isoMilliseconds(startedAt),
      request: {
        method: 'GET',
        url: redactUrl(detail?.url ?? url),
        httpVersion: 'HTTP/1.1',
        headers: header('Sec-WebSocket-Protocol', offered.join(', ')),
        queryString: [],
        cookies: [],
        headersSize: -1,
        bodySize: 0,
      },
      response: {
        // Without an open event, the handshake failed, or was not seen.
        status: detail === undefined ? 0 : 101,
        statusText: detail === undefined ? '' : 'Switching Protocols',
        httpVersion: 'HTTP/1.1',
        headers: [
          ...header('Sec-WebSocket-Protocol', protocol),
          ...header('Sec-WebSocket-Extensions', detail?.extensions ?? ''),
        ],
        cookies: [],
        content: { size: 0, mimeType: 'x-unknown' },
        redirectURL: '',
        headersSize: -1,
        bodySize: -1,
      },
      cache: {},
      timings: { send: 0, wait: detail?.elapsed ?? 0, receive: 0 },
      _resourceType: 'websocket',
    };
    const comma = this.#connections === 0 ? '' : ',';
    this.#connections += 1;
    this.#messages = 0;
    const extra = detail === undefined ? {} : { _openTime: time, _elapsed: detail.elapsed };
    this.#open = { time: startedAt, last: time, extra };
    return `${comma}\n${JSON.stringify(head).slice(0, -1)},"_webSocketMessages":[`;
  }

  #finish(): string {
    if (this.#open === undefined) return '';
    const { time, last, extra } = this.#open;
    this.#open = undefined;
    return `],${JSON.stringify({ time: last - time, ...extra }).slice(1)}`;
  }

  #message({ kind, time, payload }: { kind: EntryKind; time: number; payload: Payload }): string {
    const type = kind === EntryKind.sent ? 'send' : 'receive';
    const times = harTimeFields(time);
    if (typeof payload === 'string') {
      return this.#write({ type, ...times, opcode: TEXT_FRAME, data: payload });
    }
    const data = payload instanceof ArrayBuffer ? toBase64(new Uint8Array(payload)) : '';
    return this.#write({ type, ...times, opcode: BINARY_FRAME, data });
  }

  #write(message: object): string {
    const comma = this.#messages === 0 ? '' : ',';
    this.#messages += 1;
    return `${comma}\n${JSON.stringify(message)}`;
  }
}

function header(name: string, value: string): { name: string; value: string }[] {
  return value === '' ? [] : [{ name, value }];
}

/** @param after How many messages precede it. */
function noteFields({ time, detail }: NoteEntry, after: number): object {
  const { note, text, payload } = detail;
  const carried = payload === undefined ? {} : { payload: payloadFields(payload) };
  return { ...harTimeFields(time), note, text, after, ...carried };
}

function closeFields({ time, detail }: CloseEntry): object {
  const { remarks, causes } = explanationOf(detail);
  return {
    _closeTime: time,
    _closeCode: detail.code,
    _closeReason: detail.reason,
    _wasClean: detail.wasClean,
    _wasOpen: detail.wasOpen,
    _closeProtocol: detail.protocol,
    _closeElapsed: detail.elapsed,
    _bufferedAmount: detail.bufferedAmount,
    _closeRemarks: remarks,
    _closeCauses: causes,
  };
}
