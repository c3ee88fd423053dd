import {
  describeProperty,
  ended,
  opened,
  ownKeys,
  sentenceOf,
  thrownBy,
  type ContractCase,
  type Json,
} from './contract.js';

const constants = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];
const attributes = [
  'url',
  'readyState',
  'bufferedAmount',
  'protocol',
  'extensions',
  'binaryType',
  'onopen',
  'onerror',
  'onclose',
  'onmessage',
];

const text = (made: unknown): string => Function.prototype.toString.call(made);
const isNative = (made: unknown): Json => ({ sourceText: text(made).includes('[native code]') });
const sourceOf = (made: unknown): Json => ({ sourceText: text(made) });

/** What can be seen of the interface without a connection: Web IDL turned into objects. */
export const shapeCases: readonly ContractCase[] = [
  {
    name: 'the constructor has its name, its length and its constants',
    section: 'IDL §3.7.1 interface object, §3.7.3 constants',
    run: ({ WebSocket }) => [
      describeProperty(WebSocket, 'name'),
      describeProperty(WebSocket, 'length'),
      describeProperty(WebSocket, 'prototype'),
      ...constants.map((name) => describeProperty(WebSocket, name)),
    ],
    expected: [
      ['string', 'configurable'],
      [1, 'configurable'],
      ['object'],
      [0, 'enumerable'],
      [1, 'enumerable'],
      [2, 'enumerable'],
      [3, 'enumerable'],
    ],
  },
  {
    name: 'the prototype has the constants and attributes as Web IDL makes them',
    section: 'IDL §3.7.3 constants, §3.7.6 attributes',
    run: ({ WebSocket: { prototype } }) =>
      [...constants, ...attributes].map((name) => describeProperty(prototype, name)),
    expected: [
      ...[0, 1, 2, 3].map((value) => [value, 'enumerable']),
      ...attributes.map((name) => [
        `function get ${name}/0`,
        name === 'binaryType' || name.startsWith('on') ? `function set ${name}/1` : 'undefined',
        'enumerable',
        'configurable',
      ]),
    ],
  },
  {
    name: 'the prototype has send, close and the constructor as Web IDL makes them',
    section: 'IDL §3.7.7 operations',
    run: ({ WebSocket: { prototype } }) => [
      describeProperty(prototype, 'send'),
      describeProperty(prototype, 'close'),
      describeProperty(prototype, 'constructor'),
    ],
    expected: [
      ['function send/1', 'enumerable', 'configurable', 'writable'],
      ['function close/0', 'enumerable', 'configurable', 'writable'],
      ['function WebSocket/1', 'configurable', 'writable'],
    ],
  },
  {
    name: 'constructor and prototype have the same own keys in the same order',
    section: 'IDL §3.7',
    run: ({ WebSocket }) => [ownKeys(WebSocket), ownKeys(WebSocket.prototype)],
  },
  {
    name: 'the global property is neither enumerable nor fixed',
    section: 'IDL §3.8 defining the global property references',
    run: () => describeProperty(globalThis, 'WebSocket'),
    expected: ['function WebSocket/1', 'configurable', 'writable'],
  },
  {
    name: 'the prototype chain leads to EventTarget',
    section: 'W §3.1 interface WebSocket : EventTarget',
    run: ({ WebSocket }) => [
      Object.getPrototypeOf(WebSocket) === EventTarget,
      Object.getPrototypeOf(WebSocket.prototype) === EventTarget.prototype,
      WebSocket.prototype.constructor === WebSocket,
      WebSocket instanceof Function,
      typeof WebSocket,
    ],
    expected: [true, true, true, true, 'function'],
  },
  {
    name: 'instances are instances, by all ways of asking',
    section: 'IDL §3.7.1 interface object, DOM §2.7',
    run: async (context) => {
      const { WebSocket } = context;
      const socket = await opened(context);
      const answers = [
        socket instanceof WebSocket,
        socket instanceof EventTarget,
        socket.constructor === WebSocket,
        Object.getPrototypeOf(socket) === WebSocket.prototype,
        Object.prototype.isPrototypeOf.call(WebSocket.prototype, socket),
        WebSocket[Symbol.hasInstance](socket),
        {} instanceof WebSocket,
        Object.create(WebSocket.prototype) instanceof WebSocket,
        String(socket),
        Object.prototype.toString.call(WebSocket),
      ];
      await ended(socket);
      return answers;
    },
    expected: [
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      true,
      '[object WebSocket]',
      '[object Function]',
    ],
  },
  {
    name: 'an instance has no own properties',
    section: 'IDL §3.7.6 attributes',
    run: async (context) => {
      const socket = await opened(context);
      const found = [ownKeys(socket), JSON.stringify(socket), Object.hasOwn(socket, 'send')];
      await ended(socket);
      return found;
    },
    expected: [[], '{}', false],
  },
  {
    name: 'for … in finds the same names',
    section: 'IDL §3.7.7 operations are enumerable',
    run: async (context) => {
      const socket = await opened(context);
      const names: string[] = [];
      for (const name in socket) names.push(name);
      await ended(socket);
      return names.sort();
    },
  },
  {
    name: 'everything says that it is native code, in the same words',
    section: 'ECMAScript §20.2.3.5 Function.prototype.toString',
    run: ({ WebSocket }) => [
      sourceOf(WebSocket),
      { sourceText: String(WebSocket) },
      { sourceText: `${WebSocket.prototype.send as unknown as string}` },
      sourceOf(WebSocket.prototype.send),
      sourceOf(WebSocket.prototype.close),
      text(Function.prototype.toString),
      String(Function.prototype.toString),
      sourceOf(WebSocket.prototype.constructor),
      Function.prototype.toString.name,
      Function.prototype.toString.length,
      describeProperty(Function.prototype, 'toString'),
      ownKeys(Function.prototype.toString),
      ownKeys(WebSocket.prototype.send),
      thrownBy(() => Function.prototype.toString.call({})),
      thrownBy(() => Reflect.construct(WebSocket.prototype.send, [])),
      'prototype' in WebSocket.prototype.send,
    ],
  },
  {
    name: "an instance's send and close are those of the prototype",
    section: 'IDL §3.7.7 operations',
    run: async (context) => {
      const { prototype } = context.WebSocket;
      const socket = await opened(context);
      const { send, close } = socket;
      const found = [send === prototype.send, close === prototype.close];
      const rest = [send.name, send.length, close.name, close.length, isNative(send)];
      await ended(socket);
      return [found, rest];
    },
    expected: [
      [true, true],
      ['send', 1, 'close', 0, { sourceText: true }],
    ],
  },
  {
    name: 'methods and getters want a WebSocket as this',
    section: 'IDL §3.7.6, §3.7.7 (brand check)',
    run: ({ WebSocket: { prototype } }) => [
      thrownBy(() => prototype.send.call({} as WebSocket, 'x')),
      thrownBy(() => prototype.close.call(undefined as unknown as WebSocket)),
      thrownBy(() => Reflect.get(prototype, 'readyState')),
      sentenceOf(() => prototype.send.call({} as WebSocket, 'x')),
      sentenceOf(() => prototype.send.call(Object.create(prototype) as WebSocket, 'x')),
    ],
  },
  {
    name: 'methods called by way of the prototype do the same',
    section: 'IDL §3.7.7 operations',
    run: async (context) => {
      const { prototype } = context.WebSocket;
      const socket = await opened(context);
      const echo = new Promise<Json>((resolve) => {
        socket.onmessage = ({ data }) => {
          resolve(data as string);
        };
      });
      const answer = Reflect.apply(prototype.send, socket, ['by the prototype']) as unknown;
      const data = await echo;
      const close = new Promise<Json>((resolve) => {
        socket.onclose = ({ code, wasClean }) => {
          resolve([code, wasClean]);
        };
      });
      Reflect.apply(prototype.close, socket, [4000]);
      return [answer === undefined, data, await close];
    },
    expected: [true, 'by the prototype', [4000, true]],
  },
];
