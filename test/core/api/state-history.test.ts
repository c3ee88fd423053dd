import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import {
  LaneMark,
  MOST_BUCKETS,
  StateBuckets,
  type LaneBucket,
} from '../../../src/core/api/state-buckets.js';
import { StateHistory } from '../../../src/core/api/state-history.js';
import { EntryKind } from '../../../src/core/log/entry.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import { ReadyState } from '../../../src/core/socket/ready-state.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';

let clock: FakeClock;

beforeEach(() => {
  clock = new FakeClock();
  ScriptedSocket.made = [];
});

const made = (): PortableSession => new PortableSession({ url: 'ws://h/' }, fakePorts(clock));
const socket = (): ScriptedSocket => ScriptedSocket.made.at(-1)!;

function allOf(history: StateHistory): LaneBucket[] {
  while (!history.scan(100));
  return [...history.buckets.from(-Infinity)];
}

/** What becomes other from bucket to bucket: "milliseconds state marks buffered". */
function changes(history: StateHistory): string[] {
  const start = history.buckets.start!;
  const told = allOf(history).map(({ from, state, marks, buffered }) => ({
    at: from - start,
    text: `${String(state)} ${String(marks)} ${String(buffered)}`,
  }));
  return told
    .filter(({ text }, index) => text !== told[index - 1]?.text)
    .map(({ at, text }) => `${String(at)}: ${text}`);
}

describe('The history of states', () => {
  it('has states, marks and what is buffered, when it was so', () => {
    const session = made();
    const history = new StateHistory(session);
    session.connect();
    clock.advance(10);
    socket().opens();
    clock.advance(10);
    socket().bufferedAmount = 5;
    session.send('hello');
    clock.advance(10);
    socket().bufferedAmount = 0;
    socket().receives('hello');
    clock.advance(10);
    session.close();
    clock.advance(10);
    socket().bufferedAmount = 4;
    session.send('late');
    clock.advance(10);
    socket().ends(1005);
    history.scan(Infinity);
    expect(changes(history)).toEqual([
      '0: 0 0 0',
      `10: 1 ${String(LaneMark.open)} 0`,
      '11: 1 0 0',
      `20: 1 ${String(LaneMark.sent)} 5`,
      '21: 1 0 5',
      `30: 1 ${String(LaneMark.received)} 0`,
      '31: 1 0 0',
      '40: 2 0 0',
      `50: 2 ${String(LaneMark.discarded)} 4`,
      '51: 2 0 4',
      `60: 3 ${String(LaneMark.close)} 0`,
    ]);
  });

  it('has an error before its close, in the state that it came in', () => {
    const session = made();
    const history = new StateHistory(session);
    session.connect();
    clock.advance(5);
    socket().readyState = 3;
    socket().fire('error');
    clock.advance(5);
    socket().ends(1006, '', false);
    history.scan(Infinity);
    expect(changes(history)).toEqual([
      '0: 0 0 0',
      `5: 3 ${String(LaneMark.error)} 0`,
      '6: 3 0 0',
      `10: 3 ${String(LaneMark.close)} 0`,
    ]);
  });

  it('is the same whether it is read at once or as it goes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7), { maxLength: 300 }), (moves) => {
        clock = new FakeClock();
        const session = made();
        const step = new StateHistory(session);
        for (const [index, move] of moves.entries()) {
          clock.advance(index % 4);
          if (!session.isLive) session.connect();
          else if (socket().readyState === 0) socket().opens();
          else if (move === 0) session.close();
          else if (move === 1) socket().ends(1000);
          else if (move < 5) session.send('x');
          else socket().receives('y');
          step.scan(move);
        }
        expect(allOf(new StateHistory(session))).toEqual(allOf(step));
      }),
    );
  });

  it('says that a connection is open whose beginning nobody saw', () => {
    const session = made();
    session.log.appendMessage(EntryKind.received, 1000, 1, 'x');
    expect(allOf(new StateHistory(session)).at(-1)?.state).toBe(ReadyState.OPEN);
  });

  it('begins anew when the log is cleared, with the state that lasts', () => {
    const session = made();
    const history = new StateHistory(session);
    session.connect();
    socket().opens();
    clock.advance(500);
    allOf(history);
    session.log.clear();
    const buckets = allOf(history);
    expect(buckets.map(({ state, marks }) => [state, marks])).toEqual([[ReadyState.OPEN, 0]]);
    expect(history.buckets.start).toBe(clock.now());
  });
});

describe('The buckets', () => {
  it('are never more than so many, and lose neither marks nor what is buffered most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5000), fc.nat(9)), { minLength: 1, maxLength: 400 }),
        fc.nat(399),
        (steps, chosen) => {
          const buckets = new StateBuckets();
          let time = 1000;
          let failedAt = 0;
          for (const [index, [later, bytes]] of steps.entries()) {
            time += later;
            if (index === chosen % steps.length) {
              failedAt = time;
              buckets.addMark(time, LaneMark.error);
            }
            buckets.addBuffered(time, bytes);
          }
          const all = [...buckets.from(0)];
          expect(all.length).toBeLessThanOrEqual(MOST_BUCKETS);
          expect(all[0]!.from).toBe(1000 + steps[0]![0]);
          expect(all.at(-1)!.from).toBeLessThanOrEqual(time);
          expect(all.at(-1)!.to).toBeGreaterThan(time);
          expect(Math.max(...all.map(({ buffered }) => buffered))).toBe(
            Math.max(...steps.map(([, bytes]) => bytes)),
          );
          const marked = all.filter(({ marks }) => marks === LaneMark.error);
          expect(marked.map(({ from, to }) => from <= failedAt && failedAt < to)).toEqual([true]);
        },
      ),
    );
  });

  it('keep the states that begin in one of them', () => {
    const buckets = new StateBuckets();
    buckets.addState(0, ReadyState.CONNECTING);
    buckets.addState(1, ReadyState.OPEN);
    buckets.addState(100_000_000, ReadyState.CLOSED);
    const all = [...buckets.from(0)];
    expect([all[0]!.begun, all[0]!.state]).toEqual([3, ReadyState.OPEN]);
    expect([all.at(-1)!.begun, all.at(-1)!.state]).toEqual([8, ReadyState.CLOSED]);
  });
});
