import { beforeEach, describe, expect, it } from 'vitest';

import { EntryKind } from '../../../src/core/log/entry.js';
import { PortableSession } from '../../../src/core/session/portable-session.js';
import { FakeClock, fakePorts, ScriptedSocket } from '../../support/fake-ports.js';

let clock: FakeClock;
/** By how much the computer's clock is ahead of the log's times, and how often it was asked. */
let ahead: number;
let asked: number;
let session: PortableSession;
let socket: ScriptedSocket;

const apart = (by: string): string =>
  `From here on the computer's clock differs from the times of this log by ${by}: the computer slept, or its clock was set.`;

beforeEach(() => {
  clock = new FakeClock();
  ahead = asked = 0;
  ScriptedSocket.made = [];
  const wallClock = (): number => {
    asked += 1;
    return clock.now() + ahead;
  };
  session = new PortableSession({ url: 'ws://h/' }, { ...fakePorts(clock), wallClock });
  session.connect();
  socket = ScriptedSocket.made.at(-1)!;
  socket.opens();
});

/** What the log holds: notes and messages by their text, the rest by its kind. */
function said({ log }: PortableSession): unknown[] {
  return Array.from({ length: log.length }, (_, index) => {
    const entry = log.at(log.first + index)!;
    if (entry.kind === EntryKind.note) return entry.detail.text;
    return 'payload' in entry ? entry.payload : Object.keys(EntryKind)[entry.kind];
  });
}

describe('Where the clock of the computer parts from the times of the log', () => {
  it.each([
    ['after a sleep', 8 * 3_600_000, apart('+8:00:00')],
    ['when it was set back', -90_000, apart('−01:30')],
    ['by a little more than a second', 1001, apart('+00:01')],
  ])('there is a note before the next message: %s', (_, by, note) => {
    socket.receives('before');
    clock.advance(2000);
    ahead = by;
    socket.receives('after');
    expect(said(session)).toEqual(['open', 'before', note, 'after']);
    const { log } = session;
    expect(log.at(log.end - 2)).toMatchObject({ time: clock.now(), detail: { note: 'clock' } });
  });

  it('there is none for a second or less, however often', () => {
    for (let i = 0; i < 20; i += 1) {
      clock.advance(2000);
      ahead = i % 2 === 0 ? 1000 : 0;
      socket.receives('x');
    }
    expect(session.log.kept(EntryKind.note)).toBe(0);
  });

  it('there is one before a close, an error, an open and a message sent', () => {
    const step = (run: () => void): void => {
      ahead += 60_000;
      clock.advance(1500);
      run();
    };
    step(() => session.send('hello'));
    step(() => {
      socket.fire('error');
    });
    step(() => {
      socket.ends(1006, '', false);
    });
    step(() => {
      session.connect();
    });
    step(() => {
      ScriptedSocket.made.at(-1)!.opens();
    });
    const note = (minutes: number): string => apart(`+0${String(minutes)}:00`);
    expect(said(session)).toEqual([
      'open',
      note(1),
      'hello',
      note(2),
      'error',
      note(3),
      'close',
      note(4),
      note(5),
      'open',
    ]);
  });

  it('there is another when it agrees again', () => {
    ahead = 5000;
    session.checkClock();
    ahead = 300;
    session.checkClock();
    session.checkClock();
    expect(said(session)).toEqual(['open', apart('+00:05'), apart('+00:00')]);
  });

  it('the times of the log do not jump, and never go back', () => {
    const { log } = session;
    for (const by of [60_000, -60_000, 1_000_000, 0]) {
      ahead = by;
      clock.advance(70_000);
      socket.receives('x');
    }
    expect(log.kept(EntryKind.note)).toBe(4);
    const times = Array.from({ length: log.length }, (_, index) => log.timeAt(log.first + index));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)! - times[0]!).toBe(280_000);
  });

  it('a flood asks it once a second', () => {
    asked = 0;
    for (let i = 0; i < 50_000; i += 1) {
      if (i % 50 === 0) clock.advance(10);
      socket.receives('x');
    }
    expect(asked).toBeLessThanOrEqual(11);
    expect(asked).toBeGreaterThanOrEqual(9);
  });

  it('one that stands still is not noted every second', () => {
    for (let second = 0; second < 3600; second += 1) {
      clock.advance(1000);
      ahead -= 1000;
      socket.receives('x');
    }
    expect(session.log.kept(EntryKind.note)).toBeLessThan(80);
    expect(session.log.kept(EntryKind.note)).toBeGreaterThan(10);
  });

  it('nothing is said where there is no such clock', () => {
    const other = new PortableSession({ url: 'ws://h/' }, fakePorts(clock));
    other.connect();
    ScriptedSocket.made.at(-1)!.opens();
    clock.advance(5000);
    ScriptedSocket.made.at(-1)!.receives('x');
    other.checkClock();
    expect(said(other)).toEqual(['open', 'x']);
  });
});
