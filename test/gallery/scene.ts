import { parseHex } from '../../src/core/bytes/parse-hex.js';
import type { SocketConstructor } from '../../src/core/socket/socket.js';
import { Session, type LiveSessionOptions } from '../../src/io/session/session.js';
import {
  serveEndpoints,
  SIMULATED_SCHEMES,
  SimulatedNetwork,
  type AcceptOptions,
  type SimulatedConnection,
} from '../../src/simulated/index.js';
import { FakeClock } from '../simulated/fake-clock.js';

/** Milliseconds since 1970 at which every scene begins: 14 March 2027, 10:26:53.589 UTC. */
const START = Date.UTC(2027, 2, 14, 10, 26, 53, 589);

/** Milliseconds between two lines of a conversation, in turn. */
const PAUSES = [240, 12, 1860, 3, 95, 610, 31];

/** A session whose connection is open, and the server's end of it. */
export interface Talk {
  readonly session: Session;
  readonly server: SimulatedConnection;
}

/**
 * The surroundings of one state: a simulated network, and a clock that stands still, so that times are the
 * same whenever the state is shown.
 */
export class Scene {
  readonly clock = new FakeClock();
  readonly network = new SimulatedNetwork({ clock: this.clock });

  constructor() {
    serveEndpoints(this.network);
  }

  /** A session that has not connected. */
  session(url = 'sim:echo', options: LiveSessionOptions = {}): Session {
    return new Session({
      url,
      WebSocket: this.network.WebSocket as SocketConstructor,
      schemes: SIMULATED_SCHEMES,
      now: () => START + this.clock.now(),
      after: this.clock.after,
      ...options,
    });
  }

  /** A session that has called `connect()`, and so many milliseconds later. */
  connected(url?: string, options?: LiveSessionOptions, milliseconds = 40): Session {
    const session = this.session(url, options);
    session.connect();
    this.clock.advance(milliseconds);
    return session;
  }

  /** A session with a server of its own, whose connection is open. */
  talk(
    url = 'wss://api.example.com/v1/orders',
    options: LiveSessionOptions = {},
    accept: AcceptOptions = {},
  ): Talk {
    let server: SimulatedConnection | undefined;
    this.network.serve(url, {
      latency: 9,
      onrequest(request) {
        server = request.accept(accept);
      },
    });
    const session = this.connected(url, options);
    if (server === undefined) throw new Error(`${url} did not get the handshake.`);
    return { session, server };
  }

  /**
   * Lets both ends say something: `> text` is sent, `< text` is received, `< hex:00ff` are bytes.
   *
   * @returns the session.
   */
  say({ session, server }: Talk, ...lines: readonly string[]): Session {
    for (const [index, line] of lines.entries()) {
      const payload = payloadOf(line.slice(2));
      if (line.startsWith('> ')) session.send(payload);
      else server.send(payload);
      this.clock.advance(PAUSES[index % PAUSES.length]! + 10);
    }
    return session;
  }

  /** Lets the server send messages as fast as the socket takes them. */
  flood({ session, server }: Talk, count: number): Session {
    for (let sent = 1; sent <= count; sent += 1) {
      server.send(`{"type":"quote","seq":${String(sent)},"bid":${String(10_000 + (sent % 97))}}`);
      if (sent % 50 === 0) this.clock.advance(7);
    }
    this.clock.advance(20);
    return session;
  }
}

function payloadOf(text: string): string | ArrayBuffer {
  if (!text.startsWith('hex:')) return text;
  const parsed = parseHex(text.slice(4));
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.bytes.slice().buffer;
}
