import { previewText } from '../bytes/preview.js';
import { looksLikeJson } from '../json/json-text.js';
import { t } from '../language/language.js';
import { formatBytes } from '../text/units.js';
import { NodeKind } from '../tree/data-tree.js';
import { addJson } from '../tree/json-tree.js';
import { TreeBuilder } from '../tree/tree-builder.js';
import type {
  DecodeContext,
  Decoded,
  Decoder,
  DecoderInput,
  Exchange,
  InnerPayload,
} from './decoder.js';
import { finishTree } from './shared/finish-tree.js';
import { inputHead, summaryLine } from './shared/json-message.js';
import { readUtf8 } from './shared/utf8.js';
import {
  readStompFrames,
  stompHeader,
  type StompFrame,
  type StompVersion,
} from './stomp-frames.js';

/** STOMP 1.0 to 1.2 (stomp.github.io), in text or binary messages. */
export const stomp: Decoder = {
  name: 'stomp',
  label: 'STOMP',
  subprotocols: ['v12.stomp', 'v11.stomp', 'v10.stomp'],
  recognize: recognizeStomp,
  decode: decodeStomp,
};

const opening = new RegExp(
  '^(?:\\r?\\n)*(?:CONNECT|STOMP|CONNECTED|SEND|SUBSCRIBE|UNSUBSCRIBE|ACK|NACK|BEGIN|COMMIT|ABORT' +
    '|DISCONNECT|MESSAGE|RECEIPT|ERROR)\\r?\\n(?:\\r?\\n|[^:\\r\\n]+:)',
  'u',
);

function recognizeStomp(input: DecoderInput): number {
  const head = inputHead(input, 256);
  if (opening.test(head)) return 0.95;
  return head === '\n' || head === '\r\n' ? 0.3 : 0;
}

function decodeStomp(input: DecoderInput, context: DecodeContext): Decoded {
  // Lengths are in bytes, so a text is read as the UTF-8 it was sent as.
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const { frames, problem } = readStompFrames(bytes, versionOf(context));
  const builder = new TreeBuilder(context.limits);
  const [first] = frames;
  if (first === undefined) {
    if (problem === undefined && bytes.length > 0) {
      builder.word('heart-beat', { start: 0, end: bytes.length });
      // The heart-beats of the two sides are independent.
      return { summary: 'heart-beat', ...finishTree(builder), keepAlive: 'ping' };
    }
    builder.string(readUtf8(bytes).text);
    return {
      summary: summaryLine(inputHead(input)),
      ...finishTree(builder, problem ?? t('The message is empty.')),
    };
  }
  if (frames.length > 1) builder.open(NodeKind.array, { hint: `${frames.length} frames` });
  for (const frame of frames) addFrame(builder, frame);
  const lines = frames.slice(0, 4).map(describeFrame);
  const isOne = frames.length === 1;
  return {
    summary: summaryLine(isOne ? lines[0]! : `${frames.length} frames: ${lines.join(', ')}`),
    ...finishTree(builder, problem),
    exchange: frames.map(exchangeOf).find((exchange) => exchange !== undefined),
    inner: frames
      .slice(0, 100)
      .flatMap((frame, index) => innerOf(frame, isOne ? 'body' : `body ${index + 1}`)),
  };
}

function versionOf({ subprotocol }: DecodeContext): StompVersion {
  if (subprotocol === 'v10.stomp') return '1.0';
  return subprotocol === 'v11.stomp' ? '1.1' : '1.2';
}

function addFrame(builder: TreeBuilder, frame: StompFrame): void {
  const { command, headers, body, start, bodyStart, end } = frame;
  builder.open(NodeKind.object, { start, end });
  builder.word(command, { key: 'command', start, end: start + command.length });
  builder.open(NodeKind.object, { key: 'headers' });
  for (const header of headers) {
    builder.string(header.value, { key: header.name, start: header.start, end: header.end });
  }
  builder.close();
  if (body.length > 0) {
    const facts = { key: 'body', start: bodyStart, end: bodyStart + body.length };
    const { text, isValid } = readUtf8(body);
    if (!isValid) builder.bytes(body, facts);
    else if (looksLikeJson(text)) addJson(builder, text, facts);
    else builder.string(text, facts);
  }
  builder.close();
}

/** "SEND /queue/a · “hello”", "ERROR malformed frame". */
function describeFrame(frame: StompFrame): string {
  const header = (name: string): string | undefined => stompHeader(frame, name);
  const { command, body } = frame;
  const parts = [
    command,
    header('destination') ?? (command === 'ERROR' ? header('message') : undefined),
    command.startsWith('CONNECT') || command === 'STOMP'
      ? (header('version') ?? header('accept-version') ?? header('host'))
      : undefined,
    command === 'RECEIPT'
      ? header('receipt-id')
      : (header('subscription') ?? header('id') ?? header('transaction')),
  ];
  const line = parts.filter((part) => part !== undefined).join(' ');
  if (body.length === 0) return line;
  const { text, isValid } = readUtf8(body.subarray(0, 256));
  // The last character may be cut in two.
  const isText = isValid || (body.length > 256 && !text.slice(0, -1).includes('\ufffd'));
  return `${line} · ${isText ? `“${previewText(text, 70)}”` : formatBytes(body.length)}`;
}

function exchangeOf(frame: StompFrame): Exchange | undefined {
  const { command } = frame;
  if (command === 'CONNECT' || command === 'STOMP') return { role: 'request', id: 'connection' };
  if (command === 'CONNECTED') return { role: 'reply', id: 'connection' };
  const receipt = stompHeader(
    frame,
    command === 'RECEIPT' || command === 'ERROR' ? 'receipt-id' : 'receipt',
  );
  if (receipt !== undefined) {
    const role = command === 'RECEIPT' || command === 'ERROR' ? 'reply' : 'request';
    return { role, id: `receipt ${receipt}` };
  }
  const id = stompHeader(frame, command === 'MESSAGE' ? 'subscription' : 'id');
  if (id === undefined) return undefined;
  if (command === 'SUBSCRIBE') return { role: 'request', id: `subscription ${id}` };
  return command === 'MESSAGE'
    ? { role: 'reply', id: `subscription ${id}`, isPart: true }
    : undefined;
}

function innerOf(frame: StompFrame, name: string): InnerPayload[] {
  if (frame.body.length === 0) return [];
  const { text, isValid } = readUtf8(frame.body);
  return [{ name, payload: isValid ? text : frame.body }];
}
