// @ts-check
import { createServer } from 'node:http';

/**
 * Serves a page for the bare counter on loopback: one whose address is not of the loopback network
 * would need permission to connect there. It has a line of text, because Chromium holds back the
 * messages of a page that has painted nothing yet: the counter would take a quarter longer there.
 *
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveBlankPage() {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>bare</title><p>A bare socket.</p>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return {
    url: `http://127.0.0.1:${String(address.port)}/`,
    close: () => {
      server.close();
    },
  };
}
