// @ts-check
import { Promises } from './outcome.mjs';
import { endpoint, inSoakPage } from './soak-page.mjs';

/** Entries that the log keeps. */
const KEPT = 2000;

/**
 * Connects so often, each time when the connection before has ended. Runs in the page.
 *
 * @param {{ url: string, count: number }} given
 */
async function reconnect({ url, count }) {
  const page = /** @type {any} */ (globalThis);
  const { session } = page.document.querySelector('ws-inspector');
  session.url = url;
  const { port1, port2 } = new MessageChannel();
  for (let i = 0; i < count; i += 1) {
    const ended = new Promise((resolve) => (page.onSocketEnd = resolve));
    session.connect();
    // Simulated sockets are not told of.
    if (url.startsWith('sim:')) while (session.state.readyState !== 3) await nextTask();
    else await ended;
    // The session hears of it right after this, in the same task.
    await nextTask();
    if (session.state.readyState !== 3) throw new Error(`Connection ${i} has not ended.`);
  }
  delete page.onSocketEnd;
  function nextTask() {
    return new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  }
}

/** Whether the log has an open and a close of each connection. Runs in the page. */
function countEvents() {
  const { log } = /** @type {any} */ (document.querySelector('ws-inspector')).session;
  return {
    opens: log.total(0).entries,
    closes: log.total(4).entries,
    remembered: log.connections.length,
  };
}

/**
 * Sockets of the browser, one after the other, and at last some of a server inside the page.
 *
 * @param {import('./soak-page.mjs').Soak} soak
 * @param {{ count: number }} size
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function soakReconnects(soak, { count }) {
  return inSoakPage(soak, async (page) => {
    const promises = new Promises();
    const url = endpoint(soak, 'demo/close?code=1000');
    await page.run((most) => {
      /** @type {any} */ (document.querySelector('ws-inspector')).session.log.setLimits({
        maxEntries: most,
      });
    }, KEPT);
    // What scripts and calls are remembered of is there after some.
    const before = Math.min(KEPT, Math.ceil(count / 5));
    await page.run(reconnect, { url, count: before });
    const first = await page.gauge();
    const began = performance.now();
    await page.run(reconnect, { url, count: count - before });
    await page.run(reconnect, { url: 'sim:close?code=1000', count: before });
    const seconds = (performance.now() - began) / 1000;
    const { opens, closes, remembered } = await page.run(countEvents, undefined);
    const reconnects = count + before;
    promises.hold(
      opens === reconnects && closes === reconnects,
      `Of ${reconnects} connections the log counts ${opens} opens and ${closes} closes.`,
    );
    promises.atMost('connections that the log remembers', remembered, KEPT, 'connections');
    const last = await page.gauge();
    promises.nothingLeft(first, last, { heap: 2.5e6, nodes: 500, listeners: 60 });
    const remark = `${Math.round((reconnects - before) / seconds)} connections a second`;
    return {
      part: 'reconnects',
      seconds,
      messages: 0,
      reconnects,
      first,
      last,
      remark,
      broken: promises.broken,
    };
  });
}
