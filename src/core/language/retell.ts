import { formerTexts } from './former-texts.js';
import { currentTexts, t } from './language.js';

/** Longer texts, in UTF-16 units, are not sentences of ours. */
const MOST_UNITS = 1000;

interface Template {
  readonly english: string;
  readonly pattern: RegExp;
  /** The index of the value in each group of the pattern. */
  readonly places: readonly number[];
}

const templates = new WeakMap<object, readonly Template[]>();

/**
 * Translates a sentence that a recording or a file has only in English to the current language, also
 * where its English has changed since. Other text is returned unchanged.
 *
 * Only for sentences that are shown: it is compared with all texts that have placeholders, and
 * bidirectional text in it is treated as by {@link t}.
 */
export function retell(sentence: string): string {
  const texts = currentTexts();
  if (texts.size === 0 || sentence.length > MOST_UNITS) return t('{0}', sentence);
  const today = formerTexts.get(sentence) ?? sentence;
  if (texts.has(today)) return t(today);
  for (const { english, pattern, places } of templatesOf(texts)) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const values: string[] = [];
    for (const [index, place] of places.entries()) values[place] = retellWithin(match[index + 1]!);
    return t(english, ...values);
  }
  return t('{0}', sentence);
}

/** A value may be a sentence itself; anything else is data. */
function retellWithin(value: string): string {
  return value.endsWith('.') ? retell(value) : value;
}

/** Made once for each language; longer texts first. */
function templatesOf(texts: ReturnType<typeof currentTexts>): readonly Template[] {
  const known = templates.get(texts);
  if (known !== undefined) return known;
  const made = [...texts.keys(), ...formerTexts.keys()]
    .filter((text) => /\{\d\}/u.test(text) && /\p{L}{3}.*\p{L}{3}/u.test(text))
    .sort((a, b) => b.length - a.length)
    .map((text) => ({
      english: formerTexts.get(text) ?? text,
      pattern: new RegExp(`^${patternOf(text)}$`, 'su'),
      places: [...text.matchAll(/\{(\d)\}/gu)].map((match) => Number(match[1])),
    }));
  templates.set(texts, made);
  return made;
}

function patternOf(english: string): string {
  return english
    .split(/\{\d\}/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
    .join('(.+?)');
}
