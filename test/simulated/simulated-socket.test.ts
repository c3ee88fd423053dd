import { describe, expect, it } from 'vitest';

import { SimulatedNetwork, type SimulatedRequest } from '../../src/simulated/index.js';
import { ADDRESS, connect } from './transcript.js';

const { WebSocket } = new SimulatedNetwork({ baseUrl: () => 'https://example.com/page/' });

/** The name of what is thrown, or what came of it. */
function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return (error as Error).name;
  }
}

describe('The constructor (WebSockets Standard §3.1)', () => {
  it.each([
    ['an absolute URL', 'ws://example.com/a', 'ws://example.com/a'],
    ['http: and https:', 'https://example.com/a', 'wss://example.com/a'],
    ['a relative URL, by the base', '../feed?x=1', 'wss://example.com/feed?x=1'],
    ['a default port, which goes', 'ws://example.com:80', 'ws://example.com/'],
    ['half a surrogate pair', 'ws://example.com/\ud800', 'ws://example.com/%EF%BF%BD'],
    ['an object, by its toString', new URL('ws://example.com/o'), 'ws://example.com/o'],
    ['the scheme of simulated servers', 'sim:echo', 'sim:echo'],
    ['another scheme', 'ftp://example.com/', 'SyntaxError'],
    ['a fragment', 'ws://example.com/#a', 'SyntaxError'],
    ['an empty fragment', 'ws://example.com/#', 'SyntaxError'],
    ['an empty fragment of a simulated one', 'sim:echo#', 'SyntaxError'],
    ['what is no URL', 'ws://', 'SyntaxError'],
    ['a symbol', Symbol('url'), 'TypeError'],
  ])('with %s', (_, url, expected) => {
    expect(outcome(() => new WebSocket(url as string).url)).toBe(expected);
  });

  it.each([
    ['none', undefined, 'connects'],
    ['a string', 'chat', 'connects'],
    ['a list', ['chat', 'Chat'], 'connects'],
    ['anything that can be iterated', new Set(['a', 'b']), 'connects'],
    ['null, which is the word', null, 'connects'],
    ['an empty string', '', 'SyntaxError'],
    ['a space in it', 'a b', 'SyntaxError'],
    ['the same one twice', ['a', 'a'], 'SyntaxError'],
    ['an options object, which is no list', {}, 'SyntaxError'],
  ])('offers %s', (_, protocols, expected) => {
    const connects = (): string => {
      new WebSocket(ADDRESS, protocols as string);
      return 'connects';
    };
    expect(outcome(connects)).toBe(expected);
  });

  it('needs an argument, and new', () => {
    const called = WebSocket as unknown as (url?: string) => unknown;
    expect(outcome(() => Reflect.construct(WebSocket, []))).toBe('TypeError');
    expect(outcome(() => called(ADDRESS))).toBe('TypeError');
  });

  it('can be extended', () => {
    class Own extends WebSocket {}
    const own = new Own(ADDRESS);
    expect(own).toBeInstanceOf(Own);
    expect(own).toBeInstanceOf(WebSocket);
    expect(Object.prototype.toString.call(own)).toBe('[object WebSocket]');
  });
});

describe('The interface (Web IDL §3.7)', () => {
  it('has its constants on both sides, which nobody changes', () => {
    for (const [value, name] of ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'].entries()) {
      const constant = { value, writable: false, enumerable: true, configurable: false };
      expect(Object.getOwnPropertyDescriptor(WebSocket, name)).toEqual(constant);
      expect(Object.getOwnPropertyDescriptor(WebSocket.prototype, name)).toEqual(constant);
    }
  });

  it('has members that can be enumerated, and their lengths', () => {
    const attributes =
      'url readyState bufferedAmount onopen onerror onclose extensions protocol onmessage binaryType';
    const others = 'CONNECTING OPEN CLOSING CLOSED close send';
    expect(Object.keys(WebSocket.prototype)).toEqual(`${attributes} ${others}`.split(' '));
    expect([WebSocket.name, WebSocket.length]).toEqual(['WebSocket', 1]);
    expect([WebSocket.prototype.send.length, WebSocket.prototype.close.length]).toEqual([1, 0]);
  });

  it('refuses what is no socket', () => {
    const get = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'url')?.get;
    expect(outcome(() => get?.call({}))).toBe('TypeError');
  });

  it('passes over a binaryType that there is not', () => {
    const socket = new WebSocket(ADDRESS);
    expect(socket.binaryType).toBe('blob');
    socket.binaryType = 'arraybuffer';
    socket.binaryType = 'ArrayBuffer' as BinaryType;
    expect(socket.binaryType).toBe('arraybuffer');
  });
});

describe('A connection', () => {
  const cases: readonly [string, Parameters<typeof connect>, readonly string[]][] = [
    [
      'opens later, gets a message, and is closed by the server',
      [
        {
          onrequest(request) {
            const connection = request.accept();
            connection.send('hello');
            connection.close(4001, 'bye');
          },
        },
      ],
      ['OPEN open', 'OPEN message hello', 'CLOSED close 4001 "bye" clean'],
    ],
    ['fails where nobody listens', [undefined], ['CLOSED error', 'CLOSED close 1006 "" unclean']],
    [
      'fails when it is refused',
      [
        {
          onrequest: (request) => {
            request.refuse();
          },
        },
      ],
      ['CLOSED error', 'CLOSED close 1006 "" unclean'],
    ],
    [
      'takes the first subprotocol that was offered',
      [
        {
          onrequest: (request) => {
            request.accept().close(1000);
          },
        },
        ['a', 'b'],
      ],
      ['OPEN open a', 'CLOSED close 1000 "" clean'],
    ],
    [
      'takes the one that the server names',
      [
        {
          onrequest: (request) => {
            request.accept({ protocol: 'b' }).close(1000);
          },
        },
        ['a', 'b'],
      ],
      ['OPEN open b', 'CLOSED close 1000 "" clean'],
    ],
    [
      'fails when some are offered and none is named',
      [
        {
          onrequest: (request) => {
            request.accept({ protocol: undefined });
          },
        },
        ['a'],
      ],
      ['CLOSED error', 'CLOSED close 1006 "" unclean'],
    ],
    [
      'fails when one is named that was not offered',
      [
        {
          onrequest: (request) => {
            request.accept({ protocol: 'other' });
          },
        },
        ['a'],
      ],
      ['CLOSED error', 'CLOSED close 1006 "" unclean'],
    ],
    [
      'says 1005 of a Close frame without a code',
      [
        {
          onrequest: (request) => {
            request.accept().close();
          },
        },
      ],
      ['OPEN open', 'CLOSED close 1005 "" clean'],
    ],
    [
      'says 1006, without an error, when TCP ends',
      [
        {
          onrequest: (request) => {
            request.accept().drop();
          },
        },
      ],
      ['OPEN open', 'CLOSED close 1006 "" unclean'],
    ],
    [
      'passes on codes that have no meaning',
      [
        {
          onrequest: (request) => {
            request.accept().close(999, 'why');
          },
        },
      ],
      ['OPEN open', 'CLOSED close 999 "why" clean'],
    ],
    ...[1005, 1006, 1015].map((code): (typeof cases)[number] => [
      `fails on ${String(code)}, which must not be on the wire`,
      [
        {
          onrequest: (request: SimulatedRequest) => {
            request.accept().close(code);
          },
        },
      ],
      ['OPEN open', 'CLOSED error', 'CLOSED close 1006 "" unclean'],
    ]),
    [
      'fails on a reason that no Close frame has room for',
      [
        {
          onrequest: (request) => {
            request.accept().close(1000, 'é'.repeat(62));
          },
        },
      ],
      ['OPEN open', 'CLOSED error', 'CLOSED close 1006 "" unclean'],
    ],
  ];

  it.each(cases)('%s', async (_, given, expected) => {
    const { lines, closed, socket } = connect(...given);
    expect(socket.readyState).toBe(WebSocket.CONNECTING);
    expect(lines).toEqual([]);
    await closed;
    expect(lines).toEqual(expected);
    expect(lines).toHaveLength(expected.length);
  });

  it('is CLOSING from close() on, sends what was sent before, and drops what comes', async () => {
    const taken: unknown[] = [];
    const { socket, closed } = connect({
      onrequest(request) {
        const connection = request.accept();
        connection.onmessage = (data) => {
          taken.push(data);
          connection.send('an answer that comes too late');
        };
        connection.onclose = (close) => taken.push(close);
      },
    });
    socket.onopen = () => {
      socket.send('last words');
      socket.close(3001, 'enough');
      expect(socket.readyState).toBe(WebSocket.CLOSING);
      socket.send('dropped');
      expect(socket.bufferedAmount).toBe('last words'.length + 'dropped'.length);
    };
    expect(await closed).toEqual(['OPEN open', 'CLOSED close 3001 "enough" clean']);
    expect(taken).toEqual(['last words', { wasClean: true, code: 3001, reason: 'enough' }]);
    // It only ever grows from then on (WebSockets Standard, bufferedAmount).
    expect(socket.bufferedAmount).toBe('dropped'.length);
  });

  it('that is closed while CONNECTING fails with 1006, whatever code was given', async () => {
    const { socket, lines, closed } = connect({});
    socket.close(3001, 'never mind');
    expect([socket.readyState, lines]).toEqual([WebSocket.CLOSING, []]);
    expect(await closed).toEqual(['CLOSED error', 'CLOSED close 1006 "" unclean']);
  });

  it('has no open event when it was closed before the server answered', async () => {
    const ends: unknown[] = [];
    const { socket, closed } = connect({
      onrequest(request) {
        setTimeout(() => {
          request.accept().onclose = (close) => ends.push(close);
        }, 5);
      },
    });
    setTimeout(() => {
      socket.close();
    }, 1);
    expect(await closed).toEqual(['CLOSED error', 'CLOSED close 1006 "" unclean']);
  });
});

describe('close()', () => {
  it.each([
    [[1000], undefined],
    [[3000], undefined],
    [[4999], undefined],
    [[1000.5], undefined],
    [[999.5], undefined],
    [[2999.6], undefined],
    [[1001], 'InvalidAccessError'],
    [[5000], 'InvalidAccessError'],
    [[0], 'InvalidAccessError'],
    [[null], 'InvalidAccessError'],
    [[Number.NaN], 'InvalidAccessError'],
    [[1e9], 'InvalidAccessError'],
    [[undefined, 'r'.repeat(124)], 'SyntaxError'],
    [[1000, 'é'.repeat(62)], 'SyntaxError'],
    [[1000, 'r'.repeat(123)], undefined],
    [[1001, 'r'.repeat(124)], 'InvalidAccessError'],
  ])('%j', (given, expected) => {
    const socket = new WebSocket(ADDRESS);
    expect(outcome(() => Reflect.apply(socket.close, socket, given))).toBe(expected);
  });
});

describe('send()', () => {
  it('throws while CONNECTING', () => {
    const socket = new WebSocket(ADDRESS);
    expect(
      outcome(() => {
        socket.send('x');
      }),
    ).toBe('InvalidStateError');
    expect(
      outcome(() => {
        Reflect.apply(socket.send, socket, []);
      }),
    ).toBe('TypeError');
  });

  it('keeps the order of Blobs, bytes and text, and counts UTF-8 bytes at once', async () => {
    const taken: unknown[] = [];
    const { socket, closed } = connect({
      onrequest(request) {
        const connection = request.accept();
        connection.onmessage = (data) =>
          taken.push(typeof data === 'string' ? data : [...new Uint8Array(data)]);
      },
    });
    const shared = new Uint8Array([9, 1, 2, 9]);
    socket.onopen = () => {
      socket.send(new Blob([new Uint8Array([7, 8])]));
      socket.send('é😀');
      socket.send(shared.subarray(1, 3));
      socket.send({ toString: () => 'object' } as unknown as string);
      socket.send('\ud800');
      socket.send('');
      expect(socket.bufferedAmount).toBe(2 + 6 + 2 + 6 + 3);
      shared.fill(0);
      socket.close();
    };
    expect(await closed).toEqual(['OPEN open', 'CLOSED close 1005 "" clean']);
    expect(taken).toEqual([[7, 8], 'é😀', [1, 2], 'object', '\ufffd', '']);
    expect(socket.bufferedAmount).toBe(0);
  });
});

describe('Messages', () => {
  it('are what binaryType says when they are dispatched', async () => {
    const { socket, closed } = connect({
      onrequest(request) {
        const connection = request.accept();
        for (let i = 0; i < 3; i += 1) connection.send(new Uint8Array([i]));
        connection.close(1000);
      },
    });
    const kinds: unknown[] = [];
    socket.onmessage = ({ data, origin, lastEventId, source, ports }: MessageEvent) => {
      kinds.push([(data as object).constructor.name, origin, lastEventId, source, ports.length]);
      socket.binaryType = socket.binaryType === 'blob' ? 'arraybuffer' : 'blob';
    };
    await closed;
    const facts = ['wss://example.com', '', null, 0];
    expect(kinds).toEqual([
      ['Blob', ...facts],
      ['ArrayBuffer', ...facts],
      ['Blob', ...facts],
    ]);
  });

  it('come in a task each', async () => {
    const order: string[] = [];
    const { socket, closed } = connect({
      onrequest(request) {
        const connection = request.accept();
        connection.send('1');
        connection.send('2');
        connection.close(1000);
      },
    });
    socket.addEventListener('message', ({ data }) => {
      order.push(`message ${String(data)}`);
      queueMicrotask(() => order.push(`after ${String(data)}`));
    });
    await closed;
    expect(order).toEqual(['message 1', 'after 1', 'message 2', 'after 2']);
  });
});

describe('onmessage and the like (HTML §8.1.8.1)', () => {
  it('have the place in which they were first set, until they are null', async () => {
    const { socket, closed } = connect({
      onrequest(request) {
        const connection = request.accept();
        connection.onmessage = (data) => {
          connection.send(data);
        };
      },
    });
    const order: string[] = [];
    socket.onmessage = () => order.push('never');
    socket.addEventListener('message', () => order.push('listener'));
    socket.onmessage = () => order.push('handler');
    socket.onopen = () => {
      socket.send('first');
    };
    await new Promise((resolve) => {
      socket.addEventListener('message', resolve, { once: true });
    });
    expect(order).toEqual(['handler', 'listener']);
    socket.onmessage = null;
    socket.onmessage = () => {
      order.push('handler');
      socket.close();
    };
    order.length = 0;
    socket.send('second');
    await closed;
    expect(order).toEqual(['listener', 'handler']);
  });

  it('take an object and call it in vain, and are null for anything else', () => {
    const socket = new WebSocket(ADDRESS);
    const object = {};
    socket.onclose = object as () => void;
    expect(socket.onclose).toBe(object);
    socket.onclose = 'text' as unknown as () => void;
    expect(socket.onclose).toBe(null);
  });
});
