import { rightToLeft } from './bidi.js';

/**
 * Every text for users goes through here. The English text is the key, so that the sources are
 * readable, English needs no table, and a text missing in a table is shown in English.
 *
 * One language for all elements of a page, held by this module: sentences are made in the core, by
 * elements and by the page, and should not mix languages.
 */

/** The forms of a text with a count, by the plural rules of the language (Unicode CLDR). */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  /** Used for every form that is missing. */
  readonly other: string;
}

/**
 * The texts of a language by their English. Placeholders for values are `{0}`, `{1}`, …, in any
 * order. A text with a count is keyed by the English for many.
 */
export type LanguageTable = Readonly<Record<string, string | PluralForms>>;

/** A language and its texts. */
export interface Language {
  /** Its BCP 47 tag. */
  readonly tag: string;
  readonly table: LanguageTable;
}

/** The separators in numbers: "1,284.5" in English. */
export interface NumberSigns {
  readonly decimal: string;
  readonly group: string;
}

/** The current language, with what is derived from it once. */
interface Shown extends Language {
  /** The table as a map, which does not find inherited names such as `constructor`. */
  readonly texts: ReadonlyMap<string, string | PluralForms>;
  readonly signs: NumberSigns;
}

/** As files that other tools read write numbers, whatever the current language. */
export const englishSigns: NumberSigns = { decimal: '.', group: ',' };

const ENGLISH: Shown = { tag: 'en', table: {}, texts: new Map(), signs: englishSigns };

let current = ENGLISH;
let plurals: Intl.PluralRules | undefined;
const listeners = new Set<() => void>();

/** The tag of the current language. Default: "en". */
export function currentLanguage(): string {
  return current.tag;
}

/**
 * Sets the current language, English for `undefined`, and notifies the listeners. Sentences in the
 * log stay as they are.
 *
 * @throws RangeError when the tag is not well-formed.
 */
export function useLanguage(language?: Language): void {
  if (language?.tag === current.tag && language.table === current.table) return;
  current = language === undefined ? ENGLISH : prepare(language);
  plurals = undefined;
  for (const listener of listeners) listener();
}

function prepare(language: Language): Shown {
  const format = new Intl.NumberFormat(language.tag, { numberingSystem: 'latn' });
  const parts = format.formatToParts(12_345.6);
  const sign = (name: keyof NumberSigns): string =>
    parts.find(({ type }) => type === name)?.value ?? ENGLISH.signs[name];
  return {
    ...language,
    texts: new Map(Object.entries(language.table)),
    signs: { decimal: sign('decimal'), group: sign('group') },
  };
}

/** @returns a function that ends the subscription. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Number of listeners, for tests that check that all have unsubscribed.
 *
 * @internal
 */
export function languageListeners(): number {
  return listeners.size;
}

/** The number separators of the current language. */
export function numberSigns(): NumberSigns {
  return current.signs;
}

/** The texts of the current language; empty for English. */
export function currentTexts(): ReadonlyMap<string, string | PluralForms> {
  return current.texts;
}

/** Marks an English text in a table of its own, which is translated when it is shown. */
export function english<T extends string>(text: T): T {
  return text;
}

/** A sentence as data, as the log keeps it. */
export interface Sentence {
  /** Its English with `{0}`, `{1}`, …, which is its key in the tables. */
  readonly text: string;
  /** What stands in the places. Default: nothing. */
  readonly values?: readonly (string | number | Sentence)[];
}

/** Makes a sentence that is kept as data. */
export function sentence(text: string, ...values: NonNullable<Sentence['values']>): Sentence {
  return values.length === 0 ? { text } : { text, values };
}

/** A sentence in English, as in files and for other programs. */
export function inEnglish({ text, values = [] }: Sentence): string {
  return fill(
    text,
    values.map((value) => (typeof value === 'object' ? inEnglish(value) : value)),
    String,
  );
}

/** A sentence in the current language. */
export function say({ text, values = [] }: Sentence): string {
  const shown = values.map((value) => (typeof value === 'object' ? say(value) : value));
  return t(text, ...shown);
}

/**
 * A text in the current language.
 *
 * @param text - The English, with `{0}`, `{1}`, … in place of values.
 * @param values - The values. One with right-to-left letters is isolated (Unicode Annex 9 §2.4.2),
 *   as URLs and payloads go from left to right, and loses its bidirectional control characters, so
 *   that the sentence keeps its order.
 */
export function t(text: string, ...values: readonly (string | number)[]): string {
  return fill(formOf(current.texts.get(text)) ?? text, values);
}

/**
 * A text with a count in it, in the current language: `plural(2, '{0} entry', '{0} entries', '2')`.
 *
 * @param count - Selects the form.
 * @param one - The English for one.
 * @param many - The English for any other count, and the key of the table.
 */
export function plural(
  count: number,
  one: string,
  many: string,
  ...values: readonly (string | number)[]
): string {
  const found = current.texts.get(many);
  if (found === undefined) return fill(count === 1 ? one : many, values);
  if (typeof found === 'string') return fill(found, values);
  plurals ??= new Intl.PluralRules(current.tag);
  return fill(found[plurals.select(count)] ?? found.other, values);
}

/** Like {@link t}, for values other than strings: returns text and values in order. */
export function pieces<T>(text: string, ...values: readonly T[]): (string | T)[] {
  return (formOf(current.texts.get(text)) ?? text)
    .split(/\{(\d)\}/u)
    .map((part, index) => (index % 2 === 0 ? part : (values[Number(part)] ?? '')))
    .filter((part) => part !== '');
}

function formOf(found: string | PluralForms | undefined): string | undefined {
  return typeof found === 'object' ? found.other : found;
}

function fill(text: string, values: readonly (string | number)[], show = isolated): string {
  if (values.length === 0) return text;
  return text.replace(/\{(\d)\}/gu, (place, index: string) => show(values[Number(index)] ?? place));
}

// Sentences can be values of sentences: only the outermost one isolates.
function isolated(value: string | number): string {
  const text = String(value);
  return rightToLeft.test(text) ? `\u2066${text.replace(/\p{Cf}/gu, '')}\u2069` : text;
}
