import type { UsableFilter } from '../../core/filter/parse-filter.js';
import type { ActiveFilter } from './filter-events.js';
import { timeZoneOffset, type FilterLanguage } from './filter-language.js';

/** What a filter that was read does to a log. */
export function toActiveFilter(
  { findHits, workerPlan, DecidedFilter }: FilterLanguage,
  { ast, test, terms }: UsableFilter,
): ActiveFilter {
  const isDecided = test === undefined || workerPlan(ast).length === 0;
  return {
    test,
    find: terms.length === 0 ? undefined : (shown) => findHits(shown, terms),
    decide: isDecided ? undefined : (log) => new DecidedFilter(log, ast, test, timeZoneOffset),
  };
}
