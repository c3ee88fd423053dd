import type { FaultCase } from './fault-case.js';
import type { Target } from './page-task.js';

const ECHO = '{ws}/demo/echo';
const fault = (id: string): string => `{ws}/demo/fault/${id}`;

type Act = (target: Target) => unknown;

// Acts run in the page, each handed over as text: they use nothing from outside themselves.

/** Waits until it is seen to be open, then closes well. */
const bye: Act = async (t) => {
  await t.opened();
  await t.wait(250);
  if (t.isOpen()) t.close(1000, 'ok');
};
const nothing: Act = () => {};

/** Presses *Connect*, reads what the field says, and has the session connect all the same. */
const refused: Act = async (t) => {
  const field = (): HTMLInputElement => window.faultKit.find('textbox', 'URL') as HTMLInputElement;
  for (let round = 0; round < 100 && field().value !== t.url; round += 1) await t.wait(20);
  window.faultKit.find('button', 'Connect')!.click();
  for (let round = 0; round < 100 && field().getAttribute('aria-invalid') !== 'true'; round += 1)
    await t.wait(20);
  const root = field().getRootNode() as ShadowRoot;
  const below = root.getElementById(field().getAttribute('aria-describedby')!)!.textContent;
  t.say(`the field says ${/\w+Error/u.exec(below)?.[0] ?? 'nothing'}`);
  t.connect();
};

/** A URL that the constructor does not take. */
function refusedUrl(id: string, url: string): FaultCase {
  return { id, way: 'session', url, act: refused };
}

/** A URL or subprotocols that a person can type. */
function typed(id: string, url: string, extra: Partial<FaultCase> = {}): FaultCase {
  return { id, way: 'form', url, act: bye, ...extra };
}

/** Arguments that only a page's own call of the constructor can have. */
function constructed(id: string, act: Act, extra: Partial<FaultCase> = {}): FaultCase {
  return { id, way: 'socket', url: ECHO, act, ...extra };
}

/** A call of `close()`, by the session or, where the arguments are none that it passes on, by the page's socket. */
function closes(id: string, act: Act, way: FaultCase['way'] = 'session'): FaultCase {
  return { id, way, url: ECHO, act };
}

/** A message that is sent and comes back. */
function sends(id: string, act: Act, extra: Partial<FaultCase> = {}): FaultCase {
  return { id, way: 'session', url: ECHO, act, ...extra };
}

const constructorCases: readonly FaultCase[] = [
  refusedUrl('c-frag', `${ECHO}#frag`),
  refusedUrl('c-frag-empty', `${ECHO}#`),
  refusedUrl('c-frag-only', '#frag'),
  typed('c-relative', '/demo/echo'),
  typed('c-http', '{http}/demo/echo'),
  typed('c-https-refused', 'https://{refused}/'),
  refusedUrl('c-ftp', 'ftp://127.0.0.1/x'),
  refusedUrl('c-ws-bare', 'ws://'),
  { id: 'c-empty', way: 'session', url: '', act: bye, limit: 1500 },
  constructed('c-noargs', nothing, { url: undefined }),
  typed('c-port0', 'ws://127.0.0.1:0'),
  refusedUrl('c-port99999', 'ws://127.0.0.1:99999'),
  typed('c-blocked', 'ws://127.0.0.1:6000'),
  typed('c-blocked22', 'ws://127.0.0.1:22'),
  typed('c-blocked-wss', 'wss://127.0.0.1:6000'),
  typed('c-userinfo', 'ws://u:p@{host}/demo/echo'),
  typed('c-upper', 'WS://{host}/demo/echo'),
  typed('c-space', ' {ws}/demo/echo '),
  typed('c-badpath', '{ws}/demo/echo?x=a b é'),
  typed('c-wss-slashless', 'ws:{host}/demo/echo'),
  { id: 'c-proto-dup', way: 'session', url: ECHO, protocols: ['a', 'a'], act: bye },
  typed('c-proto-dupcase', ECHO, { protocols: ['a', 'A'] }),
  constructed('c-proto-emptystr', bye, { protocols: '' }),
  { id: 'c-proto-emptyitem', way: 'session', url: ECHO, protocols: [''], act: bye },
  typed('c-proto-emptylist', ECHO),
  constructed('c-proto-null', bye, { protocols: null }),
  { id: 'c-proto-space', way: 'session', url: ECHO, protocols: ['a b'], act: bye },
  { id: 'c-proto-comma', way: 'session', url: ECHO, protocols: ['a,b'], act: bye },
  { id: 'c-proto-nonascii', way: 'session', url: ECHO, protocols: ['é'], act: bye },
  { id: 'c-proto-slash', way: 'session', url: ECHO, protocols: ['a/b'], act: bye },
  constructed('c-proto-optobj', bye, { protocols: { protocols: ['a'] } }),
  constructed('c-proto-optempty', bye, { protocols: {} }),
];

const closeCases: readonly FaultCase[] = [
  closes('c-close-none', async (t) => {
    await t.opened();
    t.close();
  }),
  closes('c-close-999', async (t) => {
    await t.opened();
    t.close(999);
    t.close(1000, 'cleanup');
  }),
  closes('c-close-0', async (t) => {
    await t.opened();
    t.close(0);
    t.close(1000, 'cleanup');
  }),
  closes('c-close-1000', async (t) => {
    await t.opened();
    t.close(1000);
  }),
  closes('c-close-1001', async (t) => {
    await t.opened();
    t.close(1001);
    t.close(1000, 'cleanup');
  }),
  closes('c-close-1005', async (t) => {
    await t.opened();
    t.close(1005);
    t.close(1000, 'cleanup');
  }),
  closes('c-close-1006', async (t) => {
    await t.opened();
    t.close(1006);
    t.close(1000, 'cleanup');
  }),
  closes('c-close-2999', async (t) => {
    await t.opened();
    t.close(2999);
    t.close(1000, 'cleanup');
  }),
  closes('c-close-3000', async (t) => {
    await t.opened();
    t.close(3000, 'r');
  }),
  closes('c-close-4999', async (t) => {
    await t.opened();
    t.close(4999, 'r');
  }),
  closes('c-close-5000', async (t) => {
    await t.opened();
    t.close(5000);
    t.close(1000, 'cleanup');
  }),
  closes('c-close-66536', async (t) => {
    await t.opened();
    t.close(66536);
    t.close(1000, 'cleanup');
  }),
  closes('c-close-nan', async (t) => {
    await t.opened();
    t.close(NaN);
    t.close(1000, 'cleanup');
  }),
  closes('c-close-null', async (t) => {
    await t.opened();
    t.close(null);
    t.close(1000, 'cleanup');
  }),
  closes('c-close-string', async (t) => {
    await t.opened();
    t.close('3000');
  }),
  closes('c-close-1000.6', async (t) => {
    await t.opened();
    t.close(1000.6);
    if (t.isOpen()) t.close(1000, 'cleanup');
  }),
  closes('c-close-r123', async (t) => {
    await t.opened();
    t.close(1000, 'r'.repeat(123));
  }),
  closes('c-close-r124', async (t) => {
    await t.opened();
    t.close(1000, 'r'.repeat(124));
    t.close(1000, 'cleanup');
  }),
  closes('c-close-r124-bytes', async (t) => {
    await t.opened();
    t.close(1000, 'é'.repeat(62));
    t.close(1000, 'cleanup');
  }),
  closes(
    'c-close-undef-r',
    async (t) => {
      await t.opened();
      t.close(undefined, 'r');
      if (t.isOpen()) t.close(1000, 'cleanup');
    },
    'socket',
  ),
  closes(
    'c-close-undef-r124',
    async (t) => {
      await t.opened();
      t.close(undefined, 'r'.repeat(124));
      if (t.isOpen()) t.close(1000, 'cleanup');
    },
    'socket',
  ),
  closes('c-close-undef', async (t) => {
    await t.opened();
    t.close(undefined);
  }),
  closes('c-close-surr', async (t) => {
    await t.opened();
    t.close(1000, 'a\uD800b');
  }),
  closes('c-close-1000-undef', async (t) => {
    await t.opened();
    t.close(1000, undefined);
  }),
  closes('c-close-1000-null', async (t) => {
    await t.opened();
    t.close(1000, null);
  }),
  closes('c-close-connecting', (t) => {
    t.connect();
    t.close();
  }),
  {
    ...closes('c-close-connecting-args', (t) => {
      t.connect();
      t.close(3000, 'x');
    }),
    url: fault('hs-slow3'),
  },
  {
    ...closes('c-close-connecting-late', async (t) => {
      t.connect();
      await t.wait(500);
      t.close();
    }),
    url: fault('hs-never'),
  },
  closes('c-close-twice', async (t) => {
    await t.opened();
    t.close(3000, 'a');
    t.close(4000, 'b');
    t.close(999);
  }),
  {
    ...closes('c-close-after-closed', async (t) => {
      await t.ended();
      t.close(999);
      t.close(1000);
    }),
    url: fault('close-1000'),
  },
];

const sendCases: readonly FaultCase[] = [
  sends('c-send-connecting', async (t) => {
    t.connect();
    t.send('early');
    await t.opened();
    t.close(1000);
  }),
  sends(
    'c-send-noargs',
    async (t) => {
      await t.opened();
      t.send(...[]);
      t.close(1000);
    },
    { way: 'socket' },
  ),
  sends('c-send-after-close', async (t) => {
    await t.opened();
    t.close(1000);
    t.send('closing');
    await t.ended();
    t.send('0123456789');
    t.send(new Uint8Array(100));
    t.send(new Blob(['blob!']));
  }),
  sends(
    'c-send-after-srvclose',
    async (t) => {
      await t.ended();
      t.send('0123456789');
    },
    { url: fault('close-1000') },
  ),
  sends('c-send-surr', async (t) => {
    await t.opened();
    t.send('a\uD800b\uDC00');
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-emoji', async (t) => {
    await t.opened();
    t.send('€🎉');
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-blob', async (t) => {
    await t.opened();
    t.send(new Blob(['blob!']));
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-ab', async (t) => {
    await t.opened();
    t.send(Uint8Array.of(1, 2, 3).buffer);
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-sub', async (t) => {
    await t.opened();
    t.send(Uint8Array.of(1, 2, 3, 4, 5).subarray(2, 4));
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-dv', async (t) => {
    await t.opened();
    t.send(new DataView(Uint8Array.of(1, 2, 3, 4).buffer, 1, 2));
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-u16', async (t) => {
    await t.opened();
    t.send(Uint16Array.of(1, 258));
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-obj', async (t) => {
    await t.opened();
    t.send({});
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-null', async (t) => {
    await t.opened();
    t.send(null);
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-undef', async (t) => {
    await t.opened();
    t.send(undefined);
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-num', async (t) => {
    await t.opened();
    t.send(42);
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-arr', async (t) => {
    await t.opened();
    t.send([1, 2]);
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-sym', async (t) => {
    await t.opened();
    t.send(Symbol('s'));
    t.close(1000);
  }),
  sends('c-send-empty', async (t) => {
    await t.opened();
    t.send('');
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-emptyblob', async (t) => {
    await t.opened();
    t.send(new Blob([]));
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-detached', async (t) => {
    await t.opened();
    const bytes = new ArrayBuffer(8);
    structuredClone(bytes, { transfer: [bytes] });
    t.send(bytes);
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-65535', async (t) => {
    await t.opened();
    t.send('x'.repeat(65_535));
    await t.answered(1);
    t.close(1000);
  }),
  sends('c-send-200k', async (t) => {
    await t.opened();
    t.send('x'.repeat(200_000));
    await t.answered(1);
    t.close(1000);
  }),
  sends(
    'c-send-2m-sink',
    async (t) => {
      await t.opened();
      t.send(new Uint8Array(2_000_000));
      await t.wait(300);
      t.close(1000);
    },
    { url: fault('good') },
  ),
  sends(
    'c-send-order',
    async (t) => {
      await t.opened();
      t.send(new Blob(['b1']));
      t.send('t2');
      t.send(new Blob(['b3']));
      t.send(Uint8Array.of(4));
      t.close(1000, 'after blobs');
    },
    { url: fault('good') },
  ),
  sends(
    'c-send-order-wait',
    async (t) => {
      await t.opened();
      t.send(new Blob(['b1']));
      t.send('t2');
      t.send(new Blob(['b3']));
      t.send(Uint8Array.of(4));
      await t.wait(300);
      t.close(1000, 'after blobs');
    },
    { url: fault('good') },
  ),
  sends(
    'c-send-text-close',
    async (t) => {
      await t.opened();
      t.send('t1');
      t.send(Uint8Array.of(2));
      t.close(1000, 'now');
    },
    { url: fault('good') },
  ),
  sends(
    'c-send-1m-close',
    async (t) => {
      await t.opened();
      t.send('x'.repeat(1_000_000));
      t.close(1000, 'now');
    },
    { url: fault('good') },
  ),
  sends('c-send-ab-mutate', async (t) => {
    await t.opened();
    const bytes = Uint8Array.of(1, 2, 3);
    t.send(bytes);
    bytes.fill(9);
    await t.answered(1);
    t.close(1000);
  }),
  sends(
    'c-buffered',
    async (t) => {
      await t.opened();
      for (let i = 0; i < 10; i += 1) t.send('x'.repeat(1000));
      await t.wait(50);
      t.close(1000);
    },
    { url: fault('good') },
  ),
  sends(
    'c-buffered-utf8',
    async (t) => {
      await t.opened();
      t.send('é€🎉');
      await t.wait(100);
      t.close(1000);
    },
    { url: fault('good') },
  ),
  sends(
    'c-backpressure',
    async (t) => {
      await t.opened();
      t.send(new Uint8Array(50_000_000));
      await t.wait(2000);
      t.close(1000, 'bye');
    },
    { url: fault('reads-late') },
  ),
];

const handlerCases: readonly FaultCase[] = [
  constructed(
    'c-late-in-handler',
    (t) => {
      t.connect();
      t.socket.onmessage = () => {
        t.close(1000, 'enough');
      };
    },
    { url: fault('five-texts') },
  ),
  constructed(
    'c-bintype-sync',
    async (t) => {
      t.connect();
      t.socket.onmessage = () => {
        t.socket.binaryType = 'arraybuffer';
      };
      await t.opened();
      await t.answered(3);
      t.close(1000);
    },
    { url: fault('three-binaries') },
  ),
  constructed(
    'c-bintype-slow',
    async (t) => {
      t.connect();
      t.socket.onmessage = () => {
        t.socket.binaryType = 'arraybuffer';
      };
      await t.opened();
      await t.answered(3);
      t.close(1000);
    },
    { url: fault('three-binaries-slowly') },
  ),
  constructed(
    'c-bintype-bad',
    async (t) => {
      t.connect();
      (t.socket as { binaryType: string }).binaryType = 'foo';
      t.say(`binaryType ${t.socket.binaryType}`);
      await t.opened();
      await t.answered(3);
      t.close(1000);
    },
    { url: fault('three-binaries') },
  ),
  constructed(
    'c-throw-handler',
    async (t) => {
      t.connect();
      let calls = 0;
      t.socket.onmessage = () => {
        calls += 1;
        throw new Error('The page’s own mistake.');
      };
      await t.opened();
      await t.answered(5);
      await t.wait(50);
      t.say(`handler called ${String(calls)} times`);
      t.close(1000);
    },
    { url: fault('five-texts') },
  ),
  sends(
    'c-block',
    (t) => {
      t.connect();
      const end = performance.now() + 700;
      while (performance.now() < end);
    },
    { url: fault('f-msg-burst-close') },
  ),
  constructed(
    'c-err-in-order',
    async (t) => {
      t.connect();
      t.socket.onerror = (event) => {
        t.say(`error event ${event.constructor.name}, readyState ${String(t.socket.readyState)}`);
      };
      await t.ended();
    },
    { url: fault('hs-404') },
  ),
  typed('c-userinfo-401', 'ws://u:p@{host}/demo/fault/demand-basic', { plainHost: true }),
  constructed(
    'c-userinfo-after',
    async (t) => {
      await new Promise((resolve) => {
        const first = new WebSocket(t.url.replace('ws://', 'ws://u:p@'));
        first.onopen = () => {
          first.close();
        };
        first.onclose = resolve;
      });
      t.connect();
      await t.opened();
      await t.wait(250);
      t.close(1000, 'ok');
    },
    { url: fault('demand-basic'), plainHost: true },
  ),
  constructed(
    'c-iframe-removed',
    async (t) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      t.attach(
        Reflect.construct((frame.contentWindow as unknown as typeof globalThis).WebSocket, [
          t.url,
        ]) as WebSocket,
      );
      await t.opened();
      frame.remove();
    },
    { limit: 1500 },
  ),
  constructed(
    'c-iframe-nav',
    async (t) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      t.attach(
        Reflect.construct((frame.contentWindow as unknown as typeof globalThis).WebSocket, [
          t.url,
        ]) as WebSocket,
      );
      await t.opened();
      frame.src = '/elsewhere.html';
      await t.ended();
      frame.remove();
    },
    { limit: 1500 },
  ),
  { id: 'c-csp', way: 'session', url: ECHO, act: nothing, policy: "connect-src 'none'" },
];

/** What the page itself does: its calls, their arguments, and what comes of them. */
export const clientCases: readonly FaultCase[] = [
  ...constructorCases,
  ...closeCases,
  ...sendCases,
  ...handlerCases,
];
