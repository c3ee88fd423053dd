import { afterEach, describe, expect, it, vi } from 'vitest';

import {
  currentLanguage,
  englishSigns,
  languageListeners,
  onLanguageChange,
  pieces,
  plural,
  t,
  useLanguage,
  type LanguageTable,
  type NumberSigns,
} from '../../../src/core/language/language.js';
import {
  addLanguage,
  followLanguage,
  languages,
  setLanguage,
  showLanguage,
} from '../../../src/core/language/languages.js';
import { retell } from '../../../src/core/language/retell.js';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatRate,
  parseTypedNumber,
} from '../../../src/core/text/units.js';

// Which languages were added, and that one was set, is kept in modules, which files of tests share.
vi.hoisted(() => vi.resetModules());

const table: LanguageTable = {
  Clear: 'Leeren',
  '{0} of {1}': 'von {1} nur {0}',
  '{0} entries': { one: '{0} Eintrag', other: '{0} Einträge' },
  'Not sent. {0}': 'Nicht gesendet. {0}',
  'The port {0} is taken.': 'Der Port {0} ist vergeben.',
  'It is closed.': 'Es ist zu.',
};

const german = (): void => {
  useLanguage({ tag: 'de', table });
};

afterEach(() => {
  useLanguage();
});

describe('A text', () => {
  it.each([
    ['without places', () => t('Clear'), 'Clear', 'Leeren'],
    ['with values in another order', () => t('{0} of {1}', 1, 'two'), '1 of two', 'von two nur 1'],
    ['that the table lacks', () => t('Lost {0}', 3), 'Lost 3', 'Lost 3'],
    [
      'whose value looks like a place',
      () => t('{0} of {1}', '{1}', 'x'),
      '{1} of x',
      'von x nur {1}',
    ],
    [
      'with a value from right to left',
      () => t('Lost {0}', 'שלום'),
      'Lost \u2066שלום\u2069',
      'Lost \u2066שלום\u2069',
    ],
    [
      'with a value that would turn it',
      () => t('Lost {0}', '\u2069\u202ea'),
      'Lost \u2066a\u2069',
      'Lost \u2066a\u2069',
    ],
    [
      'within another',
      () => t('Not sent. {0}', t('Lost {0}', t('of {0}', 'א'))),
      'Not sent. \u2066Lost of א\u2069',
      'Nicht gesendet. \u2066Lost of א\u2069',
    ],
    ['named as what objects inherit', () => t('constructor'), 'constructor', 'constructor'],
    ['with one', () => plural(1, '{0} entry', '{0} entries', 1), '1 entry', '1 Eintrag'],
    ['with none', () => plural(0, '{0} entry', '{0} entries', 0), '0 entries', '0 Einträge'],
    ['with many', () => plural(7, '{0} entry', '{0} entries', 7), '7 entries', '7 Einträge'],
  ])('%s is said in English and in another language', (_, say, english, other) => {
    expect(say()).toBe(english);
    german();
    expect(say()).toBe(other);
  });

  it('gives its pieces in the order of the language', () => {
    const [one, two] = [{ name: 'one' }, { name: 'two' }];
    expect(pieces('{0} of {1}', one, two)).toEqual([one, ' of ', two]);
    german();
    expect(pieces('{0} of {1}', one, two)).toEqual(['von ', two, ' nur ', one]);
  });

  it('follows the plural rules of a language that has more than two forms', () => {
    const forms = { one: '{0} wpis', few: '{0} wpisy', many: '{0} wpisów', other: '{0} wpisu' };
    useLanguage({ tag: 'pl', table: { '{0} entries': forms } });
    const said = [1, 3, 5, 22].map((count) => plural(count, '{0} entry', '{0} entries', count));
    expect(said).toEqual(['1 wpis', '3 wpisy', '5 wpisów', '22 wpisy']);
  });
});

describe('Numbers', () => {
  it('have the signs of the language', () => {
    const written = (signs?: NumberSigns): string[] => [
      formatCount(1_234_567, signs),
      formatBytes(1_234, signs),
      formatDuration(2_900, signs),
      formatRate(4.2, signs),
    ];
    expect(written()).toEqual(['1,234,567', '1.2 kB', '2.9 s', '4.2 / s']);
    german();
    expect(written()).toEqual(['1.234.567', '1,2 kB', '2,9 s', '4,2 / s']);
    expect(written(englishSigns)).toEqual(['1,234,567', '1.2 kB', '2.9 s', '4.2 / s']);
    expect(formatBytes(1_234)).toBe('1,2 kB');
  });
});

describe('A number that was typed', () => {
  it.each([
    ['1000000', 1_000_000, 1_000_000],
    ['1,000,000', 1_000_000, Number.NaN],
    ['1.000.000', Number.NaN, 1_000_000],
    ['2,000', 2000, 2],
    ['2.000', 2, 2000],
    ['0.5', 0.5, 0.5],
    ['0,5', 0.5, 0.5],
    ['1 000_000', 1_000_000, 1_000_000],
    ['-5', -5, -5],
    ['', Number.NaN, Number.NaN],
    ['many', Number.NaN, Number.NaN],
  ])('%j is %d in English and %d in German', (typed, english, other) => {
    expect(parseTypedNumber(typed)).toBe(english);
    german();
    expect(parseTypedNumber(typed)).toBe(other);
  });
});

describe('A sentence that was stored in English', () => {
  it.each([
    ['It is closed.', 'Es ist zu.'],
    ['The port 80 is taken.', 'Der Port 80 ist vergeben.'],
    ['Not sent. The port 80 is taken.', 'Nicht gesendet. Der Port 80 ist vergeben.'],
    ['Not sent. Clear', 'Nicht gesendet. Clear'],
    ['What a page wrote', 'What a page wrote'],
    [`The port ${'x'.repeat(2000)} is taken.`, `The port ${'x'.repeat(2000)} is taken.`],
  ])('%s is told again', (stored, told) => {
    expect(retell(stored)).toBe(stored);
    german();
    expect(retell(stored)).toBe(told);
  });
});

describe('The language', () => {
  it('is told to those who listen, once a change, and not to those who left', () => {
    const told: string[] = [];
    const leave = onLanguageChange(() => told.push(currentLanguage()));
    german();
    german();
    useLanguage();
    leave();
    german();
    expect(told).toEqual(['de', 'en']);
    expect(languageListeners()).toBe(0);
  });

  it('stays when a tag is not well-formed', () => {
    expect(() => {
      useLanguage({ tag: 'not a tag', table });
    }).toThrow(RangeError);
    expect(currentLanguage()).toBe('en');
  });
});

describe('Languages that are loaded', () => {
  it('are English and German at first', () => {
    expect(languages()).toEqual(['en', 'de']);
  });

  it.each([
    ['de', 'de', 'Leeren'],
    ['DE', 'de', 'Leeren'],
    ['de-AT', 'de-AT', 'Leeren'],
    ['de_CH', 'de-CH', 'Leeren'],
    ['de-x-ä', 'de', 'Leeren'],
    ['en-GB', 'en', 'Clear'],
    ['tlh', 'en', 'Clear'],
    ['', 'en', 'Clear'],
  ])('%j is shown as %s', async (tag, shown, text) => {
    await showLanguage(tag);
    expect(currentLanguage()).toBe(shown);
    expect(t('Clear')).toBe(text);
  });

  it('can be added', async () => {
    addLanguage('fr', () => Promise.resolve({ Clear: 'Vider' }));
    await showLanguage('fr-CA');
    expect([languages(), t('Clear')]).toEqual([['en', 'de', 'fr'], 'Vider']);
  });

  it('are shown as the last call says, however long one takes to load', async () => {
    let arrive: (table: LanguageTable) => void = () => undefined;
    addLanguage('es', () => new Promise<LanguageTable>((resolve) => (arrive = resolve)));
    const slow = showLanguage('es');
    await showLanguage('de');
    arrive({ Clear: 'Vaciar' });
    await slow;
    expect(t('Clear')).toBe('Leeren');
  });

  it('leave the language as it was when they cannot be loaded, and are tried again', async () => {
    let calls = 0;
    addLanguage('it', () => {
      calls += 1;
      return calls === 1
        ? Promise.reject(new Error('offline'))
        : Promise.resolve({ Clear: 'Svuota' });
    });
    await showLanguage('de');
    await expect(showLanguage('it')).rejects.toThrow('offline');
    expect(t('Clear')).toBe('Leeren');
    await showLanguage('it');
    expect(t('Clear')).toBe('Svuota');
  });

  it('are not followed any more once the page has set one', async () => {
    await followLanguage('de');
    expect(t('Clear')).toBe('Leeren');
    await setLanguage('en');
    await followLanguage('de');
    expect(t('Clear')).toBe('Clear');
  });
});
