import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { savedModes, type SavedBook } from '../../../src/core/composer/saved-book.js';
import { parseSavedFile, writeSavedFile } from '../../../src/core/composer/saved-file.js';

const head = '"format":"ws-inspector/saved-messages","version":1';

describe('A file of saved messages', () => {
  it.each([
    [
      '',
      'The file is not valid JSON. Line 1, column 1: A value should be here, but the text ends.',
    ],
    ['[]', 'This is no file of saved messages: its “format” is not “ws-inspector/saved-messages”.'],
    [
      '{"format":"ws-inspector/saved-messages","version":2}',
      'The file is of a later version than this page can read.',
    ],
    [`{${head},"collections":{}}`, '$.collections should be a list.'],
    [`{${head},"collections":[{}]}`, '$.collections[0].name should be a string.'],
    [
      `{${head},"collections":[{"name":" "}]}`,
      '$.collections[0].name should have 1 to 200 characters.',
    ],
    [
      `{${head},"collections":[{"name":"A","messages":[{"name":"m","mode":"file","text":""}]}]}`,
      '$.collections[0].messages[0].mode should be one of text, json, hex, base64, messagepack, cbor, protobuf.',
    ],
    [
      `{${head},"collections":[{"name":"A","messages":[{"name":"m","mode":"text"}]}]}`,
      '$.collections[0].messages[0].text should be a string.',
    ],
    [
      `{${head},"variables":[{"name":"1a","value":""}]}`,
      '$.variables[0].name should be letters, digits, “_”, “.” and “-”, a letter first.',
    ],
    [' '.repeat(10_000_001), 'The file is larger than 10 MB.'],
  ])('that is %.60j says what is wrong', (text, message) => {
    expect(parseSavedFile(text)).toEqual({ ok: false, message });
  });

  it('is passed over where it has more than is known', () => {
    const text = `{${head},"extra":1,"collections":[{"name":"A","messages":[{"name":"m","mode":"text","text":"x","more":[]}]}]}`;
    expect(parseSavedFile(text)).toEqual({
      ok: true,
      book: {
        collections: [{ name: 'A', messages: [{ name: 'm', mode: 'text', text: 'x' }] }],
        variables: [],
      },
    });
  });

  const names = fc
    .string({ minLength: 1, maxLength: 40 })
    .filter((name) => name.trim() === name && name !== '');
  const unique = { selector: ({ name }: { readonly name: string }) => name, maxLength: 5 };
  const books: fc.Arbitrary<SavedBook> = fc.record({
    collections: fc.uniqueArray(
      fc.record({
        name: names,
        messages: fc.uniqueArray(
          fc.record({
            name: names,
            mode: fc.constantFrom(...savedModes),
            text: fc.string({
              unit: fc.constantFrom('"', '\\', '\r', '\n', '\0', '\u2028', 'é', '\ud800', 'a'),
            }),
          }),
          unique,
        ),
      }),
      unique,
    ),
    variables: fc.uniqueArray(
      fc.record({ name: fc.stringMatching(/^[A-Za-z_][\w.-]{0,20}$/), value: fc.string() }),
      unique,
    ),
  });

  it('gives back the book that was written', () => {
    fc.assert(
      fc.property(books, (book) => {
        expect(parseSavedFile(writeSavedFile(book))).toEqual({ ok: true, book });
      }),
    );
  });

  it('never throws and never changes a prototype, whatever is in it', () => {
    const key = fc.constantFrom(
      'format',
      'version',
      'collections',
      'variables',
      'name',
      'messages',
      'mode',
      'text',
      'value',
      '__proto__',
      'constructor',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(
          '"ws-inspector/saved-messages"',
          '1',
          '"text"',
          '"a"',
          'null',
          'true',
          '"__proto__"',
        ),
        fc
          .array(tie('any') as fc.Arbitrary<string>, { maxLength: 3 })
          .map((items) => `[${items.join()}]`),
        fc
          .array(fc.tuple(key, tie('any') as fc.Arbitrary<string>), { maxLength: 4 })
          .map((fields) => `{${fields.map(([name, json]) => `"${name}":${json}`).join()}}`),
      ),
    }));
    fc.assert(
      fc.property(value.any as fc.Arbitrary<string>, (json) => {
        parseSavedFile(json);
        parseSavedFile(`{${head},"collections":[${json}],"variables":[${json}]}`);
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as { name?: unknown }).name).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
