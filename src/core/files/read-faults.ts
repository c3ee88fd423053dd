import { t } from '../language/language.js';
import { formatCount } from '../text/units.js';

/** Places that are named one by one; the others are counted. */
const NAMED = 3;

/** What could not be read of a file: the first places in words, the others as a number. */
export class ReadFaults {
  #sentences: string[] = [];
  #count = 0;

  /** @param place where it is: "Line 12" or "Entry 2, message 17". @param what a sentence's end. */
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
