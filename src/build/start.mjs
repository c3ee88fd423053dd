// @ts-check
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { ensureInstalled } from './install.mjs';

const USAGE = 'Usage: npm start -- [--port 5173] [--host localhost]';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { host, port } = readArguments();
ensureInstalled();
const { createServer } = await import('vite');

// Vite takes the next free port if this one is taken.
const server = await createServer({
  root: ROOT,
  server: { host, port, open: false },
  clearScreen: false,
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, async () => {
    // Being stopped is not a failure: this code stands, whatever else listens to the signal.
    process.exitCode = 0;
    await server.close();
    process.exit();
  });
}

try {
  await server.listen();
} catch (error) {
  console.error(
    `The server could not be started: ${error instanceof Error ? error.message : error}`,
  );
  process.exit(1);
}

const { local = [], network = [] } = server.resolvedUrls ?? {};
const page = local[0] ?? network[0] ?? `http://${host}:${port}/`;
console.log(`
  ws-inspector is at  ${page}
  demo endpoints at   ${new URL('/demo/', page).href.replace(/^http/, 'ws')}  (echo, chat, ticker, flood, …)

  Press Ctrl+C to stop.
`);

/** @returns {{ host: string, port: number }} */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: { host: { type: 'string' }, port: { type: 'string' } },
    });
    const port = Number(values.port ?? 5173);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port must be from 0 to 65535, not "${values.port}".`);
    return { host: values.host ?? 'localhost', port };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exit(1);
  }
}
