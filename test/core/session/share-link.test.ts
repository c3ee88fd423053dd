import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { savedModes } from '../../../src/core/composer/saved-book.js';
import {
  isShareLink,
  LINK_MARK,
  MOST_CHARACTERS,
  readShareLink,
  writeShareLink,
  type Setup,
} from '../../../src/core/session/share-link.js';
import { toWellFormed } from '../../../src/core/text/well-formed.js';

const whole: Setup = {
  url: 'wss://example.com/a?b=c&d=ü',
  protocols: ['chat.v1', "!#$%&'*+-.^_`|~"],
  format: 'json',
  text: '{"a": "é\r\n\u0000"}',
  filter: 'dir:sent "a & b" #3',
};

describe('A link to a set-up', () => {
  it('brings back what it was made of', () => {
    const { fragment, remarks } = writeShareLink(whole);
    expect(remarks).toEqual([]);
    expect(readShareLink(fragment)).toEqual({ setup: whole, remarks: [] });
  });

  it('brings back any message, as it would arrive', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...savedModes),
        fc.array(fc.stringMatching(/^[!#$%&'*+.^`|~\w-]+$/), { maxLength: 4 }),
        (text, format, protocols) => {
          const offered = [...new Set(protocols)];
          const { fragment } = writeShareLink({ ...whole, text, format, protocols: offered });
          expect(fragment).toMatch(/^#[\x21-\x7e]*$/);
          expect(readShareLink(fragment)?.setup).toEqual({
            ...whole,
            text: toWellFormed(text),
            format: text === '' ? 'text' : format,
            protocols: offered,
          });
        },
      ),
    );
  });

  it('leaves secrets in the URL out, unless it is told not to', () => {
    const url = 'wss://u:p@h/?token=abc&a=1';
    const { fragment, remarks } = writeShareLink({ ...whole, url });
    expect(decodeURIComponent(fragment)).not.toMatch(/abc|u:p/);
    expect(remarks).toEqual(['Secrets in the URL were left out.']);
    expect(readShareLink(fragment)?.remarks).toEqual([
      'Secrets were left out of the URL: put yours in where it has “…”.',
    ]);
    expect(
      readShareLink(writeShareLink({ ...whole, url }, { redacts: false }).fragment)?.setup.url,
    ).toBe(url);
  });

  it('leaves the message out when it is told to', () => {
    expect(readShareLink(writeShareLink(whole, { withMessage: false }).fragment)?.setup.text).toBe(
      '',
    );
  });

  it.each([
    ['a long message', { text: 'x'.repeat(9000) }, 'so the message was left out.'],
    [
      'a long filter',
      { filter: 'x'.repeat(9000) },
      'so the subprotocols, the filter and the message were left out.',
    ],
    [
      'a long URL',
      { url: `ws://h/${'x'.repeat(9000)}` },
      'The URL makes a link of 9,138 characters; a link has no more than 8,000.',
    ],
  ])('stays short with %s, and says what is missing', (_, change, sentence) => {
    const { fragment, remarks } = writeShareLink({ ...whole, ...change });
    expect(fragment.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(remarks.join(' ')).toContain(sentence);
    expect(readShareLink(fragment)).toBeDefined();
  });
});

describe('A link of somebody else', () => {
  it.each([
    ['', '#', '#a', '#ws-inspector', '#ws-inspector=2&url=x', '#ws-inspector=12', 'ws-inspector=1'],
  ])('is none of ours: %j', (...fragments) => {
    for (const fragment of fragments) {
      expect(isShareLink(fragment)).toBe(false);
      expect(readShareLink(fragment)).toBeUndefined();
    }
  });

  it.each([
    ['damage', '&url=%ff', '“url” of the link is damaged, and was left out.'],
    ['a long URL', `&url=${'x'.repeat(5000)}`, '“url” of the link is too long, and was left out.'],
    [
      'a long filter',
      `&filter=${'x'.repeat(3000)}`,
      '“filter” of the link is too long, and was left out.',
    ],
    [
      'a bad subprotocol',
      '&protocol=a%20b',
      'A subprotocol of the link cannot be offered, and was left out.',
    ],
    [
      'one twice',
      '&protocol=a&protocol=a',
      'A subprotocol of the link cannot be offered, and was left out.',
    ],
    [
      'far too much',
      `&text=${'x'.repeat(200_000)}`,
      'The link is too long to be one of ours; nothing was taken from it.',
    ],
  ])('with %s is read without it', (_, rest, sentence) => {
    expect(readShareLink(LINK_MARK + rest)?.remarks).toContain(sentence);
  });

  it('cannot hide an address behind characters that are not seen', () => {
    const { setup } = readShareLink(
      `${LINK_MARK}&url=${encodeURIComponent('ws://a\u202e\u200b.b\n/')}`,
    )!;
    expect(setup.url).toBe('ws://a.b/');
  });

  it('takes the first of two, and nothing that it does not know', () => {
    const link = readShareLink(
      `${LINK_MARK}&url=ws://a&url=ws://b&connect=true&__proto__=x&format=exe&text=y`,
    );
    expect(link?.setup).toEqual({
      url: 'ws://a',
      protocols: [],
      format: 'text',
      text: 'y',
      filter: '',
    });
  });

  it('never does anything but give a set-up, whatever it says', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '&',
        '=',
        '%',
        '%00',
        'url',
        'protocol',
        'text',
        'format',
        'filter',
        '__proto__',
        '#',
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { setup, remarks } = readShareLink(`${LINK_MARK}&${parts.join('')}`)!;
        expect(Object.keys(setup)).toEqual(['url', 'protocols', 'format', 'text', 'filter']);
        expect(savedModes).toContain(setup.format);
        expect(setup.url).not.toMatch(/\p{Cc}/u);
        for (const remark of remarks) expect(remark).toMatch(/\.$/);
      }),
      { numRuns: 500 },
    );
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});
