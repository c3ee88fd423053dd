import type { SavedVariable } from '../../core/composer/saved-book.js';
import type { TemplateValues } from '../../core/composer/template-variables.js';
import { uuidFrom } from '../../core/composer/uuid.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { choicesOf } from '../kit/log-choices.js';

/**
 * The values of variables for one composer. What is drawn by chance stays the same until the message
 * was sent, so that what goes out is what was shown; only the time is that of the moment.
 */
export class ComposerValues {
  /** What a person has given names to. */
  variables: readonly SavedVariable[] = [];

  readonly #uuids: string[] = [];
  readonly #chances: number[] = [];

  /** The values as of now, for a message to a session. */
  valuesFor(session: PortableSession | undefined): TemplateValues {
    const named = new Map(this.variables.map(({ name, value }) => [name, value]));
    return {
      now: Date.now(),
      seq: (session && choicesOf(session.log).counter) ?? 1,
      uuid: (index) => (this.#uuids[index] ??= randomUuid()),
      chance: (index) => (this.#chances[index] ??= randomFraction()),
      text: (name) => named.get(name),
    };
  }

  /** A message went out: the next one gets other values. */
  renew(session: PortableSession | undefined, hasCounted: boolean): void {
    this.#uuids.length = 0;
    this.#chances.length = 0;
    if (!session || !hasCounted) return;
    const choices = choicesOf(session.log);
    choices.counter = (choices.counter ?? 1) + 1;
  }
}

// `crypto.randomUUID` is missing where the page is no secure context; this is not.
function randomUuid(): string {
  return uuidFrom(crypto.getRandomValues(new Uint8Array(16)));
}

function randomFraction(): number {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return (high! * 0x20_0000 + (low! >>> 11)) / 2 ** 53;
}
