import { t } from '../language/language.js';
import type { EntryTest } from '../log/log-view.js';
import { FilterError } from './filter-error.js';
import type { FilterNode } from './filter-node.js';
import { FilterReader } from './filter-reader.js';
import { highlightTerms, type HighlightTerm } from './hits.js';
import type { FilterNotice } from './leaves.js';
import { createSift } from './search/compile.js';
import { toEntryTest } from './search/sieve.js';
import type { TimeZoneOffset } from './times.js';

/** Options of {@link parseFilter}. */
export interface FilterOptions {
  /** For times of the day and dates without a zone; default 0, which is UTC. */
  readonly timeZoneOffset?: TimeZoneOffset;
}

/** A filter that can be used. */
export interface UsableFilter {
  readonly ok: true;
  /**
   * `undefined` for the empty filter, which shows everything. Where a regular expression could stall
   * the page (see `workerPlan`) it passes what may match, and never holds back what does.
   */
  readonly test: EntryTest | undefined;
  /** What was read otherwise than it may be meant, in the order of the text. */
  readonly notices: readonly FilterNotice[];
  /** What to mark in what is shown. */
  readonly terms: readonly HighlightTerm[];
  readonly ast: FilterNode;
}

/** A filter that cannot be read. */
export interface UnreadableFilter {
  readonly ok: false;
  /** A sentence or two on what is wrong. */
  readonly message: string;
  /** Where reading stopped, in UTF-16 units. */
  readonly position: number;
}

/** What a filter's text means, or where it cannot be read. */
export type ParsedFilter = UsableFilter | UnreadableFilter;

/** The longest filter that is read, in UTF-16 units. */
export const MOST_FILTER_LENGTH = 10_000;

/** Reads a filter; `filterHelp` says what can stand in one. Never throws. */
export function parseFilter(text: string, options: FilterOptions = {}): ParsedFilter {
  const { timeZoneOffset = 0 } = options;
  if (text.length > MOST_FILTER_LENGTH) {
    return { ok: false, message: t('This filter is too long.'), position: MOST_FILTER_LENGTH };
  }
  const reader = new FilterReader(text, timeZoneOffset);
  try {
    const ast = reader.read();
    const isEmpty = ast.kind === 'all' && ast.nodes.length === 0;
    // Until a worker has answered, what may match is shown.
    const decide = (_node: unknown, _sequence: number, isNegated: boolean): boolean => !isNegated;
    const test = isEmpty ? undefined : toEntryTest(createSift(ast, { timeZoneOffset, decide }));
    return { ok: true, test, notices: reader.notices, terms: highlightTerms(ast), ast };
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    return { ok: false, message: error.message, position: error.position };
  }
}
