// @ts-check
import { serveHuge } from './huge-server.mjs';
import { Promises } from './outcome.mjs';
import { inSoakPage } from './soak-page.mjs';

/** Connects, with room for two messages and a half. Runs in the page. */
async function connect(/** @type {{ url: string, size: number }} */ { url, size }) {
  const { session } = /** @type {any} */ (document.querySelector('ws-inspector'));
  session.log.setLimits({ maxBytes: Math.round(size * 2.5) });
  session.url = url;
  session.connect();
  while (session.state.readyState !== 1) await new Promise((resolve) => setTimeout(resolve, 5));
}

/**
 * Asks for messages, waits for them, selects the last one and waits until its details begin as the
 * message does. Runs in the page.
 *
 * @param {{ ask: string, count: number, begin: string }} given
 */
async function receive({ ask, count, begin }) {
  const page = /** @type {any} */ (globalThis);
  const { session } = page.document.querySelector('ws-inspector');
  const { log } = session;
  const before = log.total(2).entries;
  session.send(ask);
  const until = async (/** @type {() => boolean} */ isSo) => {
    const end = performance.now() + 60_000;
    while (!isSo()) {
      if (performance.now() > end)
        throw new Error(`The last of ${count} messages is not shown as ${begin}.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await until(() => log.total(2).entries === before + count);
  const row = () =>
    [...page.find('ws-log-grid').shadowRoot.querySelectorAll('[role=row][aria-rowindex]')].at(-1);
  // The header is row 1, and what was let go has a row of its own.
  await until(() => {
    const rows = log.length + Math.min(1, log.evicted.entries);
    page.find('ws-log-grid').scrollToIndex(rows - 1);
    return Number(row()?.getAttribute('aria-rowindex')) === rows + 1;
  });
  const textOf = (/** @type {any} */ root) =>
    [...root.querySelectorAll('*')].reduce(
      (text, element) => text + (element.shadowRoot ? textOf(element.shadowRoot) : ''),
      root.textContent ?? '',
    );
  let looks = 0;
  await until(() => {
    // A row that is just being drawn anew may have missed the click.
    if (looks++ % 50 === 0) row().click();
    return (
      Boolean(page.find('ws-message')) && textOf(page.find('ws-message').shadowRoot).includes(begin)
    );
  });
  const kinds = [0, 1, 2, 3, 4, 5];
  return {
    bytes: log.bytes,
    most: log.limits.maxBytes,
    came: log.total(2).bytes + log.total(1).bytes,
    accounted:
      kinds.reduce((sum, kind) => sum + log.total(kind).bytes, 0) - log.bytes - log.evicted.bytes,
  };
}

/** Sends a message and waits for the server to say how long it was. Runs in the page. */
async function send(/** @type {{ size: number }} */ { size }) {
  const { session } = /** @type {any} */ (document.querySelector('ws-inspector'));
  const { log } = session;
  const before = log.total(2).entries;
  session.send('x'.repeat(size));
  while (log.total(2).entries === before) await new Promise((resolve) => setTimeout(resolve, 20));
  const answer = log.carriedAt(log.end - 1);
  session.close();
  while (session.state.readyState !== 3) await new Promise((resolve) => setTimeout(resolve, 20));
  return answer;
}

/** Clears the log. Runs in the page. */
function clear() {
  /** @type {any} */ (document.querySelector('ws-inspector')).session.log.clear();
}

/**
 * Huge messages, text and binary, received, shown and let go by the limits; one that is sent.
 *
 * @param {import('./soak-page.mjs').Soak} soak
 * @param {{ count: number, size: number }} size messages of each type, bytes of each
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function soakHuge(soak, { count, size }) {
  const server = await serveHuge({ count, size });
  try {
    return await inSoakPage(soak, async (page) => {
      const promises = new Promises();
      const began = performance.now();
      const first = await page.gauge();
      let most = 0;
      await page.run(connect, { url: server.url, size });
      for (const ask of ['text', 'binary']) {
        const begin = ask === 'text' ? `${count} ..........` : '2e 2e 2e 2e';
        const log = await page.run(receive, { ask, count, begin });
        promises.atMost(`Bytes that are kept of ${ask}`, log.bytes / 1e6, log.most / 1e6, 'MB');
        promises.hold(
          log.accounted === 0,
          `${log.accounted} bytes came that are neither kept nor counted as let go.`,
        );
        promises.hold(log.came >= count * size, `${log.came} bytes came.`);
        most = Math.max(most, await page.heap());
      }
      promises.atMost(
        'Heap with two messages',
        most / 1e6,
        (first.heap + size * 3.5) / 1e6 + 15,
        'MB',
      );
      const answer = await page.run(send, { size });
      promises.hold(answer === `got ${size} bytes`, `The server said “${answer}”.`);
      await page.run(clear, undefined);
      const last = await page.gauge();
      promises.nothingLeft(first, last, { heap: 8e6, nodes: 2000, listeners: 200, workers: 2 });
      const remark = `of ${size / 1e6} MB each, at most ${(most / 1e6).toFixed(0)} MB`;
      return {
        part: 'huge',
        seconds: (performance.now() - began) / 1000,
        messages: 2 * count + 1,
        reconnects: 0,
        first,
        last,
        remark,
        broken: promises.broken,
      };
    });
  } finally {
    server.close();
  }
}
