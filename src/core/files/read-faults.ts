import { t } from '../language/language.js';
import { formatCount } from '../text/units.js';

/** The most places that are named; others are counted. */
const NAMED = 3;

/** What could not be read of a file: the first places in words, the others as a number. */
export class ReadFaults {
  #sentences: string[] = [];
  #count = 0;

  /** @param place "Line 12" or "Entry 2, message 17". @param what the end of a sentence. */
  add(place: string, what: string): void {
    this.#count += 1;
    if (this.#sentences.length < NAMED) this.#sentences.push(`${place}: ${what}`);
  }

  /** `undefined` when there are none. */
  get sentence(): string | undefined {
    const rest = this.#count - this.#sentences.length;
    if (this.#count === 0) return undefined;
    const more = rest === 0 ? [] : [t('{0} more like this.', formatCount(rest))];
    return [...this.#sentences, ...more].join(' ');
  }
}
