import type { LanguageTable } from './language.js';
import { useLanguage } from './language.js';

/** Loads the texts of a language. Called when it is first used. */
export type LanguageLoader = () => Promise<LanguageTable>;

const loaders = new Map<string, LanguageLoader>([
  ['de', async () => (await import('./de/german.js')).german],
]);
const loaded = new Map<string, Promise<LanguageTable>>();
let calls = 0;
let chosen = false;

/** The tags of the available languages, English first. */
export function languages(): readonly string[] {
  return ['en', ...loaders.keys()];
}

/**
 * Adds a language, or replaces one: `addLanguage('fr', async () => (await import('./fr.js')).fr)`.
 * A text that its table lacks is shown in English.
 *
 * @param tag - Its BCP 47 tag.
 */
export function addLanguage(tag: string, load: LanguageLoader): void {
  const key = tag.toLowerCase();
  loaders.set(key, load);
  loaded.delete(key);
}

/**
 * Sets the language of all elements of the page, whatever the `lang` attributes say. "de-AT" uses
 * the texts of "de" with the numbers of Austria; an unknown language shows English.
 *
 * @param tag - A BCP 47 tag.
 * @returns resolved when it is shown. Of several calls the last one counts.
 * @throws errors of the loader; the language then stays as it was.
 */
export async function setLanguage(tag: string): Promise<void> {
  chosen = true;
  await showLanguage(tag);
}

/** Like {@link setLanguage}, for a `lang` above an element; no effect once one was set. */
export async function followLanguage(tag: string): Promise<void> {
  if (!chosen) await showLanguage(tag);
}

/** Like {@link setLanguage}, for an element's own `lang`; {@link followLanguage} still works. */
export async function showLanguage(tag: string): Promise<void> {
  const call = ++calls;
  const key = keyOf(tag);
  if (key === undefined) {
    useLanguage();
    return;
  }
  const table = loaded.get(key) ?? loaders.get(key)!();
  loaded.set(key, table);
  try {
    const texts = await table;
    if (call === calls) useLanguage({ tag: canonical(tag, key), table: texts });
  } catch (error) {
    loaded.delete(key);
    throw error;
  }
}

function keyOf(tag: string): string | undefined {
  let key = tag.trim().toLowerCase().replaceAll('_', '-');
  while (key !== '') {
    if (loaders.has(key)) return key;
    key = key.slice(0, Math.max(0, key.lastIndexOf('-')));
  }
  return undefined;
}

function canonical(tag: string, key: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? key;
  } catch {
    return key;
  }
}
