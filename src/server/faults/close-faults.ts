import { type Fault, type FaultStep, fault, hex, opened, SEEN, text } from './fault.js';

const CODES = [
  0, 1, 10, 999, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013,
  1014, 1015, 1016, 1100, 1999, 2000, 2999, 3000, 3999, 4000, 4999, 5000, 65535,
];

function closing(id: string, description: string, ...steps: FaultStep[]): Fault {
  return fault(id, description, opened(), SEEN, ...steps);
}

function withReason(id: string, reason: string): Fault {
  return closing(id, `Closes with 1000 and the reason ${JSON.stringify(reason)}.`, [
    'close',
    1000,
    reason,
  ]);
}

function longReason(bytes: number): Fault {
  return closing(
    `close-reason-${String(bytes)}`,
    `Closes with 1000 and a reason of ${String(bytes)} bytes.`,
    ['close', 1000, 'r'.repeat(bytes)],
  );
}

/** A Close frame of 1000 with this reason, given as hex, or with these flaws. */
function bareClose(id: string, description: string, payload: string, flaws = {}): Fault {
  return closing(id, description, ['frame', 8, hex(payload), flaws]);
}

/** Faults in the Close frames of a server, and ends without one: RFC 6455 §5.5.1 and §7. */
export const closeFaults: readonly Fault[] = [
  ...CODES.map((code) =>
    closing(`close-${String(code)}`, `Closes with ${String(code)} and the reason “why”.`, [
      'close',
      code,
      'why',
    ]),
  ),
  closing('close-1000-noreason', 'Closes with 1000 and no reason.', ['close', 1000]),
  closing('close-empty', 'Closes without a code.', ['close']),
  bareClose('close-1byte', 'Closes with half a code, one byte.', '03'),
  bareClose('close-badutf8', 'Closes with a reason that is no UTF-8.', '03e8 fffe'),
  bareClose('close-reason-surr', 'Closes with half a surrogate pair as the reason.', '03e8 eda080'),
  withReason('close-nul-reason', 'a\0b'),
  withReason('close-bom-reason', '\uFEFFbom'),
  withReason('close-reason-emoji', 'Ende 🎉 fin'),
  ...[123, 124, 1000].map(longReason),
  bareClose('close-nofin', 'Closes with a frame that says there is more to come.', '03e8 78', {
    fin: false,
  }),
  bareClose('close-rsv1', 'Closes with a frame that has RSV1 set.', '03e8 78', { rsv: 4 }),
  bareClose('close-masked', 'Closes with a masked frame.', '03e8 78', { masked: true }),
  closing('fin', 'Ends TCP without a Close frame.', ['fin']),
  closing('rst', 'Resets TCP without a Close frame.', ['reset']),
  closing('destroy', 'Destroys the socket.', ['cut']),
  closing('fin-after-msgs', 'Sends two texts and ends TCP.', text('1'), text('2'), ['fin']),
  closing(
    'rst-after-msgs',
    'Sends two texts and resets TCP 60 ms later.',
    text('1'),
    text('2'),
    ['wait', 60],
    ['reset'],
  ),
  closing(
    'fin-midframe',
    'Ends TCP in the middle of a frame.',
    ['raw', hex('810a 68616c66')],
    ['fin'],
  ),
  closing(
    'fin-midmsg',
    'Ends TCP between the fragments of a message.',
    text('half', { fin: false }),
    ['fin'],
  ),
  fault(
    'destroy-soon',
    'Destroys the socket 100 ms after it was opened.',
    opened(),
    ['wait', 100],
    ['cut'],
  ),
  closing('close-fin', 'Closes with 1000 and ends TCP at once.', ['close', 1000, 'bye'], ['fin']),
  closing(
    'close-1001-fin',
    'Closes with 1001 and ends TCP at once.',
    ['close', 1001, 'bye'],
    ['fin'],
  ),
  closing(
    'close-destroy',
    'Closes with 1000 and destroys the socket at once.',
    ['close', 1000, 'bye'],
    ['cut'],
  ),
  closing(
    'close-rst',
    'Closes with 1000 and resets TCP at once.',
    ['close', 1000, 'bye'],
    ['reset'],
  ),
  closing(
    'close-then-text',
    'Closes with 1000 and sends a text in the same packet.',
    ['close', 1000, 'bye'],
    text('late'),
  ),
  closing(
    'close-then-text-later',
    'Closes with 1000 and sends a text 150 ms later.',
    ['close', 1000, 'bye'],
    ['wait', 150],
    text('late'),
  ),
  closing(
    'close-then-close',
    'Closes with 1000, and with 4002 in the same packet.',
    ['close', 1000, 'one'],
    ['close', 4002, 'two'],
  ),
  closing(
    'close-then-ping',
    'Closes with 1000 and pings in the same packet.',
    ['close', 1000, 'bye'],
    ['frame', 9, 'late'],
  ),
  closing(
    'close-then-garbage',
    'Closes with 1000 and sends garbage in the same packet.',
    ['close', 1000, 'bye'],
    ['raw', hex('deadbeef 00ff00ff')],
  ),
  closing(
    'close-mid-fragment',
    'Closes with 1000 between the fragments of a message.',
    text('half', { fin: false }),
    ['close', 1000, 'mid'],
  ),
  closing(
    'close-keepopen',
    'Closes with 1000 and never ends TCP.',
    ['close', 1000, 'bye'],
    ['hold'],
  ),
  closing(
    'close-then-fin-30',
    'Closes with 1000 and ends TCP 30 ms later.',
    ['close', 1000, 'bye'],
    ['wait', 30],
    ['fin'],
  ),
  fault(
    'close-while-buffered',
    'Reads nothing, closes with 1000 after 600 ms, and reads on 400 ms later.',
    opened(),
    ['mute'],
    ['wait', 600],
    ['close', 1000, 'bye'],
    ['wait', 400],
    ['read'],
  ),
  fault(
    'fin-while-buffered',
    'Reads nothing, and ends TCP after 600 ms.',
    opened(),
    ['mute'],
    ['wait', 600],
    ['fin'],
  ),
];

function answering(id: string, description: string, ...steps: FaultStep[]): Fault {
  return fault(id, description, opened(), ['until', 'close'], ...steps);
}

/** Faults in the answer to the client's Close frame. */
export const answerFaults: readonly Fault[] = [
  answering('ans-echo', 'Answers a Close frame with the same.'),
  answering('ans-other', 'Answers a Close frame with 4001.', ['close', 4001, 'theirs']),
  answering('ans-empty', 'Answers a Close frame without a code.', ['close']),
  answering('ans-1006', 'Answers a Close frame with 1006.', ['close', 1006, 'x']),
  answering('ans-fin', 'Ends TCP instead of answering a Close frame.', ['fin']),
  answering('ans-rst', 'Resets TCP instead of answering a Close frame.', ['reset']),
  answering('ans-slow2', 'Answers a Close frame after 2 s.', ['wait', 2000]),
  answering(
    'ans-bad-frame',
    'Answers a Close frame with a text that has RSV2 set.',
    text('bad', { rsv: 2 }),
  ),
  answering(
    'ans-late-msg',
    'Sends two texts before it answers a Close frame.',
    text('late 1'),
    text('late 2'),
  ),
  fault(
    'ans-flood',
    'Sends texts all the time, also for 1.5 s after a Close frame.',
    opened(),
    ['repeat', 400, [text('more'), ['wait', 5]]],
    ['until', 'close'],
  ),
  answering('ans-keepopen', 'Answers a Close frame and never ends TCP.', ['answer'], ['hold']),
  answering('ans-never', 'Never answers a Close frame.', ['hold']),
];
