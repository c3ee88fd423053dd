import {
  type Fault,
  type FaultStep,
  type FrameFlaws,
  fault,
  hex,
  opened,
  SEEN,
  text,
} from './fault.js';

const END: readonly FaultStep[] = [
  ['wait', 60],
  ['close', 1000, 'end'],
];
const MORE: FrameFlaws = { fin: false };

function autobahn(number: string, description: string, ...steps: FaultStep[]): Fault {
  return fault(`autobahn-${number}`, description, opened(), SEEN, ...steps, ...END);
}

/** A text in frames of one byte each, or in one frame. */
function badText(number: string, description: string, digits: string): Fault {
  return autobahn(number, `Sends a text that is no UTF-8: ${description}.`, text(hex(digits)));
}

function inFragments(...payloads: string[]): FaultStep[] {
  return payloads.map((payload, index) => [
    'frame',
    index === 0 ? 1 : 0,
    hex(payload),
    { fin: index === payloads.length - 1 },
  ]);
}

/** The Greek word κόσμε, part of many of the texts. */
const KOSME = 'cebae1bdb9cf83cebcceb5';

// Invalid UTF-8, by its number in families 6.3 and 6.12 to 6.21 (Unicode Standard §3.9, table 3-7).
const NO_UTF8: readonly (readonly [number: string, description: string, digits: string])[] = [
  ['6.3.1', 'a surrogate behind Greek', `${KOSME} eda080 656469746564`],
  ['6.6.1', 'half a character', 'ce'],
  ['6.6.3', 'a character and half another', 'cebae1'],
  ['6.6.4', 'a character and two thirds of another', 'cebae1bd'],
  ['6.6.6', 'three characters and a half', 'cebae1bdb9cf'],
  ['6.6.8', 'four characters and a half', 'cebae1bdb9cf83ce'],
  ['6.6.10', 'five characters and a half', 'cebae1bdb9cf83cebcce'],
  ['6.8.1', 'the first of 5 bytes', 'f888808080'],
  ['6.8.2', 'the first of 6 bytes', 'fc8480808080'],
  ['6.10.1', 'the last of 4 bytes, too big', 'f7bfbfbf'],
  ['6.10.2', 'the last of 5 bytes', 'fbbfbfbfbf'],
  ['6.10.3', 'the last of 6 bytes', 'fdbfbfbfbfbf'],
  ['6.11.5', 'one above U+10FFFF', 'f4908080'],
  ['6.12.1', 'a continuation, the first', '80'],
  ['6.12.2', 'a continuation, the last', 'bf'],
  ['6.12.3', 'two continuations', '80bf'],
  ['6.12.4', 'three continuations', '80bf80'],
  ['6.12.5', 'four continuations', '80bf80bf'],
  ['6.12.6', 'five continuations', '80bf80bf80'],
  ['6.12.7', 'six continuations', '80bf80bf80bf'],
  [
    '6.12.8',
    'all continuations',
    Array.from({ length: 64 }, (_, index) => (0x80 + index).toString(16)).join(''),
  ],
  [
    '6.13.1',
    'starts of 2 bytes with spaces',
    Array.from({ length: 32 }, (_, index) => `${(0xc0 + index).toString(16)}20`).join(''),
  ],
  [
    '6.13.2',
    'starts of 3 bytes with spaces',
    Array.from({ length: 16 }, (_, index) => `${(0xe0 + index).toString(16)}20`).join(''),
  ],
  ['6.13.3', 'starts of 4 bytes with spaces', 'f020f120f220f320f420f520f620f720'],
  ['6.13.4', 'starts of 5 bytes with spaces', 'f820f920fa20fb20'],
  ['6.13.5', 'starts of 6 bytes with spaces', 'fc20fd20'],
  ['6.14.1', '2 bytes without the last', 'c0'],
  ['6.14.2', '3 bytes without the last', 'e080'],
  ['6.14.3', '4 bytes without the last', 'f08080'],
  ['6.14.4', '5 bytes without the last', 'f8808080'],
  ['6.14.5', '6 bytes without the last', 'fc80808080'],
  ['6.14.6', 'the last of 2 bytes without the last', 'df'],
  ['6.14.7', 'the last of 3 bytes without the last', 'efbf'],
  ['6.14.8', 'the last of 4 bytes without the last', 'f7bfbf'],
  ['6.14.9', 'the last of 5 bytes without the last', 'fbbfbfbf'],
  ['6.14.10', 'the last of 6 bytes without the last', 'fdbfbfbfbf'],
  ['6.15.1', 'all those together', 'c0e080f08080f8808080fc80808080dfefbff7bfbffbbfbfbffdbfbfbfbf'],
  ['6.16.1', 'the byte FE', 'fe'],
  ['6.16.2', 'the byte FF', 'ff'],
  ['6.16.3', 'FE FE FF FF', 'fefeffff'],
  ['6.17.1', 'a slash in 2 bytes', 'c0af'],
  ['6.17.2', 'a slash in 3 bytes', 'e080af'],
  ['6.17.3', 'a slash in 4 bytes', 'f08080af'],
  ['6.17.4', 'a slash in 5 bytes', 'f8808080af'],
  ['6.17.5', 'a slash in 6 bytes', 'fc80808080af'],
  ['6.18.1', 'the longest in 2 bytes that fits 1', 'c1bf'],
  ['6.18.2', 'the longest in 3 bytes that fits 2', 'e09fbf'],
  ['6.18.3', 'the longest in 4 bytes that fits 3', 'f08fbfbf'],
  ['6.18.4', 'the longest in 5 bytes that fits 4', 'f887bfbfbf'],
  ['6.18.5', 'the longest in 6 bytes that fits 5', 'fc83bfbfbfbf'],
  ['6.19.1', 'NUL in 2 bytes', 'c080'],
  ['6.19.2', 'NUL in 3 bytes', 'e08080'],
  ['6.19.3', 'NUL in 4 bytes', 'f0808080'],
  ['6.19.4', 'NUL in 5 bytes', 'f880808080'],
  ['6.19.5', 'NUL in 6 bytes', 'fc8080808080'],
  ['6.20.1', 'U+D800', 'eda080'],
  ['6.20.2', 'U+DB7F', 'edadbf'],
  ['6.20.3', 'U+DB80', 'edae80'],
  ['6.20.4', 'U+DBFF', 'edafbf'],
  ['6.20.5', 'U+DC00', 'edb080'],
  ['6.20.6', 'U+DF80', 'edbe80'],
  ['6.20.7', 'U+DFFF', 'edbfbf'],
  ['6.21.1', 'U+D800 U+DC00', 'eda080edb080'],
  ['6.21.2', 'U+D800 U+DFFF', 'eda080edbfbf'],
  ['6.21.3', 'U+DB7F U+DC00', 'edadbfedb080'],
  ['6.21.4', 'U+DB7F U+DFFF', 'edadbfedbfbf'],
  ['6.21.5', 'U+DB80 U+DC00', 'edae80edb080'],
  ['6.21.6', 'U+DB80 U+DFFF', 'edae80edbfbf'],
  ['6.21.7', 'U+DBFF U+DC00', 'edafbfedb080'],
  ['6.21.8', 'U+DBFF U+DFFF', 'edafbfedbfbf'],
];

/**
 * Cases of the Autobahn test suite in which a client must fail the connection, with its numbers,
 * where no other fault does the same: families 2 (ping and pong) to 7 (closing).
 */
export const autobahnFaults: readonly Fault[] = [
  autobahn(
    '3.2',
    'Sends a text, one with RSV2 set, and a ping.',
    text('small'),
    text('small', { rsv: 2 }),
    ['frame', 9],
  ),
  autobahn(
    '3.3',
    'Sends a text, one with RSV2 and RSV3 set, and a ping.',
    text('small'),
    text('small', { rsv: 3 }),
    ['frame', 9],
  ),
  autobahn(
    '3.4',
    'Sends a text, one with RSV1 set, and a ping, slowly.',
    text('small'),
    ['wait', 20],
    text('small', { rsv: 4 }),
    ['wait', 20],
    ['frame', 9],
  ),
  autobahn('3.5', 'Sends bytes with RSV1 and RSV3 set.', ['frame', 2, hex('00ff00ff'), { rsv: 5 }]),
  autobahn('3.6', 'Sends a ping with RSV1 and RSV2 set.', ['frame', 9, 'ping', { rsv: 6 }]),
  autobahn('3.7', 'Closes with a frame that has all reserved bits set.', [
    'frame',
    8,
    hex('03e8'),
    { rsv: 7 },
  ]),
  autobahn('4.1.2', 'Sends a frame with the opcode 4 and a payload.', ['frame', 4, 'reserved']),
  autobahn(
    '4.1.3',
    'Sends a text, a frame with the opcode 5, and a ping.',
    text('small'),
    ['frame', 5],
    ['frame', 9],
  ),
  autobahn(
    '4.1.4',
    'Sends a text, a frame with the opcode 6 and a payload, and a ping.',
    text('small'),
    ['frame', 6, 'reserved'],
    ['frame', 9],
  ),
  autobahn('4.2.2', 'Sends a frame with the opcode 12 and a payload.', ['frame', 12, 'reserved']),
  autobahn(
    '4.2.3',
    'Sends a text, a frame with the opcode 13, and a ping.',
    text('small'),
    ['frame', 13],
    ['frame', 9],
  ),
  autobahn(
    '4.2.4',
    'Sends a text, a frame with the opcode 14 and a payload, and a ping.',
    text('small'),
    ['frame', 14, 'reserved'],
    ['frame', 9],
  ),
  autobahn('5.2', 'Sends a pong in fragments.', ['frame', 10, 'po', MORE], ['frame', 0, 'ng']),
  autobahn(
    '5.9',
    'Continues what nobody began, then sends a text.',
    ['frame', 0, 'lost'],
    text('hello'),
  ),
  autobahn(
    '5.11',
    'Continues what nobody began, in pieces, then sends a text.',
    ['raw', hex('8004')],
    ['wait', 20],
    ['raw', 'lo'],
    ['wait', 20],
    ['raw', 'st'],
    text('hello'),
  ),
  autobahn(
    '5.12',
    'Continues what nobody began, with more to come, then sends a text.',
    ['frame', 0, 'lost', MORE],
    text('hello'),
  ),
  autobahn(
    '5.15',
    'Sends a good text in fragments, then continues what nobody began.',
    text('frag', MORE),
    ['frame', 0, 'ment'],
    ['frame', 0, 'lost', MORE],
    text('hello'),
  ),
  autobahn(
    '5.16',
    'Twice continues what nobody began, and sends a text in fragments.',
    ...[1, 2].flatMap((): FaultStep[] => [
      ['frame', 0, 'lost', MORE],
      text('frag', MORE),
      ['frame', 0, 'ment'],
    ]),
  ),
  autobahn(
    '5.17',
    'Twice ends what nobody began, and sends a text in fragments.',
    ...[1, 2].flatMap((): FaultStep[] => [
      ['frame', 0, 'lost'],
      text('frag', MORE),
      ['frame', 0, 'ment'],
    ]),
  ),
  autobahn(
    '6.3.2',
    'Sends a text with a surrogate in it, a byte a fragment.',
    ...inFragments(...bytesOf(`${KOSME}eda080656469746564`)),
  ),
  autobahn(
    '6.4.1',
    'Sends a text in three fragments 100 ms apart, the second no UTF-8.',
    ...slowly(KOSME, 'f4908080', '656469746564'),
  ),
  autobahn(
    '6.4.2',
    'Sends a text in three fragments 100 ms apart, the second of which begins no character.',
    ...slowly(`${KOSME}f4`, '90', '8080656469746564'),
  ),
  ...NO_UTF8.map((row) => badText(...row)),
  autobahn('7.5.1', 'Closes with a reason that is no UTF-8.', [
    'frame',
    8,
    hex(`03e8 ${KOSME} eda080 656469746564`),
  ]),
];

function bytesOf(digits: string): string[] {
  return digits.match(/../gu) ?? [];
}

function slowly(...payloads: string[]): FaultStep[] {
  return inFragments(...payloads).flatMap((step): FaultStep[] => [step, ['wait', 100]]);
}
