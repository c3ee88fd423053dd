import {
  describeData,
  ended,
  messages,
  next,
  opened,
  sentenceOf,
  thrownBy,
  type ContractCase,
  type ContractContext,
  type Json,
} from './contract.js';

/** Sends something to the echo, and gives what came back, and what `send()` returned. */
async function echoed(
  context: ContractContext,
  make: () => unknown,
  binaryType: BinaryType = 'arraybuffer',
): Promise<Json> {
  const socket = await opened(context);
  socket.binaryType = binaryType;
  const echo = messages(socket, 1);
  const returned = Reflect.apply(socket.send, socket, [make()]) as unknown;
  const [message] = await echo;
  await ended(socket);
  return [await describeData(message!.data), typeof returned];
}

const bytes = (): Uint8Array<ArrayBuffer> => Uint8Array.of(0, 1, 2, 253, 254, 255);

const sendable: readonly (readonly [string, () => unknown, Json])[] = [
  ['a string', () => 'hello', ['text', 'hello']],
  ['an empty string', () => '', ['text', '']],
  ['a string beyond ASCII', () => 'héllo €🎉', ['text', 'héllo €🎉']],
  ['half a surrogate pair', () => 'a\ud800b', ['text', 'a\ufffdb']],
  ['NUL and line ends', () => 'a\0\r\n\n', ['text', 'a\0\r\n\n']],
  ['an ArrayBuffer', () => bytes().buffer, ['ArrayBuffer', [0, 1, 2, 253, 254, 255]]],
  ['an empty ArrayBuffer', () => new ArrayBuffer(0), ['ArrayBuffer', []]],
  ['a part of a buffer', () => bytes().subarray(1, 3), ['ArrayBuffer', [1, 2]]],
  ['a DataView', () => new DataView(bytes().buffer, 4), ['ArrayBuffer', [254, 255]]],
  ['a Float64Array', () => Float64Array.of(0), ['ArrayBuffer', [0, 0, 0, 0, 0, 0, 0, 0]]],
  ['a Blob', () => new Blob([bytes()], { type: 'a/b' }), ['ArrayBuffer', [0, 1, 2, 253, 254, 255]]],
  ['an empty Blob', () => new Blob([]), ['ArrayBuffer', []]],
  ['a File', () => new File(['abc'], 'name.txt'), ['ArrayBuffer', [97, 98, 99]]],
  ['a number', () => 12.5, ['text', '12.5']],
  ['a big integer', () => 12n, ['text', '12']],
  ['null', () => null, ['text', 'null']],
  ['undefined', () => undefined, ['text', 'undefined']],
  ['a boolean', () => true, ['text', 'true']],
  ['an object', () => ({}), ['text', '[object Object]']],
  ['an array', () => [1, [2, 3]], ['text', '1,2,3']],
  ['a function', () => Math.max, ['text', 'function max() { [native code] }']],
  ['an object with toString', () => ({ toString: () => 'own' }), ['text', 'own']],
  [
    'an object with valueOf only',
    () => Object.assign(Object.create(null) as object, { valueOf: () => 7 }),
    ['text', '7'],
  ],
  ['a String object', () => Object('boxed'), ['text', 'boxed']],
  ['a Date', () => new Date(Number.NaN), ['text', 'Invalid Date']],
  ['a URL', () => new URL('http://h/p'), ['text', 'http://h/p']],
  [
    'an object that only looks like a Blob',
    () => ({ size: 1, type: '', toString: () => 'no blob' }),
    ['text', 'no blob'],
  ],
];

/** What `send()` takes, in each state, and what it throws; and how messages arrive. */
export const sendCases: readonly ContractCase[] = [
  ...sendable.map(([name, make, expected]): ContractCase => ({
    name: `send(): ${name} arrives as ${(expected as readonly string[])[0] === 'text' ? 'text' : 'bytes'}`,
    section: 'W §3.1 send(data), IDL §3.2.25 union types',
    run: (context) => echoed(context, make),
    expected: [expected, 'undefined'],
  })),
  {
    name: 'an ArrayBuffer of another frame arrives as bytes',
    section: 'IDL §3.2.26 buffer source types',
    run: async (context) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const other = frame.contentWindow as unknown as { Uint8Array: typeof Uint8Array };
      const made = await echoed(context, () => other.Uint8Array.of(1, 2).buffer);
      frame.remove();
      return made;
    },
    expected: [['ArrayBuffer', [1, 2]], 'undefined'],
  },
  {
    name: 'toString() of an object is called once',
    section: 'IDL §3.2.12 USVString',
    run: async (context) => {
      let calls = 0;
      const echo = await echoed(context, () => ({ toString: () => `call ${String(++calls)}` }));
      return [echo, calls];
    },
    expected: [[['text', 'call 1'], 'undefined'], 1],
  },
  {
    name: 'what cannot be a string throws TypeError, what toString() throws goes through',
    section: 'IDL §3.2.12 USVString',
    run: async (context) => {
      const socket = await opened(context);
      const send = (data: unknown) => (): unknown =>
        Reflect.apply(socket.send, socket, [data]) as unknown;
      const own = {
        toString: () => {
          throw new RangeError('of the page');
        },
      };
      const thrown = [
        thrownBy(send(Symbol('no'))),
        sentenceOf(send(Symbol('no'))),
        thrownBy(send(Object.create(null))),
        sentenceOf(send(Object.create(null))),
        thrownBy(send(own)),
        sentenceOf(send(own)),
        thrownBy(() => Reflect.apply(socket.send, socket, []) as unknown),
        sentenceOf(() => Reflect.apply(socket.send, socket, []) as unknown),
      ];
      await ended(socket);
      return thrown;
    },
  },
  {
    name: 'send() copies: what happens to the bytes afterwards does not matter',
    section: 'W §3.1 send(data)',
    run: (context) => {
      const buffer = bytes();
      const sent = echoed(context, () => {
        queueMicrotask(() => buffer.fill(7));
        return buffer;
      });
      return sent;
    },
    expected: [['ArrayBuffer', [0, 1, 2, 253, 254, 255]], 'undefined'],
  },
  {
    name: 'send() while CONNECTING throws InvalidStateError and buffers nothing',
    section: 'W §3.1 send(data), step 1',
    run: async ({ WebSocket, url }) => {
      const socket = new WebSocket(url('echo'));
      const thrown = thrownBy(() => {
        socket.send('early');
      });
      const sentence = sentenceOf(() => {
        socket.send('early');
      });
      const { bufferedAmount } = socket;
      await ended(socket);
      return [thrown, bufferedAmount, sentence];
    },
  },
  {
    name: 'send() in CLOSING and CLOSED throws nothing, and bufferedAmount grows for ever',
    section: 'W §3.1 send(data), bufferedAmount',
    run: async (context) => {
      const socket = await opened(context);
      const isClosed = next(socket, 'close');
      socket.close();
      const amounts: Json[] = [[socket.readyState, socket.bufferedAmount]];
      socket.send('€');
      amounts.push(socket.bufferedAmount);
      socket.send(new Blob(['12345']));
      amounts.push(socket.bufferedAmount);
      await isClosed;
      socket.send(new Uint16Array(4));
      amounts.push([socket.readyState, socket.bufferedAmount]);
      return amounts;
    },
    expected: [[2, 0], 3, 8, [3, 16]],
  },
  {
    name: 'bufferedAmount counts the bytes of the payload at once, and is 0 when they are out',
    section: 'W §3.1 bufferedAmount',
    run: async (context) => {
      const socket = await opened(context);
      const three = messages(socket, 3);
      const amounts: number[] = [];
      for (const data of ['€€', new Blob(['1234']), new Uint8Array(8)]) {
        socket.send(data);
        amounts.push(socket.bufferedAmount);
      }
      await three;
      amounts.push(socket.bufferedAmount);
      await ended(socket);
      return amounts;
    },
    expected: [6, 10, 18, 0],
  },
  {
    name: 'messages come in the order in which they went, blobs among them',
    section: 'W §3.1 send(data), RFC 6455 §5.4',
    run: async (context) => {
      const socket = await opened(context);
      socket.binaryType = 'arraybuffer';
      const all = messages(socket, 6);
      socket.send('1');
      socket.send(new Blob(['2']));
      socket.send('3');
      socket.send(Uint8Array.of(52));
      socket.send(new Blob(['5']));
      socket.send('6');
      const found = await Promise.all((await all).map(({ data }) => describeData(data)));
      await ended(socket);
      return found;
    },
    expected: [
      ['text', '1'],
      ['ArrayBuffer', [50]],
      ['text', '3'],
      ['ArrayBuffer', [52]],
      ['ArrayBuffer', [53]],
      ['text', '6'],
    ],
  },
  {
    name: 'binaryType may change between messages, and takes nothing but its two values',
    section: 'W §3.1 binaryType',
    run: async (context) => {
      const socket = await opened(context);
      const found: Json[] = [];
      for (const type of ['blob', 'arraybuffer', 'blob'] as const) {
        socket.binaryType = type;
        const echo = messages(socket, 1);
        socket.send(Uint8Array.of(1));
        const [message] = await echo;
        found.push(await describeData(message!.data));
      }
      Reflect.set(socket, 'binaryType', 'text');
      found.push(socket.binaryType);
      await ended(socket);
      return found;
    },
    expected: [['Blob', '', [1]], ['ArrayBuffer', [1]], ['Blob', '', [1]], 'blob'],
  },
  {
    name: 'the page may change and transfer the bytes that it received',
    section: 'HTML §9.2.3 transferable objects',
    run: async (context) => {
      const socket = await opened(context);
      socket.binaryType = 'arraybuffer';
      const echo = messages(socket, 1);
      socket.send(bytes());
      const data = (await echo)[0]!.data as ArrayBuffer;
      const moved = structuredClone(data, { transfer: [data] });
      await ended(socket);
      return [data.byteLength, moved.byteLength];
    },
    expected: [0, 6],
  },
  {
    name: 'a megabyte of text and of bytes arrives whole',
    section: 'RFC 6455 §5.2',
    run: async (context) => {
      const socket = await opened(context);
      socket.binaryType = 'arraybuffer';
      const both = messages(socket, 2);
      socket.send('é'.repeat(500_000));
      socket.send(new Uint8Array(1_000_000).fill(3));
      const [text, binary] = await both;
      await ended(socket);
      const found = new Uint8Array(binary!.data as ArrayBuffer);
      return [text!.data === 'é'.repeat(500_000), found.length, found.every((byte) => byte === 3)];
    },
    expected: [true, 1_000_000, true],
  },
];
