import { currentTexts, t } from './language.js';

/** Longer ones are no sentences of ours. */
const MOST_UNITS = 1000;

interface Template {
  readonly english: string;
  readonly pattern: RegExp;
  /** Which value stands at which group of the pattern. */
  readonly places: readonly number[];
}

const templates = new WeakMap<object, readonly Template[]>();

/**
 * A sentence that was stored in English, in the current language: what a session noted, what a
 * recording says of a close. One that is not ours stays as it is.
 *
 * Only for what somebody looks at: it is held against all texts that have places for values, and
 * what would turn it is isolated or left out as {@link t} does.
 */
export function retell(sentence: string): string {
  const texts = currentTexts();
  if (texts.size === 0 || sentence.length > MOST_UNITS) return t('{0}', sentence);
  if (texts.has(sentence)) return t(sentence);
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

/** Made once for each language; those with the most words of their own first. */
function templatesOf(texts: ReturnType<typeof currentTexts>): readonly Template[] {
  const known = templates.get(texts);
  if (known !== undefined) return known;
  const made = [...texts.keys()]
    .filter((english) => /\{\d\}/u.test(english) && /\p{L}{3}.*\p{L}{3}/u.test(english))
    .sort((a, b) => b.length - a.length)
    .map((english) => ({
      english,
      pattern: new RegExp(`^${patternOf(english)}$`, 'su'),
      places: [...english.matchAll(/\{(\d)\}/gu)].map((match) => Number(match[1])),
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
