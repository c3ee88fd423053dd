import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { plural, t } from '../../core/language/language.js';
import { EntryKind } from '../../core/log/entry.js';
import type { Log } from '../../core/log/log.js';
import { formatCount } from '../../core/text/units.js';

/** Milliseconds between two announcements. */
const INTERVAL = 2000;

/**
 * Says what has arrived, for people who do not see it: a sum every two seconds, however much it
 * was, and nothing while nothing happens.
 */
export class LogAnnouncer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #log: Log | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #announced = [0, 0, 0];
  #text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What was announced last: the content of a live region. */
  get text(): string {
    return this.#text;
  }

  /** The log has changed; it is announced when the time has come. */
  notice(log: Log | undefined): void {
    if (log !== this.#log) {
      this.#log = log;
      this.#announced = counts(log);
    }
    this.#timer ??= setTimeout(this.#announce, INTERVAL);
  }

  /** Says something at once. */
  say(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #announce = (): void => {
    this.#timer = undefined;
    const now = counts(this.#log);
    const [received, sent, events] = now.map((count, index) => count - this.#announced[index]!);
    this.#announced = now;
    const parts = [
      received! > 0 ? t('{0} received', formatCount(received!)) : '',
      sent! > 0 ? t('{0} sent', formatCount(sent!)) : '',
      events! > 0 ? plural(events!, '{0} event', '{0} events', formatCount(events!)) : '',
    ].filter(Boolean);
    if (parts.length === 0) return;
    this.#text = t('{0} in {1} s', parts.join(', '), INTERVAL / 1000);
    this.#host.requestUpdate();
  };
}

function counts(log: Log | undefined): number[] {
  const of = (kind: EntryKind): number => log?.total(kind).entries ?? 0;
  return [
    of(EntryKind.received),
    of(EntryKind.sent),
    of(EntryKind.open) + of(EntryKind.error) + of(EntryKind.close),
  ];
}
