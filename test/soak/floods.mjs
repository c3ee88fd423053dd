// @ts-check
import { Promises } from './outcome.mjs';
import { endpoint, inSoakPage } from './soak-page.mjs';

/** The most messages of a flood that is cut by a click on Close. */
const CUT = 5_000_000;
/** Milliseconds of a flood before it is cut. */
const CUT_AFTER = 2000;

/** Connects the session that is seen, and lets the flood begin. Runs in the page. */
async function startFlood(/** @type {string} */ url) {
  const page = /** @type {any} */ (globalThis);
  const { session } = page.document.querySelector('ws-inspector');
  session.url = url;
  session.connect();
  while (session.state.readyState !== 1) await new Promise((resolve) => setTimeout(resolve, 5));
  const button = 'button[aria-label="Close"]';
  while (!page.find(button)) await new Promise((resolve) => requestAnimationFrame(resolve));
  page.before = session.log.total(2).entries;
  page.began = performance.now();
  session.send('go');
  return page.middleOf(button);
}

/**
 * Waits until the connection has ended. Runs in the page.
 *
 * @returns messages of this flood, milliseconds that they took, and what is wrong with them in the log
 */
async function endFlood() {
  const page = /** @type {any} */ (globalThis);
  const { session } = page.document.querySelector('ws-inspector');
  const { log } = session;
  const received = 2;
  while (session.state.readyState !== 3) await new Promise((resolve) => setTimeout(resolve, 5));
  const arrived = log.total(received).entries - page.before;
  const wrong = [];
  let last = 0;
  let time = 0;
  let lastTime = 0;
  const open = log.connections.at(-1).sequence;
  for (let sequence = Math.max(log.first, open); sequence < log.end; sequence += 1) {
    if (log.timeAt(sequence) < time)
      wrong.push(`entry ${sequence} is earlier than the one before it`);
    time = log.timeAt(sequence);
    if (log.kindAt(sequence) !== received) continue;
    const number = Number.parseInt(log.carriedAt(sequence), 10);
    const isFirst = last === 0;
    if (isFirst ? log.first <= open && number !== 1 : number !== last + 1) {
      wrong.push(`message ${number} follows message ${last}`);
    }
    last = number;
    lastTime = time;
  }
  if (last !== arrived) wrong.push(`the last of ${arrived} messages is number ${last}`);
  const kinds = [0, 1, 2, 3, 4, 5];
  const all = kinds.reduce((sum, kind) => sum + log.total(kind).entries, 0);
  if (all !== log.length + log.evicted.entries) {
    wrong.push(
      `${all} entries came, ${log.length} are kept and ${log.evicted.entries} were let go`,
    );
  }
  const kept = kinds.reduce((sum, kind) => sum + log.kept(kind), 0);
  if (kept !== log.length) wrong.push(`${kept} entries are counted as kept, and ${log.length} are`);
  return {
    arrived,
    milliseconds: lastTime - performance.timeOrigin - page.began,
    wrong: wrong.slice(0, 3),
  };
}

/**
 * Closes connections on which nothing comes: what a click takes on this machine, now.
 *
 * @param {import('./soak-page.mjs').Soak} soak
 * @param {import('./soak-page.mjs').SoakPage} page
 * @returns milliseconds of the slowest answer
 */
async function answerAtRest(soak, page) {
  for (let round = 0; round < 4; round += 1) {
    await page.click(await page.run(startFlood, endpoint(soak, 'demo/echo')));
    await page.run(endFlood, undefined);
  }
  return page.run(() => {
    const given = /** @type {any} */ (globalThis);
    // The first one is slow: much is compiled for it.
    return Math.max(...given.answers.splice(0).slice(1));
  }, undefined);
}

/**
 * Floods one after the other: one comes to its end, the next is cut by a click on Close. The log keeps
 * half of one.
 *
 * @param {import('./soak-page.mjs').Soak} soak
 * @param {{ seconds: number, whole: number, answer: number }} size messages of a whole flood, and
 *   milliseconds in which a click on Close is answered
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function soakFloods(soak, { seconds, whole, answer }) {
  return inSoakPage(soak, async (page) => {
    const promises = new Promises();
    const first = await page.gauge();
    await page.run((most) => {
      /** @type {any} */ (document.querySelector('ws-inspector')).session.log.setLimits({
        maxEntries: most,
      });
    }, whole / 2);
    const atRest = await answerAtRest(soak, page);
    const heaps = [];
    let messages = 0;
    let flooding = 0;
    let floods = 0;
    for (const end = Date.now() + seconds * 1000; Date.now() < end || floods < 6; floods += 1) {
      const isCut = floods % 2 === 1;
      const count = isCut ? CUT : whole;
      const close = await page.run(
        startFlood,
        endpoint(soak, `demo/flood?count=${count}&size=100`),
      );
      if (isCut) {
        await new Promise((resolve) => setTimeout(resolve, Math.min(CUT_AFTER, seconds * 100)));
        await page.click(close);
      }
      const { arrived, milliseconds, wrong } = await page.run(endFlood, undefined);
      for (const sentence of wrong) promises.hold(false, `In flood ${floods + 1}, ${sentence}.`);
      if (isCut)
        promises.hold(
          arrived > 0 && arrived < CUT,
          `A flood that was cut had ${arrived} messages.`,
        );
      else promises.hold(arrived === whole, `Of ${whole} messages ${arrived} came.`);
      messages += arrived;
      flooding += milliseconds;
      // Those of the first ones fill the log.
      if (messages > whole / 2) heaps.push(await page.heap());
    }
    const answers = await page.run(
      () => /** @type {number[]} */ (/** @type {any} */ (globalThis).answers),
      undefined,
    );
    promises.hold(
      answers.length === Math.floor(floods / 2),
      `${answers.length} of ${Math.floor(floods / 2)} clicks on Close were answered.`,
    );
    const slowest = Math.max(0, ...answers);
    // Where a machine has other work nothing answers at once.
    promises.atMost('Slowest answer of Close', slowest, Math.max(answer, atRest * 3), 'ms');
    const third = Math.floor(heaps.length / 3);
    const middle = Math.max(...heaps.slice(third, heaps.length - third));
    const late = Math.max(...heaps.slice(heaps.length - third));
    promises.atMost('Heap of the last third', late / 1e6, (middle / 1e6) * 1.1, 'MB');
    await page.run(() => {
      /** @type {any} */ (document.querySelector('ws-inspector')).session.log.clear();
    }, undefined);
    const last = await page.gauge();
    promises.nothingLeft(first, last, { heap: 6e6, nodes: 500, listeners: 100, workers: 2 });
    const rate = (messages / flooding) * 1000;
    const remark = `${Math.round(rate).toLocaleString('en')} messages a second, at most ${(Math.max(...heaps) / 1e6).toFixed(0)} MB; at rest Close took ${atRest.toFixed(0)} ms`;
    return {
      part: 'floods',
      seconds: flooding / 1000,
      messages,
      reconnects: floods + 3,
      first,
      last,
      slowest,
      remark,
      broken: promises.broken,
    };
  });
}
