import {
  ended,
  messages,
  next,
  opened,
  ownKeys,
  type ContractCase,
  type ContractContext,
  type Json,
} from './contract.js';

const types = ['open', 'message', 'error', 'close'] as const;

/** Everything that an event tells of itself. */
function describeEvent(event: Event, socket: WebSocket): Json {
  return {
    type: event.type,
    interface: event.constructor.name,
    isTrusted: event.isTrusted,
    bubbles: event.bubbles,
    cancelable: event.cancelable,
    composed: event.composed,
    eventPhase: event.eventPhase,
    ownTarget: event.target === socket && event.currentTarget === socket,
    path: event.composedPath().length,
    ownKeys: ownKeys(event),
    ...(event instanceof CloseEvent
      ? { code: event.code, reason: event.reason, wasClean: event.wasClean }
      : {}),
    ...(event instanceof MessageEvent
      ? {
          data: event.data as Json,
          // The origin is the server's, which has another port for each implementation.
          origin: event.origin === new URL(socket.url).origin,
          lastEventId: event.lastEventId,
          source: event.source === null,
          ports: event.ports.length,
        }
      : {}),
  };
}

/** All events of a socket with the readyState at each, until it is closed. */
async function story(
  { WebSocket, url }: ContractContext,
  endpoint: string,
  act: (socket: WebSocket, type: string) => void,
  protocols: string[] = [],
): Promise<Json> {
  const socket = new WebSocket(url(endpoint), protocols);
  const told: Json[] = [];
  for (const type of types) {
    socket.addEventListener(type, (event) => {
      told.push([socket.readyState, describeEvent(event, socket)]);
      act(socket, type);
    });
  }
  act(socket, 'constructed');
  // The last listener: what waits for a promise goes on before the next listener is called.
  await next(socket, 'close');
  return told;
}

const plain = {
  interface: 'Event',
  isTrusted: true,
  bubbles: false,
  cancelable: false,
  composed: false,
  eventPhase: 2,
  ownTarget: true,
  path: 1,
  ownKeys: ['isTrusted'],
};
const close = (code: number, reason: string, wasClean: boolean): Json => ({
  ...plain,
  type: 'close',
  interface: 'CloseEvent',
  code,
  reason,
  wasClean,
});
const open = { ...plain, type: 'open' };
const error = { ...plain, type: 'error' };
const message = (data: string): Json => ({
  ...plain,
  type: 'message',
  interface: 'MessageEvent',
  data,
  origin: true,
  lastEventId: '',
  source: true,
  ports: 0,
});

/** The events: their order, the state at each, and everything they carry. */
export const eventCases: readonly ContractCase[] = [
  {
    name: 'open, message, close come in this order, in OPEN, OPEN, CLOSED',
    section: 'W §4 feedback from the protocol',
    run: (context) =>
      story(context, 'echo', (socket, type) => {
        if (type === 'open') socket.send('hello');
        if (type === 'message') socket.close(4000, 'bye');
      }),
    expected: [
      [1, open],
      [1, message('hello')],
      [3, close(4000, 'bye', true)],
    ],
  },
  {
    name: 'a refused handshake is error and close 1006, both in CLOSED',
    section: 'W §4, "fail the WebSocket connection"',
    run: (context) => story(context, 'reject?status=403', () => {}),
    expected: [
      [3, error],
      [3, close(1006, '', false)],
    ],
  },
  {
    name: 'a connection that is cut is close 1006, with whatever comes before it',
    section: 'W §4, RFC 6455 §7.1.5',
    run: (context) => story(context, 'drop?after=0', () => {}),
  },
  {
    name: 'close() while CONNECTING fails the connection',
    section: 'W §3.1 close(code, reason), step 3',
    run: (context) =>
      story(context, 'hang', (socket, type) => {
        if (type === 'constructed') socket.close(4001, 'ignored');
      }),
    expected: [
      [3, error],
      [3, close(1006, '', false)],
    ],
  },
  {
    name: 'an offered subprotocol that the server does not choose',
    section: 'RFC 6455 §4.1; engines differ',
    run: (context) =>
      story(
        context,
        'protocols?accept=other',
        (socket, type) => {
          if (type === 'open') socket.close();
        },
        ['a'],
      ),
  },
  ...(
    [
      ['1000', 1000, ''],
      ['1001', 1001, 'going away'],
      ['1011', 1011, 'ünïcödé'],
      ['3000', 3000, ''],
      ['4999', 4999, 'x'.repeat(123)],
      ['1005', 1005, ''],
    ] as const
  ).map(([name, code, reason]): ContractCase => ({
    name: `a close by the other side with ${name} comes as it is`,
    section: 'W §4 "the WebSocket connection is closed", RFC 6455 §7.1.5',
    run: (context) =>
      story(context, `close?code=${name}&reason=${encodeURIComponent(reason)}`, () => {}),
    expected: [
      [1, open],
      [3, close(code, reason, true)],
    ],
  })),
  {
    name: 'stopImmediatePropagation of the first listener silences the rest, and only the rest',
    section: 'DOM §2.9 inner invoke',
    run: async (context) => {
      const socket = await opened(context);
      const told: string[] = [];
      const done = next(socket, 'close');
      socket.onmessage = () => told.push('handler');
      socket.addEventListener('message', (event) => {
        told.push('first');
        event.stopImmediatePropagation();
        socket.close();
      });
      socket.addEventListener('message', () => told.push('second'));
      socket.send('x');
      await done;
      return told;
    },
    expected: ['handler', 'first'],
  },
  {
    name: 'listeners and handlers are called in the order in which they came',
    section: 'HTML §8.1.8.1 event handlers, DOM §2.7',
    run: async (context) => {
      const socket = await opened(context);
      const told: string[] = [];
      const tell = (word: string) => (): void => {
        told.push(word);
      };
      socket.addEventListener('message', tell('one'));
      socket.onmessage = tell('replaced');
      socket.addEventListener('message', tell('two'));
      // The handler keeps its place when it is replaced, and gets a new one when it was null.
      socket.onmessage = tell('handler');
      const object = { handleEvent: tell('object') };
      socket.addEventListener('message', object);
      socket.addEventListener('message', object);
      socket.addEventListener('message', tell('once'), { once: true });
      const aborted = new AbortController();
      socket.addEventListener('message', tell('aborted'), { signal: aborted.signal });
      aborted.abort();
      socket.addEventListener('message', tell('captured'), true);
      Reflect.apply(socket.addEventListener, socket, ['message', null]);
      const two = messages(socket, 2);
      socket.send('1');
      socket.send('2');
      await two;
      socket.onmessage = null;
      socket.onmessage = tell('handler again');
      socket.removeEventListener('message', object);
      const third = messages(socket, 1);
      told.push('|');
      socket.send('3');
      await third;
      await ended(socket);
      return told;
    },
  },
  {
    name: 'a handler that is no function is null, an object is kept and not called',
    section: 'HTML §8.1.8.1, [LegacyTreatNonObjectAsNull]',
    run: async (context) => {
      const socket = await opened(context);
      const handler = { handleEvent: () => 'never' };
      const found: Json[] = [];
      for (const given of [1, 'text', undefined, handler]) {
        Reflect.set(socket, 'onmessage', given);
        const kept = Reflect.get(socket, 'onmessage') as unknown;
        found.push(kept === null ? 'null' : kept === handler ? 'the object' : typeof kept);
      }
      const echo = next(socket, 'message');
      socket.send('x');
      await echo;
      await ended(socket);
      return found;
    },
    expected: ['null', 'null', 'null', 'the object'],
  },
  {
    name: 'a handler is called with the socket as this',
    section: 'HTML §8.1.8.1 the event handler processing algorithm',
    run: async (context) => {
      const socket = await opened(context);
      const found = new Promise<Json>((resolve) => {
        socket.onmessage = function (this: unknown, ...args: unknown[]) {
          resolve([this === socket, args.length]);
        };
      });
      socket.send('x');
      const answer = await found;
      await ended(socket);
      return answer;
    },
    expected: [true, 1],
  },
  {
    name: 'events that the page makes are told to its listeners, and change no state',
    section: 'DOM §2.9 dispatchEvent',
    run: async (context) => {
      const socket = await opened(context);
      const told: Json[] = [];
      for (const type of types) {
        socket.addEventListener(type, ({ isTrusted }) => told.push({ type, isTrusted }));
      }
      const answers = [
        socket.dispatchEvent(new MessageEvent('message', { data: 'made up' })),
        socket.dispatchEvent(new CloseEvent('close', { code: 4000 })),
        socket.dispatchEvent(new Event('error', { cancelable: true })),
        socket.readyState,
      ];
      await ended(socket);
      return [answers, told];
    },
    expected: [
      [true, true, true, 1],
      [
        { type: 'message', isTrusted: false },
        { type: 'close', isTrusted: false },
        { type: 'error', isTrusted: false },
        { type: 'close', isTrusted: true },
      ],
    ],
  },
  {
    name: 'a listener that throws reaches the page, and the next listener is called',
    section: 'HTML §8.1.4.3 report an exception',
    run: async (context) => {
      const socket = await opened(context);
      const reported: Json[] = [];
      const listen = (event: ErrorEvent): void => {
        event.preventDefault();
        event.stopImmediatePropagation();
        reported.push((event.error as Error).message);
      };
      window.addEventListener('error', listen, { capture: true });
      socket.addEventListener('message', () => {
        throw new Error('of the page');
      });
      const second = next(socket, 'message');
      socket.send('x');
      const { data } = await second;
      window.removeEventListener('error', listen, { capture: true });
      await ended(socket);
      return [reported, data as string];
    },
    expected: [['of the page'], 'x'],
  },
];
