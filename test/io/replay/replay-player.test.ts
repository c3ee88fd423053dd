import { beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { EntryKind } from '../../../src/core/log/entry.js';
import type { Log } from '../../../src/core/log/log.js';
import { compareReplies } from '../../../src/core/replay/compare-replies.js';
import { receivedSince } from '../../../src/core/replay/replay-plan.js';
import type { ReplayMode } from '../../../src/core/replay/replay-schedule.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import type { SocketConstructor } from '../../../src/core/socket/socket.js';
import { LocalPlayer } from '../../../src/io/replay/local-player.js';
import { ReplayPlayer } from '../../../src/io/replay/replay-player.js';
import { browserPorts } from '../../../src/io/session/browser-ports.js';
import { useDemoServer } from '../../support/demo-client.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';
import { append, log } from '../../support/log.js';

let clock: FakeClock;

beforeEach(() => {
  clock = new FakeClock();
  ScriptedSocket.made = [];
});

function play(recorded: Log, mode: ReplayMode, url = 'ws://test/') {
  const session = new PortableSession({ url }, fakePorts(clock));
  const player = new ReplayPlayer({ recorded, session, mode, now: clock.now, after: clock.after });
  player.start();
  return { session, player, socket: ScriptedSocket.made.at(-1)! };
}

const timed: ReplayMode = { kind: 'timed', speed: 1 };
const reply: ReplayMode = { kind: 'reply', timeout: 1000 };

describe('A replay', () => {
  it('waits for the connection, then keeps the gaps', () => {
    const recorded = log('open', '> one');
    append(recorded, '> two', 1251);
    const { player, socket } = play(recorded, timed);
    clock.advance(500);
    expect(player.state.phase).toBe('connecting');
    socket.opens();
    clock.advance(10);
    expect(socket.sent).toEqual(['one']);
    clock.advance(240);
    expect(socket.sent).toEqual(['one']);
    clock.advance(20);
    expect(socket.sent).toEqual(['one', 'two']);
    clock.advance(3000);
    expect(player.state).toMatchObject({ phase: 'over', done: 2, total: 2, remarks: [] });
    expect(clock.pending).toBe(0);
  });

  it('goes on when the recorded replies have come', () => {
    const { player, socket } = play(log('open', '< hi', '> one', '< 1', '> two', '< 2'), reply);
    socket.opens();
    clock.advance(100);
    expect(socket.sent).toEqual([]);
    socket.receives('hello');
    clock.advance(20);
    expect(socket.sent).toEqual(['one']);
    clock.advance(100);
    socket.receives('1');
    clock.advance(20);
    expect(socket.sent).toEqual(['one', 'two']);
    socket.receives('2');
    clock.advance(20);
    expect(player.state).toMatchObject({ phase: 'over', remarks: [] });
  });

  it('goes on without a reply after a time, with a sentence', () => {
    const { player, socket } = play(log('open', '> one', '< 1', '> two'), reply);
    socket.opens();
    clock.advance(1100);
    expect(socket.sent).toEqual(['one', 'two']);
    expect(player.state.remarks).toEqual(['No reply to message 1 within 1.0 s; it went on.']);
  });

  it('goes one by one', () => {
    const { player, socket } = play(log('open', '> one', '> two'), { kind: 'step' });
    player.step();
    socket.opens();
    clock.advance(100);
    expect(socket.sent).toEqual([]);
    expect(player.state.phase).toBe('holding');
    player.step();
    expect(socket.sent).toEqual(['one']);
    player.step();
    expect(socket.sent).toEqual(['one', 'two']);
    clock.advance(100);
    expect(player.state).toMatchObject({ phase: 'over', done: 2 });
  });

  it('can be stopped, and leaves no timer and the connection open', () => {
    const recorded = log('open', '> one');
    append(recorded, '> two', 60_000);
    const { player, session, socket } = play(recorded, timed);
    socket.opens();
    clock.advance(50);
    player.stop();
    expect(player.state).toMatchObject({ phase: 'over', remarks: ['Stopped after 1 of 2.'] });
    expect(clock.pending).toBe(0);
    expect(session.isLive).toBe(true);
  });

  it('ends with the connection, and says how far it came', () => {
    const recorded = log('open', '> one');
    append(recorded, '> two', 60_000);
    const { player, socket } = play(recorded, timed);
    socket.opens();
    clock.advance(50);
    socket.ends(1001);
    clock.advance(200);
    expect(player.state.remarks).toEqual(['The connection ended with 1001 after 1 of 2.']);
  });

  it('says what the constructor throws', () => {
    const { player } = play(log('> one'), timed, 'bad');
    expect(player.state).toMatchObject({ phase: 'over' });
    expect(player.state.remarks[0]).toMatch(/refused to make this connection.*SyntaxError/);
  });
});

describe('Playing locally', () => {
  function playLocally(recorded: Log, mode: ReplayMode) {
    const to = log();
    const player = new LocalPlayer({ recorded, log: to, mode, now: clock.now, after: clock.after });
    player.start();
    return { player, to };
  }

  it('puts every entry into a fresh log, with the gaps they had', () => {
    const recorded = log('open', '> one', '< 1', 'note careful');
    append(recorded, 'close 1000', 2000);
    const { player, to } = playLocally(recorded, timed);
    clock.advance(500);
    expect(to.length).toBe(4);
    clock.advance(600);
    expect(player.state).toMatchObject({ phase: 'over', done: 5, total: 5, remarks: [] });
    expect([1, 2, 3, 4, 5].map((at) => to.carriedAt(at))).toEqual(
      [1, 2, 3, 4, 5].map((at) => recorded.carriedAt(at)),
    );
    expect(to.timeAt(5) - to.timeAt(1)).toBe(1000);
  });

  it('goes a hundred times as fast, or one by one, and can be stopped', () => {
    const recorded = log('open', '> one');
    append(recorded, 'close 1000', 11_000);
    const fast = playLocally(recorded, { kind: 'timed', speed: 100 });
    clock.advance(101);
    expect(fast.player.state.phase).toBe('over');
    const slow = playLocally(recorded, { kind: 'step' });
    slow.player.step();
    expect(slow.to.length).toBe(1);
    slow.player.stop();
    slow.player.step();
    expect(slow.to.length).toBe(1);
    expect(clock.pending).toBe(0);
  });
});

/** The times of what was sent. */
function timesOf(given: Log): number[] {
  const times: number[] = [];
  for (let at = given.first; at < given.end; at += 1) {
    if (given.kindAt(at) === EntryKind.sent) times.push(given.timeAt(at));
  }
  return times;
}

describe('A replay against the demo server', () => {
  const demo = useDemoServer();

  function live(recorded: Log, path: string, mode: ReplayMode) {
    const ports = browserPorts({ WebSocket: WebSocket as unknown as SocketConstructor });
    const session = new PortableSession({ url: demo.url.replace('http', 'ws') + path }, ports);
    const player = new ReplayPlayer({
      recorded,
      session,
      mode,
      now: ports.now,
      after: ports.after,
    });
    player.start();
    return { session, player };
  }

  it(
    'keeps the original gaps within 20 ms for 200 messages',
    { retry: 2, timeout: 20_000 },
    async () => {
      const recorded = log('open');
      let time = 1000;
      for (let i = 0; i < 200; i += 1) {
        time += [3, 25, 1, 17, 8][i % 5]!;
        append(recorded, `> message ${String(i)}`, time);
        append(recorded, `< message ${String(i)}`, time + 0.5);
      }
      const { session, player } = live(recorded, '/demo/echo', timed);
      const original = timesOf(recorded);
      // When nothing at all could run: this machine may have other work.
      const ticks: number[] = [];
      const ticker = setInterval(() => ticks.push(performance.timeOrigin + performance.now()), 1);
      await expect.poll(() => player.state.phase, { timeout: 15_000 }).toBe('over');
      const sent = timesOf(session.log);
      expect(sent).toHaveLength(200);
      clearInterval(ticker);
      const stall = (from: number, to: number): number => {
        const stalls = ticks.map((tick, i) =>
          tick > from && ticks[i - 1]! < to ? tick - ticks[i - 1]! : 0,
        );
        return Math.max(...stalls);
      };
      const tooFar = sent.flatMap((at, i) => {
        if (i === 0) return [];
        const before = sent[i - 1]!;
        const gap = at - before;
        const deviation = Math.abs(gap - (original[i]! - original[i - 1]!));
        // One that was held up comes late, and nearer to the next.
        return deviation <= 20 + stall(before - 50, at) ? [] : [{ i, gap, deviation }];
      });
      expect(tooFar).toEqual([]);
      const { counts } = compareReplies(
        { log: recorded, received: receivedSince(recorded, 1) },
        { log: session.log, received: receivedSince(session.log, 1) },
        true,
      );
      expect(counts).toEqual({ same: 200, changed: 0, missing: 0, extra: 0 });
      session.dispose();
    },
  );

  it('waits for the replies of the chat', async () => {
    const recorded = log(
      'open',
      '< {"type":"id","id":1}',
      '> {"type":"username","name":"ada"}',
      '< {"type":"username"}',
      '< {"type":"userlist"}',
      '> {"type":"message","text":"hello"}',
      '< {"type":"message"}',
    );
    const { session, player } = live(recorded, '/demo/chat', { kind: 'reply', timeout: 5000 });
    await expect.poll(() => player.state.phase, { timeout: 8000 }).toBe('over');
    expect(player.state.remarks).toEqual([]);
    const types = receivedSince(session.log, 1).map(
      (at) => (JSON.parse(session.log.carriedAt(at) as string) as { type: string }).type,
    );
    expect(types).toContain('message');
    session.dispose();
  }, 10_000);
});
