import { toBase64 } from '../../../../src/core/bytes/base64.js';
import { EntryKind, payloadOf } from '../../../../src/core/log/entry.js';
import type { HostileInput } from '../../corpus.js';
import { drawn, drop, inspector, until } from '../act.js';
import { all, find, isSeen } from '../find.js';
import { lookThrough, select } from '../rows.js';
import type { Channel, Trial } from '../trial.js';
import { bytesOf } from './messages.js';

const HEAD = '{"format":"ws-inspector","version":1,"url":"wss://example.com/","protocols":[]}';

/** Opens a file, waits until it is read, and lets it be looked at. */
async function open(name: string, content: string): Promise<void> {
  await until('the button Import', () => find('button', 'Import'));
  const before = inspector().sessions.length;
  drop(name, content);
  await until('the recording', () => inspector().sessions.length > before);
  const session = inspector().sessions.at(-1)!;
  await until('an end of reading', () => session.recording?.progress === undefined);
  inspector().session = session;
  await drawn();
}

function close(): void {
  inspector().removeSession(inspector().sessions.at(-1)!);
}

const fileNames: Channel = {
  name: 'names of files',
  takes: ({ kind, text }) => kind !== 'bytes' && text !== '' && text.length < 1000,
  run: (trial) =>
    trial.each(async (input) => {
      await open(input.text, `${HEAD}\n{"kind":"sent","time":1,"text":"x"}\n{`);
      trial.same('the name', inspector().session!.recording!.name, new File([], input.text).name);
      trial.look(input);
      close();
      drop(input.text, 'neither');
      await until('why it cannot be opened', () =>
        all('[role=alert]').some((each) => isSeen(each) && each.textContent !== ''),
      );
      await drawn();
      trial.look(input);
      drop(input.text, '');
      await drawn();
    }),
};

/** A line of NDJSON for each place that holds a text, and a message for all others. */
function ndjsonOf(input: HostileInput): string[] {
  const { text, bytes } = input;
  const message = bytes === undefined ? { text } : { base64: toBase64(bytesOf(input)) };
  const entries = [
    { kind: 'open', url: text, protocol: text, extensions: text, offered: [text, text] },
    { kind: 'received', ...message, [text]: text },
    { kind: 'note', note: 'discarded', sentence: text, text: 'payload' },
    { kind: 'close', code: 4000, reason: text, wasClean: true },
  ];
  return entries.map((entry) => JSON.stringify({ time: 1, ...entry }));
}

async function readImported(trial: Trial, perInput: number): Promise<void> {
  const { log } = inspector().session!;
  let at = 0;
  await trial.each(async (input) => {
    const first = log.first + at * perInput;
    at += 1;
    for (let sequence = first; sequence < first + perInput; sequence += 1) {
      const entry = log.at(sequence)!;
      await select(sequence);
      trial.look(input);
      if (entry.kind === EntryKind.open || entry.kind === EntryKind.close)
        await lookThrough(trial, input);
      const payload = payloadOf(entry);
      if (entry.kind !== EntryKind.received || payload === undefined) continue;
      const got = payload instanceof ArrayBuffer ? [...new Uint8Array(payload)] : payload;
      trial.same('the message', got, input.bytes ?? input.text);
    }
  });
}

const ndjson: Channel = {
  name: 'what stands in NDJSON',
  takes: ({ kind }) => kind !== 'length',
  async run(trial) {
    const head = HEAD.replace('wss://example.com/', '<b hostile>').replace(
      '[]',
      '["__proto__","<b hostile>"]',
    );
    await open('all.ndjson', `${head}\n${trial.inputs.flatMap(ndjsonOf).join('\n')}\n`);
    await readImported(trial, 4);
  },
};

/** One connection of a HAR, hostile wherever a text is. */
function harOf(inputs: readonly HostileInput[]): string {
  const messages = inputs.map((input, at) => ({
    type: 'receive',
    time: 1764036087 + at,
    opcode: input.bytes === undefined ? 1 : 2,
    data: input.bytes === undefined ? input.text : toBase64(bytesOf(input)),
  }));
  const entries = inputs.map(({ text }, at) => ({
    _resourceType: 'websocket',
    _webSocketMessages: [messages[at]],
    _connectionId: text,
    comment: text,
    request: {
      method: text,
      url: at % 2 === 0 ? `wss://example.com/${text}` : text,
      httpVersion: text,
      headers: [
        { name: 'Sec-WebSocket-Protocol', value: text },
        { name: text, value: text },
      ],
    },
    response: {
      status: 101,
      statusText: text,
      httpVersion: text,
      headers: [
        { name: 'Sec-WebSocket-Protocol', value: text },
        { name: 'Sec-WebSocket-Extensions', value: text },
      ],
    },
    startedDateTime: new Date(1764036087000 + at * 1000).toISOString(),
    time: 1,
    timings: {},
  }));
  return JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: '<b hostile>', version: '__proto__' },
      pages: [],
      entries,
    },
  });
}

const har: Channel = {
  name: 'what stands in HAR',
  takes: ({ kind }) => kind !== 'length',
  async run(trial) {
    await open('all.har', harOf(trial.inputs));
    const { log } = inspector().session!;
    const messages = new Map<string, number>();
    for (let at = log.first; at < log.end; at += 1) {
      const entry = log.at(at)!;
      if (entry.kind !== EntryKind.received) continue;
      const payload =
        entry.payload instanceof ArrayBuffer ? [...new Uint8Array(entry.payload)] : entry.payload;
      messages.set(JSON.stringify(payload), at);
    }
    await trial.each(async (input) => {
      const at = messages.get(JSON.stringify(input.bytes ?? input.text));
      trial.same('whether it was read', at !== undefined, true);
      if (at === undefined) return;
      await select(at);
      trial.look(input);
      if (log.has(at - 1) && log.kindAt(at - 1) === EntryKind.open) {
        await select(at - 1);
        await lookThrough(trial, input);
      }
    });
  },
};

export const fileChannels: readonly Channel[] = [fileNames, ndjson, har];
