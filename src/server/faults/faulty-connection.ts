import { createHash } from 'node:crypto';

import { encodeClose, encodeFlawed, Opcode } from '../frame-bytes.js';
import type { Handshake } from '../handshake.js';
import { ClientFrames } from './client-frames.js';
import type { FaultPayload, FaultStep } from './fault.js';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
/** Bytes that are gathered before they are written, so that big messages need little memory. */
const BATCH = 256 * 1024;
/** About the bytes of repeated pattern in one write. */
const FILL_CHUNK = 1_000_000;

/** Answers one handshake with the steps of a fault, on the bare TCP socket. */
export class FaultyConnection {
  readonly #handshake: Handshake;
  readonly #frames = new ClientFrames();
  /** Bytes not yet written to the socket. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #hasMessage = false;
  #clientClose: Buffer | undefined;
  #hasClosed = false;
  #wake = (): void => {};

  constructor(handshake: Handshake) {
    this.#handshake = handshake;
    const { socket } = handshake;
    socket.on('data', (chunk: Buffer) => {
      this.#take(chunk);
    });
    // The client has gone: what the fault waits for will not come.
    socket.once('end', () => {
      socket.end();
    });
  }

  /** Takes the steps, one after the other, until the connection ends. */
  async play(steps: readonly FaultStep[]): Promise<void> {
    for (const step of steps) {
      if (await this.#do(step)) return;
    }
    await this.#flush();
    await this.#until(() => this.#clientClose !== undefined);
    if (!this.#hasClosed) await this.#do(['answer']);
    await this.#do(['fin']);
  }

  /** @returns whether this step was the last. */
  async #do(step: FaultStep): Promise<boolean> {
    const { socket } = this.#handshake;
    switch (step[0]) {
      case 'head':
        await this.#write(
          Buffer.from(
            `${step
              .slice(1)
              .join('\r\n')
              .replace(/\{(\w+)\}/gu, this.#placeholder)}\r\n\r\n`,
            'latin1',
          ),
        );
        return false;
      case 'raw':
        await this.#write(toBytes(step[1]));
        return false;
      case 'frame':
        await this.#write(
          encodeFlawed({ opcode: step[1], payload: toBytes(step[2] ?? ''), ...step[3] }),
        );
        return false;
      case 'fill':
        await this.#fill(step[1], step[2], toBytes(step[3]));
        return false;
      case 'close':
        this.#hasClosed = true;
        await this.#write(encodeClose(step[1], step[2]));
        return false;
      case 'answer':
        this.#hasClosed = true;
        await this.#write(
          encodeFlawed({ opcode: Opcode.close, payload: this.#clientClose ?? Buffer.alloc(0) }),
        );
        return false;
      case 'wait':
        await this.#flush();
        await new Promise<void>((resolve) => {
          this.#handshake.later(step[1], resolve);
        });
        return false;
      case 'until':
        await this.#flush();
        await this.#until(() =>
          step[1] === 'close' ? this.#clientClose !== undefined : this.#hasMessage,
        );
        return false;
      case 'repeat':
        for (let time = 0; time < step[1]; time += 1) {
          for (const inner of step[2]) {
            if (await this.#do(inner)) return true;
          }
        }
        return false;
      case 'demand':
        if (this.#handshake.request.headers.authorization === step[1]) return false;
        this.#handshake.refuse(401, 'Who are you?', { 'WWW-Authenticate': 'Basic realm="faults"' });
        return true;
      case 'mute':
        socket.pause();
        return false;
      case 'read':
        socket.resume();
        return false;
      case 'fin':
        await this.#flush();
        socket.end();
        return true;
      case 'reset':
        await this.#flush();
        socket.resetAndDestroy();
        return true;
      case 'cut':
        await this.#flush();
        socket.destroy();
        return true;
      case 'hold':
        await this.#flush();
        return true;
    }
  }

  async #fill(opcode: number, length: number, pattern: Buffer): Promise<void> {
    const chunk = Buffer.alloc(Math.floor(FILL_CHUNK / pattern.length) * pattern.length, pattern);
    await this.#write(encodeFlawed({ opcode, payload: Buffer.alloc(0), declared: length }));
    for (let left = length; left > 0; left -= chunk.length) {
      await this.#write(left < chunk.length ? chunk.subarray(0, left) : chunk);
    }
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= BATCH) await this.#flush();
  }

  /** Resolved when the bytes are written; never, if the connection ends before. */
  async #flush(): Promise<void> {
    if (this.#pendingBytes === 0) return;
    const bytes = this.#pending.length === 1 ? this.#pending[0]! : Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    await new Promise<void>((resolve) => {
      this.#handshake.socket.write(bytes, (error) => {
        if (!error) resolve();
      });
    });
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #take(chunk: Buffer): void {
    for (const { opcode, payload } of this.#frames.take(chunk)) {
      if (opcode === Opcode.close) this.#clientClose ??= payload;
      else if (opcode === Opcode.text || opcode === Opcode.binary) this.#hasMessage = true;
    }
    this.#wake();
  }

  readonly #placeholder = (whole: string, name: string): string => {
    const { headers, url = '' } = this.#handshake.request;
    const { host = '' } = headers;
    const accept = (): string =>
      createHash('sha1')
        .update(`${headers['sec-websocket-key'] ?? ''}${GUID}`)
        .digest('base64');
    switch (name) {
      case 'accept':
        return accept();
      case 'ACCEPT':
        return accept().toLowerCase();
      case 'host':
        return host;
      case 'port':
        return host.split(':').at(-1) ?? '';
      case 'path':
        return url;
      default:
        return whole;
    }
  };
}

function toBytes(payload: FaultPayload): Buffer {
  if (typeof payload === 'string') return Buffer.from(payload);
  return Buffer.from(typeof payload === 'function' ? payload() : payload);
}
