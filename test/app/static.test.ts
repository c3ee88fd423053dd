import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

let server: Server;
let address: string;
const asked: string[] = [];

/** A server of files and nothing else: no upgrade, no header that it did not have to send. */
beforeAll(async () => {
  const root = inject('pageDirectory');
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    asked.push(path);
    const file = join(root, normalize(path === '/' ? '/index.html' : path));
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

useBrowser();

describe('A copy of the page on a server of files', () => {
  it('begins with the echo inside the page, and is an inspector like any other', async () => {
    const inspector = await InspectorPage.open({}, address);
    expect(await inspector.url.inputValue()).toBe('sim:echo');
    await inspector.button('Connect').click();
    await inspector.status.filter({ hasText: 'OPEN' }).waitFor();
    await inspector.send('hello');
    await inspector.rows('hello').nth(1).waitFor();
    await inspector.button('Close').click();
    await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
    await inspector.rows('1005').waitFor();
  });

  it('offers every server inside the page, and no other', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open({}, address);
    await inspector.button('Addresses').click();
    const offered = inspector.page.getByRole('button', { name: /^(?:sim:|wss?:)/u });
    const names = await offered.allTextContents();
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !name.trim().startsWith('sim:'))).toEqual([]);
  });

  it('keeps up with a flood of 50,000 messages', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open({}, address);
    await inspector.goTo('sim:flood?count=50000&size=100');
    await inspector.button('Connect').click();
    await inspector.status.filter({ hasText: 'OPEN' }).waitFor();
    await inspector.send('go');
    await inspector.hasRows(50_002);
    await inspector.status.filter({ hasText: 'CLOSED' }).waitFor();
    await inspector.rows('1000').last().waitFor();
  });

  it('chats with itself in two sessions', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open({}, address);
    const { page } = inspector;
    await inspector.goTo('sim:chat');
    await inspector.button('Connect').click();
    await inspector.send('{"type":"username","name":"ada"}');
    await inspector.rows('userlist').waitFor();
    await inspector.button('New session').click();
    await inspector.textbox('URL').fill('sim:chat');
    await inspector.button('Connect').click();
    await inspector.send('{"type":"username","name":"Ada"}');
    await inspector.rows('rejectusername').waitFor();
    await page.getByRole('tablist', { name: 'Sessions' }).getByRole('tab').first().click();
    await inspector.rows('Ada2').first().waitFor();
  });

  it('says at the field what is wrong with such an address', { tags: 'long' }, async () => {
    const inspector = await InspectorPage.open({}, address);
    await inspector.goTo('sim:echo#part');
    await inspector.button('Connect').click();
    await inspector.page.getByText('A WebSocket URL may have no fragment').waitFor();
    expect(await inspector.url.getAttribute('aria-invalid')).toBe('true');
  });

  it('asks for nothing that is not there', () => {
    expect(asked.length).toBeGreaterThan(3);
    expect(
      asked.filter(
        (path) => !existsSync(join(inject('pageDirectory'), path === '/' ? 'index.html' : path)),
      ),
    ).toEqual([]);
  });
});
