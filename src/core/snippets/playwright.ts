import { toHex } from '../bytes/hex.js';
import { english } from '../language/language.js';
import { lines } from './javascript.js';
import { jsString } from './literals.js';
import {
  indented,
  leftLines,
  type Snippet,
  type SnippetMessage,
  type SnippetPayload,
} from './snippet.js';

/** A sent message and the replies to it; the first one has those before any was sent. */
interface Exchange {
  readonly sent: SnippetPayload | undefined;
  readonly replies: SnippetPayload[];
}

/** A mock server in a Playwright test, which answers as the recorded one did. */
export const playwrightSnippet: Snippet = {
  name: 'playwright',
  label: english('Playwright mock'),
  purpose: english('a test whose server answers as the recorded one did'),
  write({ url, messages, left }) {
    const [first, ...exchanges] = exchangesOf(messages);
    const address = /^[^?#]*/.exec(url)![0];
    return lines(
      `import { test } from '@playwright/test';`,
      '',
      `test('talks to a mocked WebSocket', async ({ page }) => {`,
      '  await page.routeWebSocket(',
      // A string would be a glob, in which ? and * are special.
      '    (url) => url.origin + url.pathname === ' + jsString(address) + ',',
      '    (socket) => {',
      ...indented(first!.replies.map(send), 6),
      '      socket.onMessage((message) => {',
      ...indented(exchanges.flatMap(answer), 8),
      ...indented(leftLines(left, '//'), 8),
      '      });',
      '    },',
      '  );',
      '',
      '  // await page.goto(…);',
      '});',
    );
  },
};

/** A message that is sent twice is answered as it was the first time. */
function exchangesOf(messages: readonly SnippetMessage[]): Exchange[] {
  const exchanges: Exchange[] = [{ sent: undefined, replies: [] }];
  const known = new Map<string, Exchange>();
  let current: Exchange | undefined = exchanges[0];
  for (const { direction, payload } of messages) {
    if (direction === 'received') {
      current?.replies.push(payload);
      continue;
    }
    const key = typeof payload === 'string' ? 'text ' + payload : 'bytes ' + hexOf(payload);
    current = known.has(key) ? undefined : { sent: payload, replies: [] };
    if (current === undefined) continue;
    known.set(key, current);
    exchanges.push(current);
  }
  return exchanges;
}

function answer({ sent, replies }: Exchange): string[] {
  const test =
    typeof sent === 'string'
      ? 'message === ' + jsString(sent)
      : `typeof message !== 'string' && message.toString('hex') === ` + jsString(hexOf(sent!));
  const body = replies.length === 0 ? ['// Nothing came back.'] : replies.map(send);
  return ['if (' + test + ') {', ...indented(body, 2), '}'];
}

function send(payload: SnippetPayload): string {
  const given =
    typeof payload === 'string'
      ? jsString(payload)
      : 'Buffer.from(' + jsString(hexOf(payload)) + `, 'hex')`;
  return 'socket.send(' + given + ');';
}

function hexOf(bytes: Uint8Array): string {
  return toHex(bytes, { separator: '' });
}
