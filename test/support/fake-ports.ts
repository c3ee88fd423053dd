import type { SessionPorts } from '../../src/core/session/session-ports.js';
import type { SocketConstructor, SocketLike } from '../../src/core/socket/socket.js';

/** A socket that does what the test says, when it says it. */
export class ScriptedSocket implements SocketLike {
  static made: ScriptedSocket[] = [];

  readyState = 0;
  protocol = '';
  extensions = '';
  bufferedAmount = 0;
  binaryType = 'blob';
  readonly sent: unknown[] = [];
  readonly closes: (readonly [number?, string?])[] = [];
  readonly #listeners = new Map<string, Set<(event: unknown) => void>>();

  constructor(
    readonly url: string,
    readonly protocols?: string[],
  ) {
    if (url === 'bad') throw new DOMException('Bad URL', 'SyntaxError');
    ScriptedSocket.made.push(this);
  }

  send(data: never): void {
    if (this.readyState === 0) throw new DOMException('Still in CONNECTING', 'InvalidStateError');
    this.sent.push(data);
  }

  close(...args: [number?, string?]): void {
    if (args[0] === 999) throw new DOMException('Bad code', 'InvalidAccessError');
    this.closes.push(args);
    this.readyState = 2;
  }

  addEventListener(type: string, listener: (event: unknown) => void): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: (event: unknown) => void): void {
    this.#listeners.get(type)?.delete(listener);
  }

  get listeners(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  fire(type: string, event: object = {}): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) listener(event);
  }

  opens(protocol = ''): void {
    this.readyState = 1;
    this.protocol = protocol;
    this.fire('open');
  }

  receives(data: unknown): void {
    this.fire('message', { data });
  }

  ends(code: number, reason = '', wasClean = true): void {
    this.readyState = 3;
    this.fire('close', { code, reason, wasClean });
  }
}

/** A clock and timers that stand still until the test moves them. */
export class FakeClock {
  #now = 1_700_000_000_000;
  #timers: { at: number; callback: () => void }[] = [];

  get pending(): number {
    return this.#timers.length;
  }

  readonly now = (): number => this.#now;

  readonly after = (milliseconds: number, callback: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#now = due.at;
      this.#timers = this.#timers.filter((other) => other !== due);
      due.callback();
    }
    this.#now = end;
  }
}

export function fakePorts(clock: FakeClock): SessionPorts {
  return {
    WebSocket: ScriptedSocket as SocketConstructor,
    now: clock.now,
    after: clock.after,
    pageProtocol: 'http:',
  };
}
