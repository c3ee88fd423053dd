import { describe, expect, it } from 'vitest';

import {
  BatchReader,
  type RecordingBatch,
  type RecordingFile,
} from '../../../src/core/files/batch-reader.js';

const head = '{"format":"ws-inspector","version":1,"url":"ws://h/","protocols":["a"]}\n';
const line = (text: string): string => `${JSON.stringify({ kind: 'sent', time: 1, text })}\n`;

const messages = Array.from({ length: 200 }, (_, index) => String(index));
const har = JSON.stringify({
  log: {
    entries: [
      {
        _resourceType: 'websocket',
        request: { url: 'ws://h/' },
        _webSocketMessages: messages.map((data) => ({ type: 'send', time: 1, opcode: 1, data })),
      },
    ],
  },
});

async function read(
  file: RecordingFile,
  entries = 2,
  stopAfter = Infinity,
): Promise<RecordingBatch[]> {
  const reader = new BatchReader(file, { bytes: 2 ** 20, entries });
  const batches: RecordingBatch[] = [];
  do batches.push(await reader.next(batches.length >= stopAfter));
  while (!batches.at(-1)!.isLast);
  return batches;
}

function texts(batches: readonly RecordingBatch[]): unknown[] {
  return batches.flatMap(({ entries }) =>
    entries.flatMap(({ entry }) => ('payload' in entry ? [entry.payload] : [])),
  );
}

describe('Reading a recording in batches', () => {
  it('gives all entries in order, with the head first', async () => {
    const file = new Blob([
      head,
      ...Array.from({ length: 5000 }, (_, index) => line(`${String(index)} ä`)),
    ]);
    const batches = await read(file, 100);
    expect(batches.length).toBeGreaterThan(2);
    expect(batches[0]!.head).toEqual({ url: 'ws://h/', protocols: ['a'] });
    expect(batches.slice(1).every((batch) => batch.head === undefined)).toBe(true);
    expect(texts(batches)).toEqual(
      Array.from({ length: 5000 }, (_, index) => `${String(index)} ä`),
    );
    const progress = batches.map((batch) => batch.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    expect(batches.at(-1)!.problem).toBeUndefined();
  });

  it('gives what a HAR holds after its end, in batches, too', async () => {
    const batches = await read(new Blob([har]), 1);
    expect(texts(batches)).toEqual(messages);
    expect(batches.length).toBeGreaterThan(3);
  });

  it('says at the end what could not be read', async () => {
    const batches = await read(new Blob([head, line('a'), 'no JSON\n', line('b')]));
    expect(texts(batches)).toEqual(['a', 'b']);
    expect(batches.at(-1)!.problem).toContain('Line 3');
  });

  it('stops where it is told to, and gives what was read until then', async () => {
    const long = new Blob([har.slice(0, -4), ' '.repeat(2 ** 22), '}]}}']);
    const batches = await read(long, 10, 1);
    expect(texts(batches)).toEqual(messages);
    expect(batches.at(-1)!.progress).toBeLessThan(0.5);
  });

  it('says why a file could not be read on, and gives what was', async () => {
    const whole = new Blob([head, line('a'), ' '.repeat(2 ** 20)]);
    const broken: RecordingFile = {
      size: whole.size,
      slice: (start, end) => {
        if (start > 0) throw new Error('It is gone.');
        return whole.slice(start, end);
      },
    };
    const batches = await read(broken);
    expect(texts(batches)).toEqual(['a']);
    expect(batches.at(-1)!.problem).toBe('The file could not be read to its end. It is gone.');
  });
});
