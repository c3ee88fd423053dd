import { t } from '../language/language.js';
import { readUtf8 } from './shared/utf8.js';

/** The versions, which differ in the escapes of headers. */
export type StompVersion = '1.0' | '1.1' | '1.2';

/** A line of a frame's header, unescaped. */
export interface StompHeader {
  readonly name: string;
  readonly value: string;
  /** Offset in bytes. */
  readonly start: number;
  readonly end: number;
}

/** A frame, and the byte ranges of its parts. */
export interface StompFrame {
  readonly command: string;
  readonly headers: readonly StompHeader[];
  readonly body: Uint8Array<ArrayBuffer>;
  readonly start: number;
  readonly bodyStart: number;
  /** Offset after its NUL. */
  readonly end: number;
}

/** The frames of a message, and the first fault in them. */
export interface StompFrames {
  readonly frames: readonly StompFrame[];
  /** The first fault. */
  readonly problem: string | undefined;
}

const NUL = 0x00;
const LF = 0x0a;
const CR = 0x0d;

/** The most frames that are read from one message. */
const MAX_FRAMES = 10_000;

/** The most headers that are read from one message. */
const MAX_HEADERS = 100_000;

/**
 * Reads the frames of a message (STOMP 1.2, "STOMP Frames"). Line ends between them are heart-beats
 * and left out. A frame with faults is read as far as possible.
 */
export function readStompFrames(
  bytes: Uint8Array<ArrayBuffer>,
  version: StompVersion,
): StompFrames {
  return new StompReader(bytes, version).read();
}

/** The first header with a name, which takes precedence (1.2, "Repeated Header Entries"). */
export function stompHeader(frame: StompFrame, name: string): string | undefined {
  return frame.headers.find((header) => header.name === name)?.value;
}

class StompReader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #version: StompVersion;
  #headersLeft = MAX_HEADERS;
  /** The first fault. */
  #problem: string | undefined;

  constructor(bytes: Uint8Array<ArrayBuffer>, version: StompVersion) {
    this.#bytes = bytes;
    this.#version = version;
  }

  read(): StompFrames {
    const frames: StompFrame[] = [];
    let at = skipLineEnds(this.#bytes, 0);
    while (at < this.#bytes.length) {
      if (frames.length === MAX_FRAMES || this.#headersLeft === 0) {
        this.#problem ??= t('The message has more frames than are shown.');
        break;
      }
      const frame = this.#readFrame(at);
      if (frame === undefined) break;
      frames.push(frame);
      at = skipLineEnds(this.#bytes, frame.end);
    }
    return { frames, problem: this.#problem };
  }

  #readFrame(start: number): StompFrame | undefined {
    const bytes = this.#bytes;
    const [command, afterCommand] = readLine(bytes, start);
    if (!/^[A-Z]{1,20}$/u.test(command)) {
      this.#problem ??= t('At byte {0} a command should be, in capital letters.', start);
      return undefined;
    }
    // These two have no escapes, so that every version can read them.
    const isPlain = command === 'CONNECT' || command === 'CONNECTED';
    const headers: StompHeader[] = [];
    let at = afterCommand;
    for (; ; this.#headersLeft--) {
      if (at >= bytes.length || this.#headersLeft === 0) {
        this.#problem ??= t('The {0} frame ends inside its headers.', command);
        break;
      }
      const [line, next] = readLine(bytes, at);
      if (line !== '') headers.push({ ...this.#readHeader(line, isPlain), start: at, end: next });
      at = next;
      if (line === '') break;
    }
    const length = headers.find(({ name }) => name === 'content-length')?.value;
    const end = this.#findBodyEnd(at, length, command);
    return { command, headers, body: bytes.subarray(at, end), start, bodyStart: at, end: end + 1 };
  }

  #readHeader(line: string, isPlain: boolean): Pick<StompHeader, 'name' | 'value'> {
    const colon = line.indexOf(':');
    if (colon < 0) this.#problem ??= t('The header “{0}” has no colon.', line.slice(0, 40));
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1);
    if (this.#version === '1.0') return { name: name.trim(), value: value.trim() };
    return isPlain ? { name, value } : { name: this.#unescape(name), value: this.#unescape(value) };
  }

  /** STOMP 1.2, "Value Encoding"; 1.1 has no `\r`. */
  #unescape(text: string): string {
    if (!text.includes('\\')) return text;
    return text.replace(/\\(.?)/gsu, (escape, letter: string) => {
      if (letter === 'n') return '\n';
      if (letter === 'c') return ':';
      if (letter === '\\') return '\\';
      if (letter === 'r' && this.#version === '1.2') return '\r';
      this.#problem ??= t('STOMP {0} has no escape “{1}”.', this.#version, escape);
      return escape;
    });
  }

  #findBodyEnd(start: number, contentLength: string | undefined, command: string): number {
    const bytes = this.#bytes;
    if (contentLength !== undefined) {
      const end = start + (/^\d{1,15}$/u.test(contentLength) ? Number(contentLength) : NaN);
      if (bytes[end] === NUL) return end;
      this.#problem ??= t('No NUL ends the {0} frame where its content-length says.', command);
    }
    const end = bytes.indexOf(NUL, start);
    if (end >= 0) return end;
    this.#problem ??= t('No NUL ends the {0} frame.', command);
    return bytes.length;
  }
}

/** A line without its end, LF or CR LF, and the offset of the next one. */
function readLine(bytes: Uint8Array, start: number): [line: string, next: number] {
  const found = bytes.indexOf(LF, start);
  const end = found < 0 ? bytes.length : found;
  const hasReturn = end > start && bytes[end - 1] === CR;
  return [readUtf8(bytes.subarray(start, hasReturn ? end - 1 : end)).text, end + 1];
}

function skipLineEnds(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF)) at++;
  return at;
}
