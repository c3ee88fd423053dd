import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { attachDemo, startDemoServer } from '../../src/server/demo-server.js';
import type { FaultCase } from './fault-case.js';

/** The servers of one case, and where they are. */
export interface CaseServers {
  /** The URL of the case, with everything put in. */
  readonly url: string | undefined;
  close(): Promise<void>;
}

let addresses = 0;

/** An address of the loopback network that no case had before; browsers count failures, and wait, for each address. */
function nextHost(): string {
  // Other systems have but one address there unless somebody adds more.
  if (process.platform !== 'linux') return '127.0.0.1';
  addresses += 1;
  return `127.1.${String(Math.floor(addresses / 200))}.${String((addresses % 200) + 1)}`;
}

/**
 * Starts what a case connects to.
 *
 * @throws Unmeasurable where something is missing on this machine.
 */
export async function startServers({ url, plainHost, death }: FaultCase): Promise<CaseServers> {
  const host = plainHost === true ? '127.0.0.1' : nextHost();
  const server = await startDemoServer({ host });
  const closers: (() => unknown)[] = [() => server.close()];
  const there = new Map<string, () => Promise<string> | string>([
    ['ws', () => server.url],
    ['http', () => server.url.replace('ws', 'http')],
    ['host', () => `${host}:${String(server.port)}`],
    ['refused', async () => `${host}:${String(await freePort(host))}`],
    ['tls', async () => `${host}:${String(await startTls(host, closers))}`],
    ['killed', async () => `${host}:${String(await startKilled(death ?? 'kill', host, closers))}`],
  ]);
  let whole = url;
  for (const [name, start] of there) {
    if (whole?.includes(`{${name}}`)) whole = whole.replace(`{${name}}`, await start());
  }
  return {
    url: whole,
    close: async () => {
      for (const close of closers) await close();
    },
  };
}

/** Why a case says nothing here: what it needs is not on this machine. */
export class Unmeasurable extends Error {}

async function freePort(host: string): Promise<number> {
  const server = createServer();
  const port = await listen(server, host);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startTls(host: string, closers: (() => unknown)[]): Promise<number> {
  const server = createTlsServer(certificate());
  const demo = attachDemo(server);
  server.on('tlsClientError', () => {});
  closers.push(() => {
    demo.close();
    server.closeAllConnections();
    server.close();
  });
  return listen(server, host);
}

let made: { key: string; cert: string } | undefined;

/** A certificate that nobody trusts, made once. */
function certificate(): { key: string; cert: string } {
  if (made !== undefined) return made;
  const directory = mkdtempSync(join(tmpdir(), 'ws-inspector-tls-'));
  const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
  const asked = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-keyout',
    key,
    '-out',
    cert,
  ];
  const isDone = spawnSync('openssl', asked, { stdio: 'ignore' }).status === 0;
  if (isDone) made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(directory, { recursive: true, force: true });
  if (made === undefined) throw new Unmeasurable('openssl is not there to make a certificate');
  return made;
}

async function startKilled(
  death: string,
  host: string,
  closers: (() => unknown)[],
): Promise<number> {
  const script = fileURLToPath(new URL('killed-server.mjs', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [script, death, host], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  closers.push(() => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout!.once('data', (port: Buffer) => {
      resolve(Number(String(port)));
    });
  });
}

async function listen(server: ReturnType<typeof createServer>, host: string): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}
