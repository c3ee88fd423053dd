import { ReadyState } from '../../src/core/socket/ready-state.js';
import type { SocketLike } from '../../src/core/socket/socket.js';
import { Session } from '../../src/io/session/session.js';

/** A socket without a network: it does what the test says, and keeps what was sent. */
export class FakeSocket extends EventTarget implements SocketLike {
  readonly protocol = '';
  readonly extensions = '';
  bufferedAmount = 0;
  binaryType = 'blob';
  readyState: number = ReadyState.CONNECTING;
  readonly sent: unknown[] = [];

  constructor(readonly url: string) {
    super();
  }

  send(data: unknown): void {
    if (this.readyState === ReadyState.CONNECTING) {
      throw new DOMException('Still in CONNECTING state.', 'InvalidStateError');
    }
    if (this.readyState === ReadyState.OPEN) this.sent.push(data);
  }

  /** The other side accepts the connection. */
  open(): void {
    this.readyState = ReadyState.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  close(code = 1005, reason = ''): void {
    this.readyState = ReadyState.CLOSED;
    this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean: true }));
  }
}

/** A session whose connection is open, and the socket under it. */
export function openSession(): { session: Session; socket: FakeSocket } {
  const made: FakeSocket[] = [];
  class Socket extends FakeSocket {
    constructor(url: string) {
      super(url);
      made.push(this);
    }
  }
  const session = new Session({ url: 'ws://test.example/', WebSocket: Socket });
  session.connect();
  const [socket] = made;
  socket!.open();
  return { session, socket: socket! };
}
