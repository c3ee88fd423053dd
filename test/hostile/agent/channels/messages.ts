import { EntryKind, payloadOf } from '../../../../src/core/log/entry.js';
import { toWellFormed } from '../../../../src/core/text/well-formed.js';
import type { HostileInput } from '../../corpus.js';
import { connect, disconnect, drawn, endpoint, inspector, paste, press, until } from '../act.js';
import { find } from '../find.js';
import { compareCells, compareCopies, lookThrough, select } from '../rows.js';
import type { Channel, Trial } from '../trial.js';

/** The bytes of an input, as a binary message. */
export const bytesOf = ({ text, bytes }: HostileInput): Uint8Array<ArrayBuffer> =>
  bytes === undefined ? new TextEncoder().encode(text) : Uint8Array.from(bytes);

/** What the composer would put something else in place of. */
const hasVariables = /\{\{(?:now|seq|uuid|random)[^{}]*\}\}/u;

/** What is written into the composer, and goes out as it is. */
const sentTexts: Channel = {
  name: 'texts written and sent',
  takes: ({ kind }) => kind !== 'bytes',
  async run(trial) {
    await connect(endpoint('echo'));
    const { session } = inspector();
    await trial.each(async ({ text }) => {
      const before = session!.log.length;
      await paste(text);
      await drawn();
      if (hasVariables.test(text)) {
        const off = await until('the switch', () => find('button', 'Use variables'));
        if (off.getAttribute('aria-checked') === 'true') off.click();
        await drawn();
      }
      await press('Send');
      await until('the echo', () => session!.log.length === before + 2);
      const [sent, received] = [1, 2].map((behind) => payloadOf(session!.log.at(before + behind)!));
      trial.same('what was sent', sent, text);
      trial.same('what came back', received, toWellFormed(text));
    });
    await drawn();
    compareCells(trial);
    await disconnect();
  },
};

/** Sends all payloads, and gives the sequence numbers of what came back. */
async function fill(payloads: readonly (string | Uint8Array<ArrayBuffer>)[]): Promise<number[]> {
  await connect(endpoint('echo'));
  const session = inspector().session!;
  for (const payload of payloads) session.send(payload);
  await until('all echoes', () => session.log.kept(EntryKind.received) === payloads.length);
  await disconnect();
  const received: number[] = [];
  for (let at = session.log.first; at < session.log.end; at += 1) {
    if (session.log.kindAt(at) === EntryKind.received) received.push(at);
  }
  return received;
}

async function readThrough(
  trial: Trial,
  payload: (input: HostileInput) => string | Uint8Array<ArrayBuffer>,
): Promise<void> {
  const rows = await fill(trial.inputs.map(payload));
  let at = 0;
  await trial.each(async (input) => {
    await select(rows[at]!);
    at += 1;
    await compareCopies(trial, payload(input));
    await lookThrough(trial, input);
  });
  compareCells(trial);
}

/** What a server sends as text: the row, every view of it, and every copy. */
const receivedTexts: Channel = {
  name: 'texts received, in every view',
  takes: ({ kind }) => kind !== 'bytes',
  run: (trial) => readThrough(trial, ({ text }) => toWellFormed(text)),
};

/** What a server sends as bytes. */
const receivedBytes: Channel = {
  name: 'bytes received, in every view',
  run: (trial) => readThrough(trial, bytesOf),
};

export const messageChannels: readonly Channel[] = [sentTexts, receivedTexts, receivedBytes];
