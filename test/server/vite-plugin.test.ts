import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createServer,
  type InlineConfig,
  preview,
  type PreviewServer,
  type ViteDevServer,
} from 'vite';

import { demoServer } from '../../src/server/vite-plugin.js';
import { Client, refusal } from '../support/demo-client.js';

describe('demoServer', () => {
  let root: string;
  let config: InlineConfig;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'ws-inspector-'));
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>Page</title>');
    config = {
      root,
      configFile: false,
      logLevel: 'silent',
      optimizeDeps: { noDiscovery: true },
      plugins: [demoServer()],
    };
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const urlOf = ({ resolvedUrls }: ViteDevServer | PreviewServer): string =>
    resolvedUrls!.local[0]!.replace('http:', 'ws:').replace(/\/$/, '');

  const expectEcho = async (url: string): Promise<void> => {
    const client = await Client.open(`${url}/demo/echo`, ['any']);
    client.webSocket.send('hello');
    expect(await client.next()).toBe('hello');
    expect((await refusal(`${url}/demo/nothing`)).status).toBe(404);
  };

  it('serves the demo on the port of the development server and leaves its hot reload alone', async () => {
    const server = await createServer({ ...config, server: { port: 0, host: '127.0.0.1' } });
    await server.listen();
    const url = urlOf(server);
    await expectEcho(url);

    const reload = await Client.open(`${url}/?token=${server.config.webSocketToken}`, ['vite-hmr']);
    expect(JSON.parse(String(await reload.next()))).toEqual({ type: 'connected' });
    server.ws.send({ type: 'full-reload' });
    expect(JSON.parse(String(await reload.next()))).toEqual({ type: 'full-reload' });

    const open = await Client.open(`${url}/demo/ticker`);
    await server.close();
    expect(await open.closed).toEqual([1006, '']);
  });

  it('serves the demo on the port of the preview server', async () => {
    const server = await preview({
      ...config,
      build: { outDir: root },
      preview: { port: 0, host: '127.0.0.1' },
    });
    await expectEcho(urlOf(server));
    await server.close();
  });
});
