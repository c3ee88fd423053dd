import { looksLikeJson } from '../json/json-text.js';

/** A name or a value of earlier messages, to suggest to the user. */
export interface Seen {
  /** As JSON text: `"name"`, `42`. */
  readonly json: string;
  /** How many of the remembered messages contain it. */
  readonly count: number;
}

/** Limits of what is remembered. */
const BOUNDS = {
  /** JSON messages; older ones are forgotten. */
  messages: 2000,
  /** UTF-16 units of one message; longer ones are ignored. */
  length: 20_000,
  depth: 32,
  names: 2000,
  /** Values of one name. */
  values: 50,
  /** UTF-16 units of a value or name. */
  word: 100,
};

/** How often a word was seen, and in which message last. */
interface Sight {
  count: number;
  last: number;
}

interface Name extends Sight {
  /** The names of the objects that contained it. */
  readonly parents: Set<string>;
  readonly values: Map<string, Sight>;
}

/**
 * The names and short values of the last JSON messages, for completion in the composer. Maps
 * throughout, so that a name such as `__proto__` is safe.
 */
export class SeenJson {
  readonly #names = new Map<string, Name>();
  #messages = 0;

  /** Remembers a message, the newest last. Ignores texts that are too long or not JSON. */
  take(text: string): void {
    if (text.length > BOUNDS.length || !looksLikeJson(text)) return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return;
    }
    this.#messages++;
    this.#walk(value);
    if (this.#names.size > BOUNDS.names) this.#forget(this.#names, BOUNDS.names / 2);
  }

  /** Names with a prefix, those of objects with the same name first, then the most frequent. */
  names(prefix: string, parent: string, most = 50): Seen[] {
    const found = [...this.#names].filter(
      ([name, sight]) => this.#isRecent(sight) && begins(name, prefix),
    );
    const rank = ([, { parents, count }]: [string, Name]): number =>
      (parents.has(parent) ? 1e9 : 0) + count;
    return found
      .sort((one, other) => rank(other) - rank(one))
      .slice(0, most)
      .map(([name, { count }]) => ({ json: JSON.stringify(name), count }));
  }

  /** Values of a name with a prefix, the most frequent first. */
  values(name: string, prefix: string, most = 50): Seen[] {
    const values = this.#names.get(name)?.values ?? new Map<string, Sight>();
    return [...values]
      .filter(([json, sight]) => this.#isRecent(sight) && begins(json.replace(/^"/, ''), prefix))
      .sort(([, one], [, other]) => other.count - one.count)
      .slice(0, most)
      .map(([json, { count }]) => ({ json, count }));
  }

  #walk(root: unknown): void {
    const open = [{ value: root, name: '', depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { value, name, depth } = next;
      if (typeof value === 'object' && value !== null) {
        if (depth >= BOUNDS.depth) continue;
        if (Array.isArray(value)) {
          for (const item of value as unknown[]) open.push({ value: item, name, depth: depth + 1 });
        } else {
          for (const [key, child] of Object.entries(value)) {
            if (key.length > BOUNDS.word) continue;
            this.#seeName(key, name);
            open.push({ value: child as unknown, name: key, depth: depth + 1 });
          }
        }
      } else if (name !== '') this.#seeValue(name, value);
    }
  }

  #seeName(name: string, parent: string): void {
    const known = this.#names.get(name) ?? {
      count: 0,
      last: 0,
      parents: new Set(),
      values: new Map(),
    };
    this.#names.set(name, known);
    this.#count(known);
    if (known.parents.size < BOUNDS.values) known.parents.add(parent);
  }

  #seeValue(name: string, value: unknown): void {
    const json = JSON.stringify(value);
    const values = this.#names.get(name)?.values;
    if (values === undefined || json.length > BOUNDS.word) return;
    const known = values.get(json) ?? { count: 0, last: 0 };
    values.set(json, known);
    this.#count(known);
    if (values.size > BOUNDS.values * 2) this.#forget(values, BOUNDS.values);
  }

  #count(sight: Sight): void {
    if (!this.#isRecent(sight)) sight.count = 0;
    if (sight.last !== this.#messages) sight.count++;
    sight.last = this.#messages;
  }

  #isRecent({ last }: Sight): boolean {
    return last > 0 && last > this.#messages - BOUNDS.messages;
  }

  /** Removes the words that were seen longest ago. */
  #forget(sights: Map<string, Sight>, kept: number): void {
    const oldest = [...sights].sort(([, one], [, other]) => one.last - other.last);
    for (const [key] of oldest.slice(0, Math.max(0, sights.size - kept))) sights.delete(key);
  }
}

function begins(word: string, prefix: string): boolean {
  return word.toLowerCase().startsWith(prefix.toLowerCase());
}
