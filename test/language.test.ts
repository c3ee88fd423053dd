import { describe, expect, it } from 'vitest';

import { german } from '../src/core/language/de/german.js';
import { formerTexts } from '../src/core/language/former-texts.js';
import type { LanguageTable } from '../src/core/language/language.js';
import { textsOfPage, textsOfSources, wordsInTemplates } from './support/collect-texts.js';

const texts = [...textsOfSources(), ...textsOfPage()];
const tables: readonly [name: string, table: LanguageTable][] = [['German', german]];

describe('The texts of the sources', () => {
  it('are many', () => {
    expect(texts.length).toBeGreaterThan(900);
  });

  it('have at most ten places for values, counted from 0', () => {
    const wrong = texts.filter(({ text }) => {
      const places = new Set(placesOf(text));
      return [...places].some((_, index) => !places.has(`{${String(index)}}`));
    });
    expect(wrong).toEqual([]);
  });
});

it('Every text of former versions leads to one of today with the same values', () => {
  const today = new Set(texts.map(({ text }) => text));
  const wrong = [...formerTexts].filter(
    ([former, now]) =>
      !today.has(now) || today.has(former) || placesOf(former).join() !== placesOf(now).join(),
  );
  expect(wrong).toEqual([]);
});

describe.each(tables)('%s', (_, table) => {
  const keys = new Set(Object.keys(table));

  it('has every text', () => {
    expect(texts.filter(({ text }) => !keys.has(text))).toEqual([]);
  });

  it('has no text that nothing says', () => {
    const said = new Set(texts.map(({ text }) => text));
    expect([...keys].filter((text) => !said.has(text))).toEqual([]);
  });

  it('has forms for texts with a count, and one text for the others', () => {
    const wrong = texts.filter(
      ({ text, isPlural }) => (typeof table[text] === 'object') !== isPlural,
    );
    expect(wrong).toEqual([]);
  });

  it('has the same places for values in each, but for one, which may go without', () => {
    const formsOf = (found: LanguageTable[string]): [rule: string, form: string][] =>
      typeof found === 'string' ? [['other', found]] : Object.entries<string>({ ...found });
    const wrong = Object.entries(table).flatMap(([text, found]) =>
      formsOf(found)
        .filter(([rule, form]) => rule !== 'one' || form.includes('{'))
        .filter(([, form]) => placesOf(form).join() !== placesOf(text).join())
        .map(([, form]) => `${text} ⇒ ${form}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no empty text', () => {
    const forms = Object.values(table).flatMap((found) =>
      typeof found === 'string' ? [found] : Object.values(found),
    );
    expect(forms.filter((form: string) => form.trim() === '')).toEqual([]);
  });
});

/** Names of the API and of formats, which are the same in every language. */
const names = [
  'close()',
  'WebSockets',
  '= url',
  'JSONPath',
  'WebSockets',
  '= url',
  'binaryType',
  'bufferedAmount',
  'readyState',
  'protocol',
  'extensions',
  'arraybuffer',
  'blob',
  'wss://',
  '$..password',
];

describe('The templates of the elements', () => {
  it('have no words in them but names of the API', () => {
    const wrong = wordsInTemplates().filter(
      (found) => !names.some((name) => found.slice(found.indexOf(': ') + 2).includes(name)),
    );
    expect(wrong).toEqual([]);
  });
});

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{\d\}/gu)].map(([place]) => place).sort();
}
