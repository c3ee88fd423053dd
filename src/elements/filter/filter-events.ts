import type { DecidedFilter } from '../../core/filter/regexp/decided-filter.js';
import type { EntryTest } from '../../core/log/log-view.js';
import type { Log } from '../../core/log/log.js';
import type { FindInText } from './filter-language.js';

/** A filter in force. */
export interface ActiveFilter {
  /** `undefined` shows everything. */
  readonly test: EntryTest | undefined;
  /** Finds what the filter looks for; `undefined` when it looks for no text. */
  readonly find: FindInText | undefined;
  /**
   * For a filter with regular expressions that are to be tested in a worker: decides the entries
   * of a log exactly. {@link test} passes what may match then.
   */
  readonly decide?: ((log: Log) => DecidedFilter) | undefined;
}

/** Fired when the user typed a filter that can be used. One that cannot changes nothing. */
export class WsFilterChangeEvent extends Event {
  static readonly type = 'ws-filter-change';

  constructor(
    readonly filter: ActiveFilter,
    readonly text: string,
  ) {
    super(WsFilterChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user typed what to find, steps through the hits, or has found enough. */
export class WsFindEvent extends Event {
  static readonly type = 'ws-find';

  constructor(
    readonly action: 'change' | 'next' | 'previous' | 'close',
    /** What is looked for; `undefined` for nothing, or for what cannot be read. */
    readonly filter: ActiveFilter | undefined,
  ) {
    super(WsFindEvent.type);
  }
}
