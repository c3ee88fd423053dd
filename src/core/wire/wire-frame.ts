import { plural, t } from '../language/language.js';
import { describeCloseCode } from '../socket/close-code-meanings.js';
import { formatCount } from '../text/units.js';
import { SHOWN_PAYLOAD, type WireField, type WireFrame } from './wire-field.js';

/** Opcodes of the frames that a page causes (RFC 6455 §5.2). */
const OPCODES = { text: 0x1, binary: 0x2, close: 0x8 } as const;

/** The content of a frame. */
export interface FrameContent {
  readonly kind: keyof typeof OPCODES;
  /** Whether the page sends it: frames of a client are masked (RFC 6455 §5.3). */
  readonly isSent: boolean;
  /** Bytes of the payload; for a Close frame of code and reason. */
  readonly length: number;
  /** Its first bytes, {@link SHOWN_PAYLOAD} of them or all. */
  readonly head: Uint8Array;
  /** The value of `socket.extensions`. */
  readonly extensions: string;
}

/** Fields after the header. */
const BODY: ReadonlySet<string> = new Set(['Payload', 'Status code', 'Reason']);

/** Collects fields and their bytes. */
class FrameWriter {
  readonly fields: WireField[] = [];
  readonly bytes: (number | undefined)[] = [];
  #bit = 0;

  add(name: string, bits: number, value: string, explanation: string, section: string): void {
    this.fields.push({ name, start: this.#bit, bits, value, explanation, section });
    this.#bit += bits;
  }
}

/** The frame according to RFC 6455 for an unfragmented message, or for a Close. */
export function computeFrame(content: FrameContent): WireFrame {
  const writer = new FrameWriter();
  addFirstByte(writer, content);
  addLength(writer, content);
  if (content.isSent) addMaskingKey(writer);
  if (content.kind === 'close') addCloseBody(writer, content);
  else addPayload(writer, content);
  const header = writer.fields.filter(({ name }) => !BODY.has(name));
  const bits = header.reduce((sum, field) => sum + field.bits, 0);
  return { bytes: writer.bytes, fields: writer.fields, length: bits / 8 + content.length };
}

function addFirstByte(writer: FrameWriter, { kind, extensions }: FrameContent): void {
  const opcode = OPCODES[kind];
  writer.bytes.push(0x80 | opcode);
  const isControl = kind === 'close';
  writer.add(
    'FIN',
    1,
    '1',
    isControl
      ? t('The last frame of its message. A control frame is never split.')
      : t(
          'The last frame of its message, here the only one. A browser may split a message into several; a page does not see that.',
        ),
    'RFC 6455 §5.4',
  );
  const isCompressed = !isControl && extensions.includes('permessage-deflate');
  writer.add(
    'RSV1',
    1,
    isCompressed ? t('0 or 1') : '0',
    isCompressed
      ? t(
          'permessage-deflate was negotiated: 1 if the payload is compressed. Drawn here is the payload as it is without compression.',
        )
      : t(
          'Reserved for extensions. permessage-deflate, where it is negotiated, marks compressed messages with it.',
        ),
    'RFC 7692 §6',
  );
  writer.add('RSV2', 1, '0', t('Reserved for extensions; none in use sets it.'), 'RFC 6455 §5.2');
  writer.add('RSV3', 1, '0', t('Reserved for extensions; none in use sets it.'), 'RFC 6455 §5.2');
  const meanings = {
    text: t('Text: the payload is UTF-8. It arrives as a string.'),
    binary: t(
      'Binary: the payload is bytes. It arrives as a Blob or an ArrayBuffer, as binaryType says.',
    ),
    close: t('Close: a control frame that begins, or answers, the closing handshake.'),
  };
  writer.add('opcode', 4, `0x${opcode.toString(16)} (${kind})`, meanings[kind], 'RFC 6455 §5.2');
}

function addLength(writer: FrameWriter, { isSent, length }: FrameContent): void {
  const short = length < 126 ? length : length < 65_536 ? 126 : 127;
  writer.bytes.push((isSent ? 0x80 : 0) | short);
  writer.add(
    'MASK',
    1,
    isSent ? '1' : '0',
    isSent
      ? t(
          'Whatever a client sends is masked, so that nobody can make it write bytes of their choice to the network.',
        )
      : t('A server never masks; a client that gets a masked frame ends the connection.'),
    'RFC 6455 §5.1',
  );
  const forms = {
    126: t('126 says: the length stands in the next 2 bytes.'),
    127: t('127 says: the length stands in the next 8 bytes.'),
  };
  const form =
    short === 126 || short === 127 ? forms[short] : t('Up to 125 the length stands right here.');
  writer.add('Payload length', 7, String(short), form, 'RFC 6455 §5.2');
  if (short === 126) {
    writer.bytes.push(length >> 8, length & 0xff);
    writer.add(
      'Extended payload length',
      16,
      String(length),
      t('The length in bytes, from 126 to 65,535; the high byte first.'),
      'RFC 6455 §5.2',
    );
  } else if (short === 127) {
    const bytes = Array.from(
      { length: 8 },
      (_, i) => Math.floor(length / 2 ** (8 * (7 - i))) % 256,
    );
    writer.bytes.push(...bytes);
    writer.add(
      'Extended payload length',
      64,
      String(length),
      t('The length in bytes, from 65,536 on; the high byte first.'),
      'RFC 6455 §5.2',
    );
  }
}

function addMaskingKey(writer: FrameWriter): void {
  writer.bytes.push(undefined, undefined, undefined, undefined);
  writer.add(
    'Masking key',
    32,
    t('chosen by the browser'),
    t(
      'Four random bytes, new for every frame. On the wire each byte of the payload is combined with one of them by exclusive or; drawn below is the payload before that.',
    ),
    'RFC 6455 §5.3',
  );
}

function addPayload(writer: FrameWriter, { kind, length, head }: FrameContent): void {
  if (length === 0) return;
  const shown = head.subarray(0, SHOWN_PAYLOAD);
  writer.bytes.push(...shown);
  const size = formatCount(length);
  const value =
    length > shown.length
      ? t('{0} bytes; the first {1} are drawn', size, shown.length)
      : plural(length, '{0} byte', '{0} bytes', size);
  const what = kind === 'text' ? t('The text as UTF-8.') : t('The bytes as they were given.');
  writer.add('Payload', length * 8, value, what, 'RFC 6455 §5.6');
}

function addCloseBody(writer: FrameWriter, { length, head }: FrameContent): void {
  if (length < 2) return;
  writer.bytes.push(...head);
  const code = (head[0]! << 8) | head[1]!;
  writer.add('Status code', 16, String(code), describeCloseCode(code), 'RFC 6455 §5.5.1, §7.4');
  if (length === 2) return;
  const reason = new TextDecoder().decode(head.subarray(2));
  writer.add(
    'Reason',
    (length - 2) * 8,
    reason,
    t(
      'Text for people, as UTF-8; at most 123 bytes, because a control frame carries no more than 125.',
    ),
    'RFC 6455 §5.5.1',
  );
}
