import type { PortableSession } from '../../src/core/session/portable-session.js';
import type { FaultCase } from './fault-case.js';
import type { Target } from './page-task.js';

// Acts run in the page, each handed over as text: they use nothing from outside themselves.

/** Connects again and again for ten seconds or so, and says whether the browser held it back. */
const connectInARow = async (t: Target): Promise<void> => {
  const times: number[] = [];
  const start = performance.now();
  while (times.length < 20 && performance.now() - start < 10_000) {
    const before = performance.now();
    t.connect();
    await t.ended();
    times.push(performance.now() - before);
  }
  const slowest = Math.max(...times);
  t.say(slowest > 4 * times[0]! && slowest > 500 ? 'held back' : 'not held back');
};

/** Makes 300 sessions, without drawing them, and says what became of them. */
const openMany = async (t: Target): Promise<void> => {
  const { createSession } = customElements.get('ws-inspector') as unknown as {
    createSession: (options: { url: string }) => PortableSession;
  };
  const sessions = Array.from({ length: 300 }, () => createSession({ url: t.url }));
  for (const session of sessions) session.connect();
  const count = (isSo: (session: PortableSession) => boolean): number =>
    sessions.filter(isSo).length;
  const end = performance.now() + 20_000;
  while (count(({ state }) => state.readyState === 0) > 0 && performance.now() < end)
    await t.wait(100);
  const kinds = (kind: number): number =>
    sessions.reduce((sum, { log }) => sum + log.total(kind as 0).entries, 0);
  t.say(
    `OPEN ${String(count(({ state }) => state.readyState === 1))}, CLOSED ${String(count(({ state }) => state.readyState === 3))}`,
  );
  t.say(
    `open ${String(kinds(0))}, error ${String(kinds(3))}, close ${String(kinds(4))}, note ${String(kinds(5))}`,
  );
  for (const session of sessions) session.dispose();
};

/** Leaves one handshake hanging and begins another at the same server. */
const openBesideHung = async (t: Target): Promise<void> => {
  const { createSession } = customElements.get('ws-inspector') as unknown as {
    createSession: (options: { url: string }) => PortableSession;
  };
  const hung = createSession({ url: t.url.replace('good', 'hs-never') });
  hung.connect();
  await t.wait(300);
  t.connect();
  const end = performance.now() + 3000;
  while (!t.isOpen() && performance.now() < end) await t.wait(20);
  t.say(t.isOpen() ? 'the second opens' : 'the second waits');
  hung.dispose();
  await t.opened();
  t.close(1000);
};

/** What browsers allow, and how they hold back: no other case is in their page. */
export const limitCases: readonly FaultCase[] = [
  {
    id: 'x-fail20',
    way: 'session',
    url: '{ws}/demo/fault/hs-404',
    act: connectInARow,
    page: 'own',
    limit: 20_000,
  },
  {
    id: 'x-refused12',
    way: 'session',
    url: 'ws://{refused}/',
    act: connectInARow,
    page: 'own',
    limit: 20_000,
  },
  {
    id: 'x-parallel-hung',
    way: 'session',
    url: '{ws}/demo/fault/good',
    act: openBesideHung,
    page: 'own',
  },
  {
    id: 'x-300-sockets',
    way: 'session',
    url: '{ws}/demo/fault/good',
    act: openMany,
    page: 'alone',
  },
];
