import {
  sentenceOf,
  thrownBy,
  ended,
  next,
  type ContractCase,
  type ContractContext,
} from './contract.js';

/** `new WebSocket(url)`: what it makes of the URL, or throws; the socket is closed again. */
function constructed({ WebSocket }: ContractContext, ...args: unknown[]): string {
  const socket = Reflect.construct(WebSocket, args) as WebSocket;
  socket.close();
  return socket.url;
}

const syntaxError = ['DOMException', 'SyntaxError', 12];

const urls: readonly (readonly [string, (base: string) => string])[] = [
  ['a fragment', (base) => `${base}#part`],
  ['an empty fragment', (base) => `${base}#`],
  ['the scheme ftp', () => 'ftp://localhost/'],
  ['the scheme mailto', () => 'mailto:somebody'],
  ['a host that is none', () => 'ws://['],
  ['no host', () => 'ws://'],
  ['a port out of range', () => 'ws://localhost:65536/'],
];

const protocolLists: readonly (readonly [string, unknown, string])[] = [
  ['an empty string', '', 'refused'],
  ['a space', 'a b', 'refused'],
  ['a comma', 'a,b', 'refused'],
  ['a slash', 'a/b', 'refused'],
  ['a quote', 'a"b', 'refused'],
  ['an umlaut', 'ä', 'refused'],
  ['a control character', 'a\u0007', 'refused'],
  ['DEL', 'a\u007f', 'refused'],
  ['a token twice', ['a', 'a'], 'refused'],
  ['tokens that differ in case', ['a', 'A'], 'taken'],
  ['all characters that a token may have', "!#$%&'*+-.^_`|~0aZ", 'taken'],
  ['an empty array', [], 'taken'],
  ['a number in an array', [1], 'taken'],
  ['undefined', undefined, 'taken'],
  ['null', null, 'taken'],
  ['a number', 7, 'taken'],
  ['an array with an empty string', ['a', ''], 'refused'],
];

/** The constructor: URLs, subprotocols, and what it throws. */
export const constructorCases: readonly ContractCase[] = [
  ...urls.map(([name, make]): ContractCase => ({
    name: `a URL with ${name} throws SyntaxError`,
    section: 'W §3.1 new WebSocket(url, protocols), steps 3–7',
    run: (context) => thrownBy(() => constructed(context, make(context.url('echo')))),
    expected: syntaxError,
  })),
  ...protocolLists.map(([name, protocols, outcome]): ContractCase => ({
    name: `subprotocols: ${name} ${outcome === 'taken' ? 'is taken' : 'throws SyntaxError'}`,
    section: 'W §3.1 new WebSocket(url, protocols), step 9',
    run: (context) => thrownBy(() => constructed(context, context.url('echo'), protocols)),
    expected: outcome === 'taken' ? 'no exception' : syntaxError,
  })),
  {
    name: 'the URL is asked for before the subprotocols',
    section: 'IDL §3.6 overload resolution',
    run: ({ WebSocket }) => {
      const asked: string[] = [];
      const telling = (name: string, value: string): object => ({
        toString: () => {
          asked.push(name);
          return value;
        },
      });
      Reflect.apply(thrownBy, undefined, [
        () => Reflect.construct(WebSocket, [telling('url', 'ws://['), telling('protocols', 'a')]),
      ]);
      return asked;
    },
    expected: ['url', 'protocols'],
  },
  {
    name: 'an iterator of subprotocols is read once',
    section: 'IDL §3.2.21 sequence<T>',
    run: (context) => {
      let reads = 0;
      const protocols = {
        *[Symbol.iterator]() {
          reads += 1;
          yield 'one';
        },
      };
      constructed(context, context.url('echo'), protocols);
      return reads;
    },
    expected: 1,
  },
  {
    name: 'an exception of the page goes through unchanged',
    section: 'IDL §3.2.10 DOMString',
    run: ({ WebSocket }) => {
      const own = new Error('of the page');
      const url = {
        toString: () => {
          throw own;
        },
      };
      try {
        Reflect.construct(WebSocket, [url]);
      } catch (error) {
        return error === own;
      }
      return 'no exception';
    },
    expected: true,
  },
  {
    name: 'an object with options as second argument gets to the constructor as it is',
    section: 'IDL §3.2.25 union types',
    run: (context) => {
      const read: string[] = [];
      const options = new Proxy(
        { protocols: ['a'] },
        {
          get: (target, key) => {
            read.push(String(key));
            return Reflect.get(target, key) as unknown;
          },
        },
      );
      const thrown = thrownBy(() => constructed(context, context.url('echo'), options));
      return [read, thrown];
    },
  },
  {
    name: 'without an argument it throws TypeError',
    section: 'IDL §3.6 overload resolution',
    run: ({ WebSocket }) => thrownBy(() => Reflect.construct(WebSocket, [])),
    expected: ['TypeError', 'TypeError'],
  },
  {
    name: 'without new it throws TypeError',
    section: 'IDL §3.7.1 interface object',
    run: ({ WebSocket, url }) =>
      thrownBy(() => Reflect.apply(WebSocket as unknown as () => void, undefined, [url('echo')])),
    expected: ['TypeError', 'TypeError'],
  },
  {
    name: 'its exceptions have the same sentences',
    section: 'not specified; one engine says one thing',
    run: ({ WebSocket, url }) => [
      sentenceOf(() => Reflect.construct(WebSocket, [])),
      sentenceOf(() => Reflect.apply(WebSocket as unknown as () => void, undefined, [url('echo')])),
      sentenceOf(() => new WebSocket('ws://[')),
      sentenceOf(() => new WebSocket('ftp://h/')),
      sentenceOf(() => new WebSocket('ws://h/#x')),
      sentenceOf(() => new WebSocket('ws://h/', 'a b')),
      sentenceOf(() => new WebSocket('ws://h/', ['a', 'a'])),
      sentenceOf(() => Reflect.construct(WebSocket, [Symbol('url')])),
    ],
  },
  {
    name: 'further arguments do not matter',
    section: 'IDL §3.6 overload resolution',
    run: (context) => constructed(context, context.url('echo'), [], 'more') === context.url('echo'),
    expected: true,
  },
  {
    name: 'a path that begins with a slash belongs to the page',
    section: 'W §3.1 new WebSocket(url, protocols), step 1',
    run: (context) => new URL(constructed(context, '/demo/echo')).protocol,
    expected: 'ws:',
  },
  {
    name: 'http becomes ws, https becomes wss, and the URL is serialised',
    section: 'W §3.1 new WebSocket(url, protocols), steps 4–5',
    run: (context) => [
      constructed(context, 'http://LOCALHOST:80/a/../b c'),
      constructed(context, 'https://localhost:443'),
    ],
    expected: ['ws://localhost/b%20c', 'wss://localhost/'],
  },
  {
    name: 'it is CONNECTING at first, with nothing negotiated and nothing buffered',
    section: 'W §3.1 attributes',
    run: async ({ WebSocket, url }) => {
      const socket = new WebSocket(url('echo'), ['a']);
      const { readyState, protocol, extensions, bufferedAmount, binaryType } = socket;
      const { onopen, onmessage, onerror, onclose } = socket;
      await ended(socket);
      return [
        { readyState, protocol, extensions, bufferedAmount, binaryType },
        [onopen, onmessage, onerror, onclose].map((handler) => handler === null),
      ];
    },
    expected: [
      { readyState: 0, protocol: '', extensions: '', bufferedAmount: 0, binaryType: 'blob' },
      [true, true, true, true],
    ],
  },
  {
    name: 'the subprotocol that the server chose is in protocol',
    section: 'W §4 feedback from the protocol',
    run: async ({ WebSocket, url }) => {
      const socket = new WebSocket(url('protocols?accept=b'), ['a', 'b']);
      await next(socket, 'open');
      const { protocol, extensions } = socket;
      await ended(socket);
      return [protocol, extensions];
    },
    expected: ['b', ''],
  },
];
