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
  /** For times of day and dates without a zone; default 0, which is UTC. */
  readonly timeZoneOffset?: TimeZoneOffset;
}

/** A filter that can be used. */
export interface UsableFilter {
  readonly ok: true;
  /**
   * `undefined` for the empty filter, which shows everything. Where a regular expression could
   * block the page (see `workerPlan`), the test passes every entry that may match.
   */
  readonly test: EntryTest | undefined;
  /** Parts that may have been read otherwise than they were meant, in the order of the text. */
  readonly notices: readonly FilterNotice[];
  /** What to highlight in the entries shown. */
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

/** The meaning of a filter's text, or its syntax error. */
export type ParsedFilter = UsableFilter | UnreadableFilter;

/** The longest filter that is accepted, in UTF-16 units. */
export const MOST_FILTER_LENGTH = 10_000;

/** Reads a filter; `filterHelp` lists the syntax. Never throws. */
export function parseFilter(text: string, options: FilterOptions = {}): ParsedFilter {
  const { timeZoneOffset = 0 } = options;
  if (text.length > MOST_FILTER_LENGTH) {
    return { ok: false, message: t('This filter is too long.'), position: MOST_FILTER_LENGTH };
  }
  const reader = new FilterReader(text, timeZoneOffset);
  try {
    const ast = reader.read();
    const isEmpty = ast.kind === 'all' && ast.nodes.length === 0;
    // Until a worker has answered, entries that may match are shown.
    const decide = (_node: unknown, _sequence: number, isNegated: boolean): boolean => !isNegated;
    const test = isEmpty ? undefined : toEntryTest(createSift(ast, { timeZoneOffset, decide }));
    return { ok: true, test, notices: reader.notices, terms: highlightTerms(ast), ast };
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    return { ok: false, message: error.message, position: error.position };
  }
}
