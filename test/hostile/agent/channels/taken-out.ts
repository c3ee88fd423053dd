import { toBase64 } from '../../../../src/core/bytes/base64.js';
import { EntryKind } from '../../../../src/core/log/entry.js';
import { isSubprotocolToken } from '../../../../src/core/socket/subprotocol.js';
import { toWellFormed } from '../../../../src/core/text/well-formed.js';
import type { HostileInput } from '../../corpus.js';
import {
  connect,
  disconnect,
  dismiss,
  drawn,
  endpoint,
  inspector,
  press,
  until,
  write,
} from '../act.js';
import { caught } from '../catches.js';
import { all, find, isSeen } from '../find.js';
import { details, select } from '../rows.js';
import type { Channel, Trial } from '../trial.js';
import { bytesOf } from './messages.js';

const payloadOf = (input: HostileInput): string | Uint8Array<ArrayBuffer> =>
  input.bytes === undefined ? toWellFormed(input.text) : bytesOf(input);

async function fill(inputs: readonly HostileInput[]): Promise<void> {
  const session = inspector().session!;
  session.log.clear();
  await connect(endpoint('echo'));
  for (const input of inputs) session.send(payloadOf(input));
  await until('all echoes', () => session.log.kept(EntryKind.received) === inputs.length);
  await disconnect();
}

async function save(format: string): Promise<string> {
  delete caught.blob;
  await press('Export');
  await press(
    format,
    await until('the dialog', () => all('[role=dialog][aria-label=Export]').find(isSeen)),
  );
  await press('Save file');
  const blob = await until('the file', () => caught.blob);
  await until('an end of saving', () =>
    all('[role=status]').some(
      (each) => isSeen(each) && (each.textContent ?? '').startsWith('Saved'),
    ),
  );
  dismiss();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
}

/** What each format has for the messages that were received, in their order. */
const readers: Readonly<Record<string, (file: string) => string[]>> = {
  HAR: (file) =>
    (
      JSON.parse(file) as {
        log: { entries: { _webSocketMessages: { type: string; data: string }[] }[] };
      }
    ).log.entries
      .flatMap((entry) => entry._webSocketMessages)
      .filter(({ type }) => type === 'receive')
      .map(({ data }) => data),
  NDJSON: (file) =>
    file
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind?: string; text?: string; base64?: string })
      .filter(({ kind }) => kind === 'received')
      .map(({ text, base64 }) => text ?? base64 ?? ''),
  CSV: (file) =>
    parseCsv(file)
      .filter(([, , kind]) => kind === 'received')
      .map((cells) => cells[5]!),
};

/** RFC 4180. */
function parseCsv(file: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = cell.exec(file); match !== null && match[0] !== ''; match = cell.exec(file)) {
    rows.at(-1)!.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows;
}

const guarded = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);

async function compareFile(trial: Trial, format: string): Promise<void> {
  const file = await save(format);
  const got = readers[format]!(file);
  for (const [at, input] of trial.inputs.entries()) {
    await trial.one(input, async () => {
      const payload = payloadOf(input);
      const given = typeof payload === 'string' ? payload : toBase64(payload);
      trial.same(`what ${format} has`, got[at], format === 'CSV' ? guarded(given) : given);
      await Promise.resolve();
    });
  }
}

const exports: readonly Channel[] = ['HAR', 'NDJSON', 'CSV'].map((format) => ({
  name: `exports as ${format}`,
  async run(trial) {
    await fill(trial.inputs);
    await compareFile(trial, format);
  },
}));

const textExport: Channel = {
  name: 'exports as text',
  async run(trial) {
    await fill(trial.inputs);
    const file = await save('Text');
    await trial.each(async ({ text, bytes }) => {
      const line = toWellFormed(text).replaceAll(/\r\n?|\n/gu, '\n    ');
      if (bytes === undefined) trial.same('whether the file has it', file.includes(line), true);
      await Promise.resolve();
    });
  },
};

/** Bytes of the longest message that is written into code, and of what one piece of code has of both directions. */
const LONGEST = 64 * 1024;
const MOST_BYTES = 256 * 1024;
/** A piece of code has a hundred messages at the most, and each of ours comes back. */
const MOST_INPUTS = 50;

const lengthOf = (input: HostileInput): number =>
  input.bytes?.length ?? new TextEncoder().encode(input.text).length;

/** The inputs in parts of which each fits into one piece of code. */
function partsOf(inputs: readonly HostileInput[]): HostileInput[][] {
  const parts: HostileInput[][] = [];
  let bytes = Infinity;
  for (const input of inputs) {
    const length = 2 * lengthOf(input);
    const part = parts.at(-1);
    if (part === undefined || part.length === MOST_INPUTS || bytes + length > MOST_BYTES) {
      parts.push([input]);
      bytes = length;
    } else {
      part.push(input);
      bytes += length;
    }
  }
  return parts;
}

/** Code for other tools; whether it does what it should, Node tries. */
const snippets: Channel = {
  name: 'code for other tools',
  takes: (input) => lengthOf(input) <= LONGEST,
  async run(trial) {
    const session = inspector().session!;
    for (const part of partsOf(trial.inputs)) {
      const protocols = part.map(({ text }) => text).filter(isSubprotocolToken);
      await fill(part);
      session.url = `${endpoint('echo')}?x='"\`$(touch __executed)\\;touch __executed;`;
      session.protocols = protocols;
      const sent = part.map((input) => input.bytes ?? toWellFormed(input.text));
      trial.written.push({ code: await codeOfAll(), sent, protocols });
    }
    await trial.each(async () => {
      await Promise.resolve();
    });
  },
};

/** The code for each of the tools. */
async function codeOfAll(): Promise<Record<string, string>> {
  await drawn();
  await press('Copy as code');
  await press(/^Sent /u);
  const code: Record<string, string> = {};
  const tool = (await until('the tools', () => find('field', 'Tool'))) as HTMLSelectElement;
  for (const option of tool.options) {
    tool.value = option.value;
    tool.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    await drawn();
    delete caught.text;
    await press('Copy', all('[role=dialog][aria-label="Copy as code"]').find(isSeen));
    code[option.value] = await until('the code', () => caught.text);
  }
  dismiss();
  return code;
}

/** What is typed to look for something. */
const searches: Channel = {
  name: 'filters, finds and paths',
  takes: ({ kind, text }) => kind !== 'bytes' && text.length < 10_000,
  async run(trial) {
    await connect(endpoint('echo'));
    inspector().session!.send('{"a":[1,{"b":"<b>"}],"__proto__":1}');
    await until('the echo', () => inspector().session!.log.length === 3);
    await disconnect();
    const row = await select(3);
    await press('Decoded', details());
    await until('the tree', () => find('field', 'JSONPath'));
    row.closest('[role=grid]')!.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'f',
        ctrlKey: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await until('the field to find', () => find('field', 'Find'));
    await trial.each(async (input) => {
      for (const field of ['JSONPath', 'Find', 'Filter']) {
        await write(field, input.text);
        await drawn();
        trial.look(input);
      }
      await write('Filter', '');
      await drawn();
    });
  },
};

export const takenOutChannels: readonly Channel[] = [...exports, textExport, snippets, searches];
