import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { everyTest } from '../../core/filter/search/sieve.js';
import { plural, t } from '../../core/language/language.js';
import { LogView, type EntryTest } from '../../core/log/log-view.js';
import { formatCount } from '../../core/text/units.js';
import { ViewScanner } from '../drawing/view-scanner.js';
import { FilterDecider } from './filter-decider.js';
import type { ActiveFilter } from './filter-events.js';
import type { FindInText } from './filter-language.js';

/**
 * Finds entries without hiding the others: a second view of the same log, of which only the rows
 * are asked for. It finds among what the filter shows.
 */
export class FindController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scanner = new ViewScanner(() => {
    this.#host.requestUpdate();
  });
  readonly #decider = new FilterDecider(() => {
    this.#onDecided();
  });
  #test: EntryTest | undefined;
  #shown: EntryTest | undefined;
  #hits: LogView | undefined;
  #filter: ActiveFilter | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Finds in a text what is looked for, to be marked. */
  get find(): FindInText | undefined {
    return this.#filter?.find;
  }

  /** What is to be said about what is looked for; `undefined` for nothing. */
  get remark(): string | undefined {
    return this.#decider.remark;
  }

  /** Looks for something among what another view shows; for nothing without a filter. */
  look(view: LogView | undefined, filter: ActiveFilter | undefined): void {
    this.#filter = filter;
    this.#scanner.stop();
    this.#hits = undefined;
    this.#test = this.#decider.use(filter, view?.log);
    if (view !== undefined && filter?.test !== undefined) {
      this.#hits = new LogView(view.log);
      this.refine(view.test);
    }
    this.#host.requestUpdate();
  }

  /** The view that is searched shows something else now. */
  refine(shown: EntryTest | undefined): void {
    this.#shown = shown;
    if (this.#hits === undefined) return;
    this.#hits.test = everyTest(shown, this.#test);
    this.#scanner.scan(this.#hits);
  }

  /** Looks at what has arrived. */
  catchUp(): void {
    this.#decider.catchUp();
    if (this.#hits !== undefined) this.#scanner.scan(this.#hits);
  }

  /** "3 of 120", for the entry that is selected. */
  count(selected: number | undefined): string {
    const hits = this.#hits;
    if (hits === undefined) return '';
    const { matchCount } = hits;
    if (matchCount === 0) return hits.isComplete ? t('no hits') : t('looking…');
    const all = formatCount(matchCount) + (hits.isComplete ? '' : '+');
    if (selected === undefined || !hits.shows(selected)) {
      const count = hits.isComplete ? matchCount : Number.POSITIVE_INFINITY;
      return plural(count, '{0} hit', '{0} hits', all);
    }
    return t('{0} of {1}', formatCount(this.#indexOf(hits, selected) + 1), all);
  }

  /** The hit after an entry, or before it, around the ends. */
  step(from: number | undefined, direction: 1 | -1): number | undefined {
    const hits = this.#hits;
    if (hits === undefined || hits.matchCount === 0) return undefined;
    const { matchCount } = hits;
    let index = direction > 0 ? 0 : matchCount - 1;
    if (from !== undefined) {
      const at = this.#indexOf(hits, from);
      // Where the entry is no hit itself, the next one stands at its place already.
      const isHit = hits.shows(from);
      index = direction > 0 ? at + (isHit ? 1 : 0) : at - 1;
    }
    return hits.sequenceAt(((index + matchCount) % matchCount) + (hits.hasEvictedRow ? 1 : 0));
  }

  hostDisconnected(): void {
    this.#scanner.stop();
    this.#decider.stop();
  }

  #onDecided(): void {
    if (this.#decider.hasGivenUp) {
      this.#test = this.#filter?.test;
      this.refine(this.#shown);
    } else if (this.#hits !== undefined) {
      this.#scanner.scan(this.#hits);
    }
    this.#host.requestUpdate();
  }

  #indexOf(hits: LogView, sequence: number): number {
    return hits.rowOf(sequence) - (hits.hasEvictedRow ? 1 : 0);
  }
}
