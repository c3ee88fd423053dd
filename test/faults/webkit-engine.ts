import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';

import { findExpression, type Engine, type EnginePage } from './engine.js';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Milliseconds in which a driver has to be there. */
const START = 10_000;

/** WebKitGTK by its own WebDriver, each page in a browser of its own: one driver has one. Under Xvfb where there is no display. */
export async function startWebKit(): Promise<Engine | undefined> {
  const driver = findOnPath('WebKitWebDriver');
  const browser = findMiniBrowser();
  if (driver === undefined || browser === undefined) return undefined;
  const screen = process.env.DISPLAY === undefined ? await startXvfb() : undefined;
  if (screen === undefined && process.env.DISPLAY === undefined) return undefined;
  const env = { ...process.env, ...(screen && { DISPLAY: screen.display }) };
  const first = await startSession(driver, browser, env);
  const version = first.version;
  await first.close();
  return {
    name: 'webkit',
    version: `WebKitGTK/${version}`,
    pages: 3,
    open: async (url) => {
      const session = await startSession(driver, browser, env);
      await session.call('POST', '/timeouts', { script: 600_000 });
      await session.call('POST', '/url', { url });
      return pageOf(session);
    },
    close: () => {
      screen?.process.kill();
      return Promise.resolve();
    },
  };
}

interface DriverSession {
  readonly version: string;
  call(method: string, path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

async function startSession(
  driver: string,
  browser: string,
  env: NodeJS.ProcessEnv,
): Promise<DriverSession> {
  const port = await freePort();
  const child = spawn(driver, [`--port=${String(port)}`], { env, stdio: 'ignore' });
  const options = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  };
  const asked = { capabilities: { alwaysMatch: options } };
  const { sessionId, capabilities } = (await untilThere(port, asked)) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const root = `/session/${sessionId}`;
  return {
    version: capabilities.browserVersion,
    call: (method, path, body) => call(port, method, root + path, body),
    close: async () => {
      await call(port, 'DELETE', root).catch(() => {});
      child.kill();
    },
  };
}

async function untilThere(port: number, body: object): Promise<unknown> {
  const end = Date.now() + START;
  for (;;) {
    try {
      return await call(port, 'POST', '/session', body);
    } catch (error) {
      if (Date.now() > end || (error as { code?: string }).code !== 'ECONNREFUSED') throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function pageOf(session: DriverSession): EnginePage {
  const run = async (expression: string): Promise<unknown> => {
    const script = `const tell = arguments[arguments.length - 1];
      (async () => (${expression}))().then((value) => tell({ value }), (error) => tell({ problem: String(error) }));`;
    const answer = (await session.call('POST', '/execute/async', { script, args: [] })) as {
      value?: unknown;
      problem?: string;
    };
    if (answer.problem !== undefined) throw new Error(answer.problem);
    return answer.value;
  };
  const find = async (role: string, name: string): Promise<string> => {
    const element = (await run(findExpression(role, name))) as Record<string, string>;
    return `/element/${element[ELEMENT] ?? ''}`;
  };
  return {
    evaluate: async <T>(expression: string) => (await run(expression)) as T,
    click: async (role, name) => {
      await session.call('POST', `${await find(role, name)}/click`, {});
    },
    close: () => session.close(),
  };
}

/** One command of WebDriver; `fetch` would give up after five minutes. */
function call(port: number, method: string, path: string, body?: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, method, path, headers: { 'content-type': 'application/json' } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const { value } = JSON.parse(Buffer.concat(chunks).toString()) as { value: unknown };
          if (answer.statusCode === 200) resolve(value);
          else reject(new Error(`${method} ${path}: ${(value as { message: string }).message}`));
        });
      },
    );
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** A screen that nobody sees. */
async function startXvfb(): Promise<{ display: string; process: ChildProcess } | undefined> {
  const path = findOnPath('Xvfb');
  if (path === undefined) return undefined;
  const child = spawn(
    path,
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const display = await new Promise<string>((resolve) =>
    child.stdio[3]!.once('data', (number: Buffer) => {
      resolve(`:${String(number).trim()}`);
    }),
  );
  return { display, process: child };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function findOnPath(name: string): string | undefined {
  const directories = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return directories.map((directory) => join(directory, name)).find(isExecutable);
}

/** Debian keeps it beside the libraries, under the name of the machine and the version of the interface. */
function findMiniBrowser(): string | undefined {
  const given = process.env.MINIBROWSER_PATH ?? findOnPath('MiniBrowser');
  if (given !== undefined) return given;
  const inside = (directory: string): string[] => {
    try {
      return readdirSync(directory).map((name) => join(directory, name));
    } catch {
      return [];
    }
  };
  const roots = ['/usr/lib', '/usr/libexec', ...inside('/usr/lib')];
  const candidates = roots.flatMap(inside).filter((path) => /webkit(?:2gtk|gtk)-\d/u.test(path));
  return candidates
    .map((path) => join(path, 'MiniBrowser'))
    .filter(isExecutable)
    .at(-1);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
