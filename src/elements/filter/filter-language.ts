import type { completeFilter } from '../../core/filter/complete.js';
import type { filterHelp } from '../../core/filter/help.js';
import type { findHits, Hit } from '../../core/filter/hits.js';
import type { parseFilter } from '../../core/filter/parse-filter.js';
import type { DecidedFilter } from '../../core/filter/regexp/decided-filter.js';
import type { workerPlan } from '../../core/filter/regexp/worker-plan.js';

/** What reads, completes and explains filters. */
export interface FilterLanguage {
  readonly parseFilter: typeof parseFilter;
  readonly completeFilter: typeof completeFilter;
  readonly filterHelp: typeof filterHelp;
  readonly findHits: typeof findHits;
  readonly workerPlan: typeof workerPlan;
  readonly DecidedFilter: typeof DecidedFilter;
}

/** Finds what is to be marked in a text. */
export type FindInText = (text: string) => readonly Hit[];

let loading: Promise<FilterLanguage> | undefined;

/** Fetches the filter language when it is first needed: the page is painted without it. */
export function loadFilterLanguage(): Promise<FilterLanguage> {
  loading ??= Promise.all([
    import('../../core/filter/parse-filter.js'),
    import('../../core/filter/complete.js'),
    import('../../core/filter/help.js'),
    import('../../core/filter/hits.js'),
    import('../../core/filter/regexp/worker-plan.js'),
    import('../../core/filter/regexp/decided-filter.js'),
  ]).then((modules) => Object.assign({}, ...(modules as object[])) as FilterLanguage);
  loading.catch(() => {
    // The next one tries again.
    loading = undefined;
  });
  return loading;
}

/** Local time for filters: a function of the moment, because of daylight saving. */
export function timeZoneOffset(time: number): number {
  return new Date(time).getTimezoneOffset();
}
