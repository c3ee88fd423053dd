import { describe, expect, it } from 'vitest';

import type { ReplayPlan } from '../../../src/core/replay/replay-plan.js';
import { planReplay, receivedSince } from '../../../src/core/replay/replay-plan.js';
import {
  decideReplay,
  type ReplayDecision,
  type ReplayMode,
  type ReplayProgress,
} from '../../../src/core/replay/replay-schedule.js';
import { append, log } from '../../support/log.js';

const plan: ReplayPlan = {
  greetings: 1,
  connections: 1,
  steps: [
    { sequence: 3, offset: 0, replies: 1 },
    { sequence: 5, offset: 100, replies: 2 },
    { sequence: 8, offset: 400, replies: 1 },
  ],
};

/** Progress after some steps; the connection was open at 1000, the first step done at 1010. */
function progress(done: number, lastAt: number, replies = 0): ReplayProgress {
  return { done, openedAt: 1000, firstAt: done === 0 ? 1000 : 1010, lastAt, replies };
}

const send: ReplayDecision = { kind: 'send', isLate: false };
const late: ReplayDecision = { kind: 'send', isLate: true };
const end: ReplayDecision = { kind: 'end' };
const wait = (milliseconds: number): ReplayDecision => ({ kind: 'wait', milliseconds });
const timed = (speed: number): ReplayMode => ({ kind: 'timed', speed });
const step: ReplayMode = { kind: 'step' };
const reply: ReplayMode = { kind: 'reply', timeout: 500 };

describe('A replay', () => {
  it.each<[string, ReplayMode, ReplayProgress, number, ReplayDecision]>([
    ['sends the first message at once', timed(1), progress(0, 1000), 1000, send],
    ['waits for the original gap', timed(1), progress(1, 1010), 1030, wait(80)],
    ['sends when it is over', timed(1), progress(1, 1010), 1110, send],
    [
      'counts gaps from the first message, not from the last',
      timed(1),
      progress(2, 1150),
      1150,
      wait(260),
    ],
    ['goes ten times as fast', timed(10), progress(2, 1020), 1020, wait(30)],
    ['goes ten times as slowly', timed(0.1), progress(1, 1010), 1010, wait(1000)],
    ['waits for the last replies', timed(1), progress(3, 1410), 1500, wait(1910)],
    ['ends when they have come', timed(1), progress(3, 1410, 1), 1500, end],
    ['ends when they do not come', timed(1), progress(3, 1410), 3410, end],
    ['holds before every step', step, progress(0, 1000, 1), 1000, { kind: 'hold' }],
    ['holds after one, too', step, progress(1, 1010, 5), 9000, { kind: 'hold' }],
    ['waits for a greeting', reply, progress(0, 1000, 0), 1100, wait(400)],
    ['sends when the greeting has come', reply, progress(0, 1000, 1), 1100, send],
    ['waits for every reply', reply, progress(2, 1200, 1), 1300, wait(400)],
    ['goes on when all replies have come', reply, progress(2, 1200, 2), 1201, send],
    ['goes on without a reply after a time, and says so', reply, progress(2, 1200, 1), 1700, late],
    ['ends without the last reply after that time', reply, progress(3, 1300), 1800, end],
  ])('%s', (_, mode, given, now, expected) => {
    expect(decideReplay(plan, mode, given, now)).toEqual(expected);
  });

  it('of nothing ends at once', () => {
    const nothing = { steps: [], greetings: 0, connections: 0 };
    expect(decideReplay(nothing, timed(1), progress(0, 1000), 1000)).toEqual(end);
  });
});

describe('The plan of a replay', () => {
  it('has what was sent, when, and how many messages came in between', () => {
    const recorded = log('open', '< hi', '> one', '< 1', '< 2', 'note x', '> two', 'close 1000');
    append(recorded, 'open', 2000);
    append(recorded, '> three', 2100);
    expect(planReplay(recorded)).toEqual({
      greetings: 1,
      connections: 2,
      steps: [
        { sequence: 3, offset: 0, replies: 2 },
        { sequence: 7, offset: 4, replies: 0 },
        { sequence: 10, offset: 2100 - 1002, replies: 0 },
      ],
    });
    expect(receivedSince(recorded, 3)).toEqual([4, 5]);
  });
});
