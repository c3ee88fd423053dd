// @ts-check
import { Promises } from './outcome.mjs';
import { endpoint, inSoakPage } from './soak-page.mjs';

/** Opens sessions in tabs until there are so many, all connected. Runs in the page. */
async function openSessions(/** @type {{ url: string, count: number }} */ { url, count }) {
  const inspector = /** @type {any} */ (document.querySelector('ws-inspector'));
  while (inspector.sessions.length < count) inspector.addSession({ url });
  for (const session of inspector.sessions) {
    session.url = url;
    session.connect();
  }
  const isOpen = (/** @type {any} */ session) =>
    session.state.readyState === 1 && session.log.total(2).entries > 0;
  while (!inspector.sessions.every(isOpen)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Where a tab can be clicked, scrolled into view where it has to be. Runs in the page. */
function middleOfTab(/** @type {number} */ index) {
  const page = /** @type {any} */ (globalThis);
  page.find(`[role=tab]:nth-child(${index + 1})`).scrollIntoView();
  return page.middleOf(`[role=tab]:nth-child(${index + 1})`);
}

/** What came in all sessions, and what is wrong with it. Runs in the page. */
function checkTicks() {
  const { sessions } = /** @type {any} */ (document.querySelector('ws-inspector'));
  const wrong = [];
  let messages = 0;
  for (const [index, { log }] of sessions.entries()) {
    let expected = 0;
    for (let sequence = log.first; sequence < log.end; sequence += 1) {
      const kind = log.kindAt(sequence);
      if (kind === 0) expected = 1;
      if (kind !== 2) continue;
      const { seq } = JSON.parse(log.carriedAt(sequence));
      if (seq !== expected)
        wrong.push(`in session ${index + 1}, tick ${seq} came instead of ${expected}`);
      expected = seq + 1;
      messages += 1;
    }
  }
  return { messages, wrong: wrong.slice(0, 3) };
}

/** Closes all tabs but one, which gets an empty log. Runs in the page. */
async function closeSessions() {
  const inspector = /** @type {any} */ (document.querySelector('ws-inspector'));
  while (inspector.sessions.length > 1) inspector.removeSession(inspector.sessions.at(-1));
  const [session] = inspector.sessions;
  session.close();
  while (session.state.readyState !== 3) await new Promise((resolve) => setTimeout(resolve, 20));
  session.log.clear();
}

/**
 * Many sessions in tabs, all receiving; clicks go through the tabs; then all are closed. Twice: what
 * the second time leaves, after the first, is left for good.
 *
 * @param {import('./soak-page.mjs').Soak} soak
 * @param {{ count: number, seconds: number, answer: number }} size milliseconds in which a click on a tab is answered
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function soakSessions(soak, { count, seconds, answer }) {
  return inSoakPage(soak, async (page) => {
    const promises = new Promises();
    const url = endpoint(soak, 'demo/ticker?rate=50&size=200');
    const began = performance.now();
    const gauges = [];
    let messages = 0;
    let clicks = 0;
    for (const round of [1, 2]) {
      await page.run(openSessions, { url, count });
      for (
        const end = Date.now() + seconds * 500;
        Date.now() < end || clicks < (round * count) / 2;
        clicks += 1
      ) {
        const answered = clicks + 1;
        await page.click(await page.run(middleOfTab, (clicks * 7 + 3) % count));
        await page.page.waitForFunction(
          (/** @type {number} */ least) => /** @type {any} */ (globalThis).answers.length >= least,
          { timeout: 10_000 },
          answered,
        );
      }
      const ticks = await page.run(checkTicks, undefined);
      messages += ticks.messages;
      for (const sentence of ticks.wrong) promises.hold(false, `In round ${round}, ${sentence}.`);
      promises.hold(
        ticks.messages >= count * 5,
        `${count} sessions had ${ticks.messages} messages.`,
      );
      await page.run(closeSessions, undefined);
      gauges.push(await page.gauge());
    }
    const [first, last] =
      /** @type {[import('./outcome.mjs').Gauge, import('./outcome.mjs').Gauge]} */ (gauges);
    promises.nothingLeft(first, last, { heap: 2.5e6, nodes: 500, listeners: 60 });
    const answers = await page.run(
      () => /** @type {number[]} */ (/** @type {any} */ (globalThis).answers),
      undefined,
    );
    const inOrder = answers.sort((a, b) => a - b);
    const slowest = inOrder.at(-1) ?? 0;
    // A tab draws its log anew; what the machine has to do besides falls on few clicks.
    promises.atMost(
      'Answer of nine tabs in ten',
      inOrder[Math.floor(inOrder.length * 0.9)] ?? 0,
      answer * 2,
      'ms',
    );
    const median = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
    const remark = `${count} sessions, twice; ${clicks} clicks on tabs, half of them answered within ${median.toFixed(0)} ms`;
    return {
      part: 'sessions',
      seconds: (performance.now() - began) / 1000,
      messages,
      reconnects: count * 2,
      first,
      last,
      slowest,
      remark,
      broken: promises.broken,
    };
  });
}
