import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  firstDifference,
  parseRedactionPaths,
  redactJson,
  Redaction,
} from '../../../src/core/files/redaction.js';
import type { Entry } from '../../../src/core/log/entry.js';
import { log } from '../../support/log.js';

function redacted(text: string, ...paths: string[]): string {
  const parsed = parseRedactionPaths(paths.join('\n'));
  if (!parsed.ok) throw new Error(parsed.message);
  return redactJson(text, parsed.paths);
}

describe('What JSON paths select', () => {
  it.each([
    ['{"token":"abc","n":1}', ['$.token'], '{"token":"…","n":1}'],
    [
      '{ "a" : [ 1.50 , {"token": {"x":[]}} ] }',
      ['$..token'],
      '{ "a" : [ 1.50 , {"token": "…"} ] }',
    ],
    ['{"a":{"token":1},"token":2}', ['$..token', '$.a'], '{"a":"…","token":"…"}'],
    ['{"a":1,"a":2}', ['$.a'], '{"a":"…","a":"…"}'],
    ['[1,[2],{"a":3}]', ['$[*]'], '["…","…","…"]'],
    ['"secret"', ['$'], '"…"'],
    ['{"token":"abc"', ['$.token'], '{"token":"abc"'],
    ['hello', ['$'], 'hello'],
    ['{"a":1}', ['$.b'], '{"a":1}'],
  ])('is taken out of %s by %j', (text, paths, expected) => {
    expect(redacted(text, ...paths)).toBe(expected);
  });

  it('leaves JSON behind, without the values', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.json().map((text) => JSON.parse(text) as unknown),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ secret: value, open: value })),
        fc.nat(3),
        (items, space) => {
          const text = JSON.stringify(items, null, space);
          const expected = items.map(({ open }) => ({ secret: '…', open }));
          expect(JSON.parse(redacted(text, '$[*].secret'))).toEqual(
            JSON.parse(JSON.stringify(expected)),
          );
        },
      ),
    );
  });

  it('takes a message as a whole that is too long to be looked through', () => {
    expect(redacted(`[${'1,'.repeat(1_100_000)}"x"]`, '$[0]')).toBe('"…"');
  });
});

it('A path that is none is named with its line and column', () => {
  expect(parseRedactionPaths('$.a\n\n$.b[')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^Line 3, column 5: /) as string,
  });
});

describe('A redaction', () => {
  const paths = parseRedactionPaths('$.token');
  const redaction = new Redaction({ urls: true, paths: paths.ok ? paths.paths : [] });

  it('counts the size of what is left', () => {
    const entry = log('> {"token":"abc"}').at(1)!;
    expect(redaction.entry(entry)).toMatchObject({ payload: '{"token":"…"}', size: 15 });
    expect(entry).toMatchObject({ payload: '{"token":"abc"}' });
  });

  it('looks into sends that were discarded, too', () => {
    const detail = { note: 'discarded', text: 'x', payload: '{"token":1}' } as const;
    const entry: Entry = { sequence: 1, time: 1, kind: 5, size: 11, detail };
    expect(redaction.entry(entry)).toMatchObject({ detail: { payload: '{"token":"…"}' } });
  });

  it('leaves all else as it is', () => {
    const made = log('open', '> hello', '< hex:00', 'note x', 'close 1000');
    for (let i = 1; i < made.end; i += 1) {
      const entry = made.at(i)!;
      expect(redaction.entry(entry)).toBe(entry);
    }
  });

  it('takes secrets out of URLs, unless told not to', () => {
    expect(redaction.url('ws://u:p@h/?token=1&a=2')).toBe('ws://h/?token=…&a=2');
    expect(new Redaction({ urls: false, paths: [] }).url('ws://h/?token=1')).toBe(
      'ws://h/?token=1',
    );
  });
});

it('The first difference is shown with what stands around it', () => {
  const [before, after] = [
    `${'a'.repeat(99)}12345${'b'.repeat(99)}`,
    `${'a'.repeat(99)}…${'b'.repeat(99)}`,
  ];
  const shown = firstDifference(before, after);
  expect(shown.before).toMatch(/^…a{24}12345b+…$/);
  expect(shown.after).toMatch(/^…a{24}…b+…$/);
  expect(firstDifference('ab', 'ac')).toEqual({ before: 'ab', after: 'ac' });
});
