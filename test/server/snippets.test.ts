import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';

import type { SnippetPayload, SnippetSource } from '../../src/core/snippets/snippet.js';
import { snippets } from '../../src/core/snippets/snippets.js';
import { toWellFormed } from '../../src/core/text/well-formed.js';
import { browserLaunchOptions } from '../support/browser.mjs';
import { useDemoServer } from '../support/demo-client.js';

const server = useDemoServer();
const run = promisify(execFile);

/** Texts that code could get wrong. */
const texts = [
  'hello',
  '',
  `it's "quoted" \\ \`$HOME\` $(id) %s !x`,
  'two\nlines\r\nthree\ttabs',
  'ü 👩‍💻 \u202e\u2028 \ud800',
  '{"type":"x","n":[1.50,null]}',
  '-x --close',
];

function write(name: string, source: Partial<SnippetSource>): string {
  const url = `${server.url}/demo/echo?token=a'b"c`.replace(/^http/, 'ws');
  const whole = { url, protocols: [], messages: [], left: 0, ...source };
  return snippets.find((snippet) => snippet.name === name)!.write(whole);
}

function sent(...payloads: SnippetPayload[]): Pick<SnippetSource, 'messages'> {
  return { messages: payloads.map((payload) => ({ direction: 'sent', payload })) };
}

describe('Code against the demo server', () => {
  it('in JavaScript sends what was sent, text and bytes', async () => {
    const payloads = [...texts, 'with a \0', new Uint8Array([0, 255]), new Uint8Array(50).fill(7)];
    const received: unknown[] = [];
    let socket: NodeSocket | undefined;
    class Recorded extends NodeSocket {
      constructor(...given: ConstructorParameters<typeof NodeSocket>) {
        super(...given);
        socket = this as NodeSocket;
      }
    }
    const console = {
      log: (...said: unknown[]) => said[0] === 'received' && received.push(said[1]),
    };
    const code = write('javascript', sent(...payloads));
    new Function('WebSocket', 'console', code)(Recorded, console);
    await expect.poll(() => received.length).toBe(payloads.length);
    socket!.close();
    const expected = payloads.map((payload) =>
      typeof payload === 'string' ? toWellFormed(payload) : [...payload],
    );
    expect(
      received.map((data) =>
        typeof data === 'string' ? data : [...new Uint8Array(data as ArrayBuffer)],
      ),
    ).toEqual(expected);
  });

  it('for wscat is a command line that sends each text', async () => {
    const wscat = createRequire(import.meta.url).resolve('wscat/bin/wscat');
    const code = write('wscat', sent(...texts.filter((text) => text !== '')))
      .replace('npx wscat', `'${process.execPath}' '${wscat}' --no-color`)
      .replace('--wait 5', '--wait 1');
    const { stdout } = await run('sh', ['-c', code]);
    for (const text of texts) expect(stdout).toContain(toWellFormed(text));
  });

  it('for wscat offers the subprotocols', async () => {
    const wscat = createRequire(import.meta.url).resolve('wscat/bin/wscat');
    const code = write('wscat', {
      url: `${server.url.replace(/^http/, 'ws')}/demo/protocols?accept=b`,
      protocols: ['a', 'b'],
      ...sent('x'),
    })
      .replace('npx wscat', `'${process.execPath}' '${wscat}'`)
      .replace('--wait 5', '--wait 1');
    await expect(run('sh', ['-c', code])).resolves.toMatchObject({ stderr: '' });
  });
});

describe('The mock for Playwright', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(browserLaunchOptions());
  }, 60_000);
  afterAll(() => browser.close());

  it('answers as the recorded server did', async () => {
    const code = write('playwright', {
      url: 'wss://never.example/chat?token=…',
      messages: [
        { direction: 'received', payload: 'welcome' },
        { direction: 'sent', payload: texts[2]! },
        { direction: 'received', payload: texts[3]! },
        { direction: 'received', payload: new Uint8Array([1, 255]) },
        { direction: 'sent', payload: new Uint8Array([0, 9]) },
        { direction: 'received', payload: 'bytes came' },
      ],
    });
    const page = await browser.newPage();
    let test: ((given: { page: Page }) => Promise<void>) | undefined;
    new Function('test', code.replace(/^import .*$/m, ''))((_: string, body: typeof test) => {
      test = body;
    });
    await test!({ page });
    const received = await page.evaluate(
      ([first]) =>
        new Promise<unknown[]>((resolve) => {
          const said: unknown[] = [];
          const socket = new WebSocket('wss://never.example/chat?token=abc');
          socket.binaryType = 'arraybuffer';
          socket.onopen = () => {
            socket.send(first!);
            socket.send(new Uint8Array([0, 9]));
          };
          socket.onmessage = ({ data }) => {
            said.push(typeof data === 'string' ? data : [...new Uint8Array(data as ArrayBuffer)]);
            if (data === 'bytes came') resolve(said);
          };
        }),
      [texts[2]!],
    );
    expect(received).toEqual(['welcome', texts[3], [1, 255], 'bytes came']);
    await page.close();
  }, 30_000);
});
