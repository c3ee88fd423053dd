import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SavedBook } from '../../../src/core/composer/saved-book.js';
import { parseSavedFile } from '../../../src/core/composer/saved-file.js';
import {
  deleteConnection,
  emptyConnections,
  mergeConnections,
  recallSecrets,
  rememberAddress,
  renameConnection,
  saveConnection,
  storableConnections,
  type ConnectionBook,
  type NamedConnection,
} from '../../../src/core/connections/connection-book.js';
import {
  parseConnectionFile,
  writeConnectionFile,
} from '../../../src/core/connections/connection-file.js';

function named(
  name: string,
  url = 'ws://h/',
  facts: Partial<NamedConnection> = {},
): NamedConnection {
  return { name, url, protocols: [], binaryType: 'arraybuffer', ...facts };
}

const withNamed = (...connections: NamedConnection[]): ConnectionBook =>
  connections.reduce(saveConnection, emptyConnections);
const names = ({ named: all }: ConnectionBook): string[] => all.map(({ name }) => name);

describe('A book of connections', () => {
  it('has the last address first, each once, and twenty of them', () => {
    let book = emptyConnections;
    for (let i = 0; i < 25; i += 1)
      book = rememberAddress(book, { url: `ws://h/${String(i)}`, protocols: [] });
    book = rememberAddress(book, { url: 'ws://h/10', protocols: [] });
    book = rememberAddress(book, { url: 'ws://h/10', protocols: ['a'] });
    expect(book.recent).toHaveLength(20);
    expect(book.recent.slice(0, 3)).toEqual([
      { url: 'ws://h/10', protocols: ['a'] },
      { url: 'ws://h/10', protocols: [] },
      { url: 'ws://h/24', protocols: [] },
    ]);
  });

  it('replaces, renames and deletes by name', () => {
    const book = withNamed(named('a'), named('b'), named('a', 'ws://other/'));
    expect(names(book)).toEqual(['a', 'b']);
    expect(book.named[0]!.url).toBe('ws://other/');
    expect(names(renameConnection(book, 'a', 'b'))).toEqual(['b']);
    expect(names(renameConnection(book, 'a', 'c'))).toEqual(['c', 'b']);
    expect(names(deleteConnection(book, 'a'))).toEqual(['b']);
  });

  it('takes another one in without losing anything', () => {
    const book = withNamed(named('a'));
    const added = withNamed(named('a'), named('b'));
    expect(names(mergeConnections(book, added))).toEqual(['a', 'b']);
    expect(names(mergeConnections(book, withNamed(named('a', 'ws://other/'))))).toEqual([
      'a',
      'a (2)',
    ]);
  });

  it('never stores user names and passwords, and secrets only when asked', () => {
    const secret = { url: 'wss://me:word@h/?token=abc', protocols: [] };
    const book = rememberAddress(withNamed(named('a', secret.url)), secret);
    expect(storableConnections(book).recent[0]!.url).toBe('wss://h/?token=…');
    expect(storableConnections({ ...book, keepsSecrets: true }).recent[0]!.url).toBe(
      'wss://h/?token=abc',
    );
    // A name is given with the URL in sight, and with a choice.
    expect(book.named[0]!.url).toBe('wss://h/?token=abc');
    expect(writeConnectionFile(book)).not.toMatch(/word/);
  });

  it('remembers secrets for as long as the page lives', () => {
    const book = rememberAddress(emptyConnections, { url: 'wss://h/?token=abc', protocols: ['x'] });
    expect(recallSecrets(storableConnections(book), book)).toEqual(book);
  });
});

describe('A file of connections', () => {
  it('takes saved messages and variables along, and gives them back', () => {
    const saved: SavedBook = {
      collections: [
        { name: 'chat', messages: [{ name: 'hi', mode: 'json', text: '{"a":{{n}}}' }] },
      ],
      variables: [{ name: 'n', value: '1' }],
    };
    const text = writeConnectionFile(withNamed(named('a')), saved);
    expect(parseConnectionFile(text)).toEqual({ ok: true, book: withNamed(named('a')), saved });
    expect(parseSavedFile(text).ok).toBe(false);
    const damaged = text.replace('"mode": "json"', '"mode": 1');
    expect(parseConnectionFile(damaged)).toMatchObject({
      ok: false,
      message: expect.stringContaining('$.collections[0].messages[0].mode') as string,
    });
  });

  it('gives back what was written', () => {
    const text = fc.string({ minLength: 1, maxLength: 30 }).map((each) => `n${each.trim()}`);
    const address = fc.record({
      url: fc.webUrl().map((url) => url.replace(/^http/, 'ws')),
      protocols: fc.uniqueArray(fc.constantFrom('a', 'b.c', 'graphql-ws')),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, address)), fc.array(address), (connections, recent) => {
        let book: ConnectionBook = { ...emptyConnections, keepsSecrets: true };
        for (const [name, each] of connections) {
          book = saveConnection(book, { name: name.trim(), binaryType: 'blob', ...each });
        }
        for (const each of recent) book = rememberAddress(book, each);
        const stored = storableConnections(book);
        expect(parseConnectionFile(writeConnectionFile(book))).toEqual({ ok: true, book: stored });
      }),
    );
  });

  it('may have other things in it', () => {
    const text = JSON.stringify({
      format: 'ws-inspector/connections',
      version: 1,
      messages: [1],
      __proto__: { x: 1 },
      connections: [{ name: 'a', url: 'ws://h/', color: 'red' }],
    });
    expect(parseConnectionFile(text)).toEqual({ ok: true, book: withNamed(named('a')) });
  });

  const file = (fields: object): string =>
    JSON.stringify({ format: 'ws-inspector/connections', version: 1, ...fields });

  it.each([
    ['{', /not valid JSON. Line 1/],
    ['[]', /no file of connections/],
    ['null', /no file of connections/],
    [file({ version: 2 }), /later version/],
    [file({ connections: {} }), /\$\.connections should be a list/],
    [file({ connections: [{ url: 'ws://h/' }] }), /\$\.connections\[0\]\.name should be a string/],
    [file({ connections: [{ name: ' ', url: '' }] }), /name should have 1 to 200/],
    [file({ connections: [{ name: 'a' }] }), /\$\.connections\[0\]\.url should be a string/],
    [
      file({ connections: [{ name: 'a', url: '', protocols: ['a b'] }] }),
      /protocols\[0\] should be a subprotocol/,
    ],
    [file({ connections: [{ name: 'a', url: '', binaryType: 'x' }] }), /binaryType should be/],
    [file({ recent: [1] }), /\$\.recent\[0\]\.url should be a string/],
  ])('%s is refused with its place', (text, sentence) => {
    const parsed = parseConnectionFile(text);
    expect(parsed.ok).toBe(false);
    expect('message' in parsed && parsed.message).toMatch(sentence);
  });

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = file({ connections: [value], recent: [value] });
        expect(typeof parseConnectionFile(text).ok).toBe('boolean');
        expect(parseConnectionFile(JSON.stringify(value)).ok).toBe(false);
      }),
    );
  });
});
