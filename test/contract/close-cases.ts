import {
  ended,
  next,
  opened,
  sentenceOf,
  thrownBy,
  type ContractCase,
  type Json,
} from './contract.js';

const invalidAccess = ['DOMException', 'InvalidAccessError', 15];
const syntax = ['DOMException', 'SyntaxError', 12];

/** The exception, and the code and reason with which the echo then closed. */
const closes: readonly (readonly [string, readonly unknown[], Json, Json])[] = [
  ['nothing', [], 'no exception', [1005, '']],
  ['undefined', [undefined], 'no exception', [1005, '']],
  ['1000', [1000], 'no exception', [1000, '']],
  ['3000 and a reason', [3000, 'why'], 'no exception', [3000, 'why']],
  [
    '4999 and 123 bytes',
    [4999, 'é'.repeat(61) + 'x'],
    'no exception',
    [4999, 'é'.repeat(61) + 'x'],
  ],
  ['a reason with half a surrogate pair', [4000, '\udc00'], 'no exception', [4000, '\ufffd']],
  ['a reason that is null', [4000, null], 'no exception', [4000, 'null']],
  ['the code as a string', ['4001'], 'no exception', [4001, '']],
  ['a fraction', [4000.4], 'no exception', [4000, '']],
  ['999', [999], invalidAccess, null],
  ['1001', [1001], invalidAccess, null],
  ['1005', [1005], invalidAccess, null],
  ['2999', [2999], invalidAccess, null],
  ['5000', [5000], invalidAccess, null],
  ['a code beyond 16 bits, which is clamped', [66_536], invalidAccess, null],
  ['no number', ['x'], invalidAccess, null],
  ['null', [null], invalidAccess, null],
  ['124 bytes', [4000, 'x'.repeat(124)], syntax, null],
  ['62 characters of two bytes', [4000, 'é'.repeat(62)], syntax, null],
];

/** `close()`: its arguments, in each state. */
export const closeCases: readonly ContractCase[] = [
  ...closes.map(([name, args, thrown, answer]): ContractCase => ({
    name: `close() with ${name} ${thrown === 'no exception' ? 'closes' : 'throws and leaves it open'}`,
    section: 'W §3.1 close(code, reason), steps 1–2',
    run: async (context) => {
      const socket = await opened(context);
      const isClosed = next(socket, 'close');
      const found = thrownBy(() => Reflect.apply(socket.close, socket, args) as unknown);
      const { readyState } = socket;
      if (found !== 'no exception') {
        await ended(socket);
        return [found, readyState, null];
      }
      const { code, reason, wasClean } = await isClosed;
      return [found, readyState, [code, reason], wasClean];
    },
    expected: answer === null ? [thrown, 1, null] : [thrown, 2, answer, true],
  })),
  {
    name: 'arguments are checked in every state, also where nothing would be done',
    section: 'W §3.1 close(code, reason), steps 1–2',
    run: async ({ WebSocket, url }) => {
      const socket = new WebSocket(url('echo'));
      const wrong = (): Json => [
        thrownBy(() => {
          socket.close(999);
        }),
        thrownBy(() => {
          socket.close(4000, 'x'.repeat(124));
        }),
        thrownBy(() => {
          socket.close(999, 'x'.repeat(124));
        }),
        sentenceOf(() => {
          socket.close(999);
        }),
      ];
      const found = [wrong()];
      await ended(socket);
      found.push(wrong());
      return found;
    },
  },
  {
    name: 'close() again changes nothing, and code and reason of the first call count',
    section: 'W §3.1 close(code, reason), step 3',
    run: async (context) => {
      const socket = await opened(context);
      const isClosed = next(socket, 'close');
      socket.close(4001, 'first');
      socket.close(4002, 'second');
      const { code, reason } = await isClosed;
      socket.close(4003);
      return [code, reason, socket.readyState];
    },
    expected: [4001, 'first', 3],
  },
  {
    name: 'what was sent before close() goes out first',
    section: 'W §3.1 close(code, reason), RFC 6455 §7.1.2',
    run: async (context) => {
      const socket = await opened(context);
      let arrived = 0;
      socket.onmessage = () => {
        arrived += 1;
      };
      socket.send(new Blob(['x'.repeat(1000)]));
      const { code, wasClean } = await ended(socket, 4000);
      // Messages that come after close() are dropped.
      return [code, wasClean, arrived, socket.bufferedAmount];
    },
    expected: [4000, true, 0, 0],
  },
  {
    name: 'the attributes stay after the close',
    section: 'W §3.1 attributes',
    run: async (context) => {
      const socket = await opened(context, 'protocols?accept=b', ['a', 'b']);
      await ended(socket, 1000);
      const { readyState, protocol, extensions, bufferedAmount, binaryType, url } = socket;
      return [
        readyState,
        protocol,
        extensions,
        bufferedAmount,
        binaryType,
        url === context.url('protocols?accept=b'),
      ];
    },
    expected: [3, 'b', '', 0, 'blob', true],
  },
];
