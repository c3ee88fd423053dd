import { ChatRoom } from '../../core/demo/chat-room.js';
import { binarySamples } from '../../core/demo/samples.js';
import { utf8Length } from '../../core/text/text.js';
import { echo } from '../simulated-server.js';
import type { SimulatedEndpoint } from './endpoint.js';

/** Endpoints that accept the connection and send messages. */

const echoEndpoint: SimulatedEndpoint = {
  name: 'echo',
  query: '',
  description: 'Sends back every message as it came',
  create: () => (request) => {
    echo(request);
  },
};

const chat: SimulatedEndpoint = {
  name: 'chat',
  query: '',
  description: 'The JSON chat of the WebSocket guide; open it in two sessions',
  create() {
    const room = new ChatRoom(() => Date.now());
    return (request) => {
      const connection = request.accept();
      const seat = room.enter({
        say: (text) => {
          connection.send(text);
        },
      });
      connection.onmessage = (data) => {
        seat.take(typeof data === 'string' ? data : undefined);
      };
      connection.onclose = () => {
        seat.leave();
      };
    };
  },
};

const ticker: SimulatedEndpoint = {
  name: 'ticker',
  query: 'rate=1',
  description: 'JSON ticks, “rate” a second',
  create:
    () =>
    (request, { parameters, clock }) => {
      const rate = parameters.number('rate', { default: 1, min: 0.1, max: 1000, fraction: true });
      const connection = request.accept();
      const start = clock.now();
      let sent = 0;
      const tick = (): void => {
        sent += 1;
        connection.send(JSON.stringify({ type: 'tick', seq: sent, date: Date.now() }));
        // Counted from the start, so that delays do not add up.
        cancel = clock.after(Math.max(1, start + (sent * 1000) / rate - clock.now()), tick);
      };
      let cancel = clock.after(0, tick);
      connection.onclose = () => {
        cancel();
      };
    },
};

const binary: SimulatedEndpoint = {
  name: 'binary',
  query: '',
  description: 'MessagePack, CBOR, protobuf, gzip and random bytes; again for each message',
  create: () => (request) => {
    const connection = request.accept();
    const send = (): void => {
      for (const [name, bytes] of binarySamples(crypto.getRandomValues(new Uint8Array(64)))) {
        connection.send(name);
        connection.send(bytes);
      }
    };
    connection.onmessage = send;
    send();
  },
};

const flood: SimulatedEndpoint = {
  name: 'flood',
  query: 'count=50000&size=100',
  description: 'On the text “go”: “count” messages of “size” bytes, then close 1000',
  create:
    () =>
    (request, { parameters, clock }) => {
      const count = parameters.number('count', { default: 50_000, min: 0, max: 1_000_000 });
      const size = parameters.number('size', { default: 100, min: 0, max: 2 ** 20 });
      const connection = request.accept();
      let sent = 0;
      const pour = (): void => {
        // At most a megabyte ahead of the socket: the page has other work.
        while (sent < count && connection.bufferedAmount < 2 ** 20) {
          sent += 1;
          connection.send(`${String(sent)} `.padEnd(size, '.').slice(0, size));
        }
        if (sent < count) cancel = clock.after(1, pour);
        else connection.close(1000);
      };
      let cancel = (): void => {};
      connection.onmessage = (data) => {
        if (sent > 0) return;
        if (data === 'go') pour();
        else connection.send('Send the text "go" to start the flood.');
      };
      connection.onclose = () => {
        cancel();
      };
    },
};

const slowReader: SimulatedEndpoint = {
  name: 'slow-reader',
  query: 'rate=65536',
  description: 'Takes “rate” bytes a second: watch bufferedAmount grow and drain',
  create:
    () =>
    (request, { parameters }) => {
      const bandwidth = parameters.number('rate', { default: 65_536, min: 1, max: 2 ** 30 });
      const connection = request.accept({ bandwidth });
      connection.onmessage = (data) => {
        const size = typeof data === 'string' ? utf8Length(data) : data.byteLength;
        connection.send(`received ${String(size)} B`);
      };
    },
};

export const talkingEndpoints = [echoEndpoint, chat, ticker, binary, flood, slowReader] as const;
