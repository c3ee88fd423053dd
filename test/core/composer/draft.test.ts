import { describe, expect, test } from 'vitest';

import { draftProblemSentence, readDraft } from '../../../src/core/composer/draft.js';

describe('a draft is read as the message that it would be', () => {
  const drafts = [
    ['text', 'a\r\né', 'a\r\né', 5],
    ['text', '', '', 0],
    ['json', '{ "n": 1e400 }', '{ "n": 1e400 }', 14],
    ['json', '{', '{', 1],
    ['hex', '00 ff # all', new Uint8Array([0, 255]), 2],
    ['base64', 'AP8=', new Uint8Array([0, 255]), 2],
    ['hex', '0', undefined, undefined],
    ['base64', '*', undefined, undefined],
  ] as const;
  test.for(drafts)('%s %j', ([kind, text, payload, size]) => {
    const draft = readDraft(kind, text);
    expect(draft.payload).toEqual(payload);
    expect(draft.size).toBe(size);
  });
});

test('lone surrogates are counted, and sent as U+FFFD of three bytes', () => {
  expect(readDraft('text', 'a\ud800')).toMatchObject({
    size: 4,
    warning: 'U+FFFD will be sent in place of 1 lone surrogate.',
  });
});

test('a problem is said with its place', () => {
  const { problem } = readDraft('hex', '00\n0g');
  expect(draftProblemSentence('hex', problem!)).toMatch(/^Line 2, column \d: /);
  const json = readDraft('json', '[,]').problem!;
  expect(draftProblemSentence('json', json)).toMatch(
    /^This is not valid JSON\. Line 1, column 2: /,
  );
});
