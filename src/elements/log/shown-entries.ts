import { rangeTest, shownTest, type Shown } from '../../core/filter/entry-tests.js';
import { everyTest } from '../../core/filter/search/sieve.js';
import { t } from '../../core/language/language.js';
import { LogView, type EntryTest } from '../../core/log/log-view.js';
import type { Log } from '../../core/log/log.js';
import type { TimeRange } from '../../core/log/time-range.js';
import { formatCount } from '../../core/text/units.js';
import { FilterDecider } from '../filter/filter-decider.js';
import type { ActiveFilter } from '../filter/filter-events.js';

/** Who shows the entries. */
export interface ShownEntriesHost {
  /** Passes entries that are not keep-alives; `undefined` while pairs are not known. */
  busyTest(): EntryTest | undefined;
  /** Other entries are shown now. */
  shownChanged(): void;
  /** More of the same filter is decided. */
  moreDecided(): void;
}

/** Which entries of a log are shown: of one kind, of a span of time, and what passes the filter. */
export class ShownEntries {
  readonly #host: ShownEntriesHost;
  readonly #decider = new FilterDecider(() => {
    this.#onDecided();
  });
  #view: LogView | undefined;
  #shown: Shown = 'all';
  #filter: ActiveFilter = { test: undefined, find: undefined };
  #range: TimeRange | undefined;
  #hidesKeepAlives = false;
  /** The test of the filter: the exact one as far as it is decided, where it has to be decided. */
  #filterTest: EntryTest | undefined;

  constructor(host: ShownEntriesHost) {
    this.#host = host;
  }

  /** The rows; `undefined` without a log. */
  get view(): LogView | undefined {
    return this.#view;
  }

  get shown(): Shown {
    return this.#shown;
  }

  set shown(shown: Shown) {
    this.#shown = shown;
    this.apply();
  }

  get filter(): ActiveFilter {
    return this.#filter;
  }

  set filter(filter: ActiveFilter) {
    this.#filter = filter;
    this.decide();
  }

  get range(): TimeRange | undefined {
    return this.#range;
  }

  set range(range: TimeRange | undefined) {
    this.#range = range;
    this.apply();
  }

  get hidesKeepAlives(): boolean {
    return this.#hidesKeepAlives;
  }

  set hidesKeepAlives(hidesKeepAlives: boolean) {
    if (hidesKeepAlives === this.#hidesKeepAlives) return;
    this.#hidesKeepAlives = hidesKeepAlives;
    this.apply();
  }

  /** What is to be said about the filter; `undefined` for nothing. */
  get remark(): string | undefined {
    return this.#decider.remark;
  }

  /** "12 of 345", where not all are shown. */
  get count(): string | undefined {
    const view = this.#view;
    if (view?.test === undefined) return undefined;
    const some = view.isComplete ? '' : '+';
    return t('{0} of {1}', `${formatCount(view.matchCount)}${some}`, formatCount(view.log.length));
  }

  /** Begins with another log, all of its time. */
  watch(log: Log | undefined): void {
    this.#view = log && new LogView(log);
    this.#range = undefined;
    this.decide();
  }

  /** Has the filter decided anew, as after {@link stop}. */
  decide(): void {
    this.#filterTest = this.#decider.use(this.#filter, this.#view?.log);
    this.apply();
  }

  /** Tests the entries anew. */
  apply(): void {
    const view = this.#view;
    if (view === undefined) return;
    view.test = everyTest(
      shownTest(this.#shown, view.log),
      rangeTest(this.#range),
      this.#filterTest,
      this.#hidesKeepAlives ? this.#host.busyTest() : undefined,
    );
    this.#host.shownChanged();
  }

  /** Decides on what has arrived. */
  catchUp(): void {
    this.#decider.catchUp();
  }

  /** Ends what decides. */
  stop(): void {
    this.#decider.stop();
  }

  #onDecided(): void {
    if (this.#decider.hasGivenUp) {
      this.#filterTest = this.#filter.test;
      this.apply();
    }
    this.#host.moreDecided();
  }
}
