import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { parseBase64 } from '../../../src/core/bytes/base64.js';
import { log } from '../../support/log.js';
import { readFile, rowsOf, writeFile } from '../../support/recordings.js';

const whole = log('open a', '> {"a":"\\"}"}', '< hex:00ff', 'note n', 'error', 'close 1000 bye');

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe.each(['har', 'ndjson'] as const)('Reading %s', (format) => {
  const text = writeFile(format, whole);

  it('keeps what stands before the end, wherever a file is cut off', () => {
    for (let end = 0; end <= text.length; end += 1) {
      const { log: read, problem } = readFile(text.slice(0, end), 9);
      const rows = rowsOf(read);
      expect(rows.length).toBeLessThanOrEqual(whole.length);
      if (end < text.trimEnd().length - 4) {
        const isWhole = format === 'ndjson' && (text[end] === '\n' || text[end - 1] === '\n');
        if (!isWhole) expect(problem).toMatch(/\.$/);
      }
      if (format === 'ndjson') expect(rows).toEqual(rowsOf(whole).slice(0, rows.length));
    }
    expect(rowsOf(readFile(text).log)).toEqual(rowsOf(whole));
  });

  it('survives any change of one character', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.string({ maxLength: 3 }),
        fc.nat(3),
        (at, put, cut) => {
          const { log: read } = readFile(text.slice(0, at) + put + text.slice(at + cut), 13);
          expect(read.length).toBeLessThanOrEqual(whole.length + 2);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('survives any value in the place of any other', () => {
    const values: unknown[] = [null, 0, -1, 1e308, '', 'x', [], {}, [[]], true, 2 ** 53, '\ud800'];
    const lines = format === 'har' ? [text] : text.trimEnd().split('\n');
    for (const [index, line] of lines.entries()) {
      for (const path of pathsOf(JSON.parse(line))) {
        for (const value of values) {
          const changed = JSON.stringify(withValue(JSON.parse(line), path, value));
          const all = lines.with(index, changed).join('\n');
          const { problem } = readFile(all);
          expect(problem ?? 'Fine.').toMatch(/[.)“”]$/);
        }
      }
    }
  });

  it('is not harmed by names that objects have by themselves', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const put = `"${name}":{"polluted":1,"kind":"sent","text":"x","time":1},`;
      const changed = text.replaceAll('{"', `{${put}"`);
      const { log: read } = readFile(changed, 20);
      expect(read.length).toBe(whole.length);
    }
  });

  it('takes any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), fc.boolean(), (any, json, isJson) => {
        readFile(isJson ? json : any, 5);
        readFile(`${text.slice(0, 60)}${isJson ? json : any}`, 5);
      }),
    );
  });
});

describe('What a file claims', () => {
  it('is not believed: sizes are counted', () => {
    const head = '{"format":"ws-inspector","version":1}';
    const claim = '{"kind":"sent","time":1,"size":1000000000,"text":"abc"}';
    const { log: read } = readFile(`${head}\n${claim}\n`);
    expect(read.bytes).toBe(3);
  });

  it.each([
    [-5, 1],
    [0, 1],
    [1.5, 1],
    [1e300, 1],
    [12, 12],
  ])('as the first number, %d, gives %d', (sequence, first) => {
    const line = JSON.stringify({ kind: 'sent', time: 1, sequence, text: '' });
    expect(readFile(`{"format":"ws-inspector"}\n${line}`).log.first).toBe(first);
  });

  it('is read whatever its depth', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const har = `{"log":{"x":${deep},"entries":[{"_y":${deep},"_webSocketMessages":[{"type":"send","opcode":1,"time":1,"data":"a","z":${deep}}]}]}}`;
    const { log: read, problem } = readFile(har, 1000);
    expect(read.at(read.end - 1)).toMatchObject({ payload: 'a' });
    expect(problem).toBeUndefined();
  });
});

it('The bytes of base64 end where they end', () => {
  const parsed = parseBase64('AA==');
  expect(parsed.ok && parsed.bytes.buffer.byteLength).toBe(1);
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function withValue(root: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  let at = root as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = value;
  return root;
}
