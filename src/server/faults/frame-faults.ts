import { deflateRawSync, constants } from 'node:zlib';

import { type Fault, type FaultStep, fault, hex, opened, SEEN, text } from './fault.js';

/** Time for the client to fail the connection after a fault, then a correct end. */
const END: readonly FaultStep[] = [
  ['wait', 60],
  ['close', 1000, 'end'],
];
const COMPRESSED = opened('Sec-WebSocket-Extensions: permessage-deflate');

function framed(id: string, description: string, ...steps: FaultStep[]): Fault {
  return fault(id, description, opened(), SEEN, ...steps, ...END);
}

function compressed(id: string, description: string, ...steps: FaultStep[]): Fault {
  return fault(id, description, COMPRESSED, SEEN, ...steps, ...END);
}

/** One text message of these bytes. */
function utf8(id: string, description: string, digits: string): Fault {
  return framed(id, `Sends a text that is ${description}.`, text(hex(digits)));
}

function opcode(number: number): Fault {
  return framed(`f-op${String(number)}`, `Sends a frame with the opcode ${String(number)}.`, [
    'frame',
    number,
    'what?',
  ]);
}

/** A frame whose header declares more bytes than are sent. */
function declared(id: string, digits: string): Fault {
  return fault(
    id,
    `Says a frame has 0x${digits} bytes, and ends TCP.`,
    opened(),
    SEEN,
    ['raw', hex(`827f ${digits} 0102030405060708`)],
    ['wait', 2500],
    ['fin'],
  );
}

/** The payload of a compressed message, RFC 7692 §7.2.1. */
function deflate(bytes: string | Uint8Array): Buffer {
  return deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4);
}

const BURST: FaultStep = [
  'raw',
  () => Buffer.concat(Array.from({ length: 2000 }, (_, index) => shortText(`n${String(index)}`))),
];

function shortText(payload: string): Buffer {
  return Buffer.concat([Buffer.of(0x81, payload.length), Buffer.from(payload)]);
}

/** Faults in frames, and frames that are rare but correct: RFC 6455 §5 and RFC 7692. */
export const frameFaults: readonly Fault[] = [
  framed('f-text', 'Sends the text “hello”, which is good.', text('hello')),
  framed('f-masked', 'Sends a masked text.', text('masked!', { masked: true })),
  framed('f-masked-ping', 'Sends a masked ping.', ['frame', 9, 'ping', { masked: true }]),
  framed(
    'f-rsv1',
    'Sends a text with RSV1 set, though nothing is compressed.',
    text('rsv', { rsv: 4 }),
  ),
  framed('f-rsv2', 'Sends a text with RSV2 set.', text('rsv', { rsv: 2 })),
  framed('f-rsv3', 'Sends a text with RSV3 set.', text('rsv', { rsv: 1 })),
  ...[3, 7, 11, 15].map(opcode),
  framed(
    'f-ping-frag',
    'Sends a ping in fragments.',
    ['frame', 9, 'pi', { fin: false }],
    ['frame', 0, 'ng'],
  ),
  framed('f-ping-126', 'Sends a ping of 126 bytes.', ['frame', 9, 'p'.repeat(126)]),
  framed('f-ping-125', 'Sends a ping of 125 bytes, which is good.', ['frame', 9, 'p'.repeat(125)]),
  framed('f-pong-126', 'Sends a pong of 126 bytes.', ['frame', 10, 'p'.repeat(126)]),
  framed('f-lone-cont', 'Continues a message that nobody began.', ['frame', 0, 'lost']),
  framed('f-lone-cont-nofin', 'Continues a message that nobody began, with more to come.', [
    'frame',
    0,
    'lost',
    { fin: false },
  ]),
  framed(
    'f-text-in-frag',
    'Begins a text inside a text.',
    text('one', { fin: false }),
    text('two'),
  ),
  framed(
    'f-bin-in-frag',
    'Begins bytes inside a text.',
    text('one', { fin: false }),
    ['frame', 2, 'two', { fin: false }],
    ['frame', 0, 'three'],
  ),
  utf8('f-badutf8', 'no UTF-8', '6869 fffe 6869'),
  framed(
    'f-badutf8-frag',
    'Sends a text whose first fragment is no UTF-8.',
    text(hex('6869 fffe'), { fin: false }),
    ['wait', 200],
    ['frame', 0, 'rest'],
  ),
  utf8('f-utf8-surr', 'half a surrogate pair', 'eda080'),
  utf8('f-utf8-overlong', 'a slash in two bytes', 'c0af'),
  utf8('f-utf8-trunc', 'cut inside a character', '61 e282'),
  framed(
    'f-utf8-split',
    'Sends a text whose characters are split between fragments, which is good.',
    text(hex('e282'), { fin: false }),
    ['frame', 0, hex('ac f09f'), { fin: false }],
    ['frame', 0, hex('8e89')],
  ),
  utf8('f-bom', 'a byte-order mark and {}', 'efbbbf 7b7d'),
  utf8('f-bom-only', 'a byte-order mark', 'efbbbf'),
  utf8('f-bom2', 'two byte-order marks and x', 'efbbbf efbbbf 78'),
  utf8('f-nul', 'NUL between a and b', '610062'),
  utf8('f-nonchar', 'U+FFFF U+FFFE', 'efbfbf efbfbe'),
  utf8('f-empty-text', 'empty', ''),
  framed('f-empty-bin', 'Sends empty bytes.', ['frame', 2]),
  framed(
    'f-empty-frags',
    'Sends a text of three empty fragments.',
    text('', { fin: false }),
    ['frame', 0, '', { fin: false }],
    ['frame', 0],
  ),
  framed('f-len16-nonmin', 'Says the length 5 in 16 bits.', text('hello', { lengthBits: 16 })),
  framed('f-len64-nonmin', 'Says the length 5 in 64 bits.', text('hello', { lengthBits: 64 })),
  framed(
    'f-len64-nonmin-300',
    'Says the length 300 in 64 bits.',
    text('x'.repeat(300), { lengthBits: 64 }),
  ),
  framed('f-len64-top', 'Says a length whose highest bit is set.', [
    'raw',
    hex('817f 8000000000000005 68656c6c6f'),
  ]),
  compressed(
    'f-deflate-ok',
    'Sends a compressed text, which is good.',
    text(() => deflate('compressed hello'), { rsv: 4 }),
  ),
  compressed(
    'f-deflate-off',
    'Agrees to compression and sends a plain text, which is good.',
    text('not compressed'),
  ),
  compressed(
    'f-deflate-bad',
    'Sends a compressed text that is garbage.',
    text(hex('ffffffff deadbeef'), { rsv: 4 }),
  ),
  compressed(
    'f-deflate-trunc',
    'Sends the first half of a compressed text.',
    text(() => cutInHalf(deflate('The quick brown fox jumps over the lazy dog')), { rsv: 4 }),
  ),
  compressed(
    'f-deflate-badutf8',
    'Sends a compressed text that is no UTF-8.',
    text(() => deflate(hex('6869 fffe')), { rsv: 4 }),
  ),
  framed(
    'f-deflate-unsol',
    'Sends a compressed text without having agreed to it.',
    text(() => deflate('compressed hello'), { rsv: 4 }),
  ),
  compressed('f-deflate-ping', 'Sends a ping with RSV1 set.', ['frame', 9, 'ping', { rsv: 4 }]),
  compressed(
    'f-deflate-cont-rsv1',
    'Sets RSV1 on a continuation.',
    text(() => deflate('compressed hello').subarray(0, 6), { rsv: 4, fin: false }),
    ['frame', 0, () => deflate('compressed hello').subarray(6), { rsv: 4 }],
  ),
  framed(
    'f-ping-text',
    'Sends a ping, then a text, which is good.',
    ['frame', 9, 'ping'],
    text('after ping'),
  ),
  framed(
    'f-pong-unsol',
    'Sends a pong that nobody asked for, then a text, which is good.',
    ['frame', 10, 'pong'],
    text('after pong'),
  ),
  framed(
    'f-ping-in-frag',
    'Sends a ping between fragments, which is good.',
    text('one ', { fin: false }),
    ['frame', 9, 'ping'],
    ['frame', 0, 'two'],
  ),
  framed(
    'f-frag1000',
    'Sends a text in 1000 fragments, which is good.',
    text('fragment01', { fin: false }),
    ['repeat', 998, [['frame', 0, 'fragment01', { fin: false }]]],
    ['frame', 0, 'fragment01'],
  ),
  framed(
    'f-frag100k',
    'Sends a text in 100,000 fragments of a byte, which is good.',
    text('x', { fin: false }),
    ['repeat', 99_998, [['frame', 0, 'x', { fin: false }]]],
    ['frame', 0, 'x'],
  ),
  framed(
    'f-midtext-stall',
    'Stops for 700 ms in the middle of a frame, which is good.',
    ['raw', hex('810c 7374616c')],
    ['wait', 700],
    ['raw', 'led-text'],
  ),
  framed(
    'f-good-then-bad',
    'Sends two good texts, an unknown opcode and a text in one packet.',
    text('good1'),
    text('good2'),
    ['frame', 3, 'what?'],
    text('never'),
  ),
  fault('f-msg-burst-close', 'Sends 2000 texts and closes in one go.', opened(), SEEN, BURST, [
    'close',
    1000,
    'end',
  ]),
  fault('f-msg-burst-fin', 'Sends 2000 texts and ends TCP in one go.', opened(), SEEN, BURST, [
    'fin',
  ]),
  fault(
    'f-op3-partial',
    'Sends the beginning of a frame with the opcode 3, and ends TCP 1.2 s later.',
    opened(),
    SEEN,
    ['raw', hex('8364 30313233343536373839')],
    ['wait', 1200],
    ['fin'],
  ),
  fault(
    'f-badutf8-partial',
    'Sends the beginning of a text that is no UTF-8, and ends TCP 1.2 s later.',
    opened(),
    SEEN,
    ['raw', hex('8164 fffefffefffefffefffe')],
    ['wait', 1200],
    ['fin'],
  ),
  declared('f-decl-2g-1', '000000007fffffff'),
  declared('f-decl-2g', '0000000080000000'),
  declared('f-decl-4g+1', '0000000100000001'),
  declared('f-decl-1t', '0000010000000000'),
  declared('f-decl-max', '7fffffffffffffff'),
  framed('f-text-16m', 'Sends a text of 16 MB.', ['fill', 1, 16_000_000, 'abcdefghij']),
  framed('f-bin-64m', 'Sends 64 MB of bytes.', ['fill', 2, 64_000_000, hex('01020304')]),
  compressed('f-deflate-bomb64m', 'Sends 62 kB that unpack to 64 MB.', [
    'frame',
    2,
    () => deflate(Buffer.alloc(64_000_000)),
    { rsv: 4 },
  ]),
  framed('f-bin-256m', 'Sends 256 MB of bytes.', ['fill', 2, 256_000_000, hex('01020304')]),
  framed('f-text-256m', 'Sends a text of 256 MB.', ['fill', 1, 256_000_000, 'abcdefghij']),
  framed('f-text-600m', 'Sends a text of 600 MB.', ['fill', 1, 600_000_000, 'abcdefghij']),
  framed('f-bin-1g', 'Sends 1 GB of bytes.', ['fill', 2, 1_000_000_000, hex('01020304')]),
  framed('f-text-1100m', 'Sends a text of 1.1 GB.', ['fill', 1, 1_100_000_000, 'abcdefghij']),
  fault(
    'five-texts',
    'Sends five texts in one packet.',
    opened(),
    ...['m1', 'm2', 'm3', 'm4', 'm5'].map((payload) => text(payload)),
  ),
  fault(
    'three-binaries',
    'Sends bytes three times in one packet.',
    opened(),
    ...['0101', '0202', '0303'].map((digits): FaultStep => ['frame', 2, hex(digits)]),
  ),
  fault(
    'three-binaries-slowly',
    'Sends bytes three times, 200 ms apart.',
    opened(),
    ...['0101', '0202', '0303'].flatMap((digits): FaultStep[] => [
      ['frame', 2, hex(digits)],
      ['wait', 200],
    ]),
  ),
  fault('reads-late', 'Reads nothing for 2.5 s.', opened(), ['mute'], ['wait', 2500], ['read']),
];

function cutInHalf(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}
