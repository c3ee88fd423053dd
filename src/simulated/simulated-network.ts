import { PendingHandshake } from './pending-handshake.js';
import { Pipe } from './pipe.js';
import { createClock, type SimulatedClock } from './simulated-clock.js';
import { echo, type SimulatedServerOptions } from './simulated-server.js';
import { createSocketClass } from './simulated-socket.js';
import type { SimulatedSocketClass } from './socket-interface.js';
import type { SocketEnd, SocketLink } from './socket-link.js';

/** Options of {@link SimulatedNetwork}. */
export interface SimulatedNetworkOptions {
  /** Default: that of the page. */
  readonly clock?: SimulatedClock;
  /**
   * The base of relative URLs. Default: the URL of the page, where there is one.
   */
  readonly baseUrl?: () => string | undefined;
}

/** The URLs that a server serves: one without its query, or those that the function accepts. */
export type ServedUrl = string | ((url: URL) => boolean);

/**
 * Servers by their URLs, and the `WebSocket` that reaches only these: any other URL is refused, as
 * by a host without a server.
 */
export class SimulatedNetwork {
  /** A `WebSocket` as the specification describes it, for this network. */
  readonly WebSocket: SimulatedSocketClass;
  /** Its clock, which servers use for timers. */
  readonly clock: SimulatedClock;
  readonly #servers: {
    readonly isFor: (url: URL) => boolean;
    readonly options: SimulatedServerOptions;
  }[] = [];

  constructor({ clock = createClock(), baseUrl = pageUrl }: SimulatedNetworkOptions = {}) {
    this.clock = clock;
    this.WebSocket = createSocketClass({
      baseUrl,
      connect: (url, protocols, end) => this.#connect(url, protocols, end),
    });
  }

  /**
   * Starts a server. Where several have the same URL, the last one gets its handshakes.
   *
   * @param url `wss://example.com/chat`, or `sim:chat`: a scheme that only simulated sockets have.
   * @returns a function that ends the server: its connections go on, new ones are refused.
   * @throws TypeError for a text that is not an absolute URL.
   */
  serve(url: ServedUrl, options: SimulatedServerOptions = {}): () => void {
    const served = typeof url === 'string' ? withoutQuery(new URL(url)) : '';
    const isFor = typeof url === 'string' ? (asked: URL) => withoutQuery(asked) === served : url;
    const server = { isFor, options };
    this.#servers.unshift(server);
    return () => {
      const at = this.#servers.indexOf(server);
      if (at >= 0) this.#servers.splice(at, 1);
    };
  }

  #connect(url: URL, protocols: readonly string[], end: SocketEnd): SocketLink {
    const { clock } = this;
    const server = this.#servers.find(({ isFor }) => isFor(url));
    const { latency = 0, bandwidth = Infinity, onrequest = echo } = server?.options ?? {};
    const down = new Pipe(clock, (frame) => {
      end.receive(frame);
    });
    const handshake = new PendingHandshake(url, protocols, down, (limit) => {
      up.speed = { latency, bandwidth: limit };
    });
    const up = new Pipe(
      clock,
      (frame) => handshake.connection?.receive(frame),
      (bytes) => {
        end.drained(bytes);
      },
    );
    down.speed = up.speed = { latency, bandwidth };
    const cancel = clock.after(latency, () => {
      if (server === undefined) handshake.refuse();
      else onrequest(handshake);
    });
    const finish = (): void => {
      cancel();
      handshake.abort();
      down.cut();
      up.cut();
      handshake.connection?.receive({ kind: 'end' });
    };
    return {
      send: (frame, size) => {
        up.push(frame, size);
      },
      end: finish,
      fail: () => {
        finish();
        clock.after(0, () => {
          end.receive({ kind: 'refused' });
        });
      },
    };
  }
}

function withoutQuery({ href }: URL): string {
  return href.replace(/[?#].*$/u, '');
}

function pageUrl(): string | undefined {
  return typeof document === 'undefined' ? globalThis.location?.href : document.baseURI;
}
