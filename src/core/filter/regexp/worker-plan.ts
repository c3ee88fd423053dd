import type { EntryTest } from '../../log/log-view.js';
import type { Log } from '../../log/log.js';
import type { FilterNode, RegExpNode } from '../filter-node.js';
import { createSift } from '../search/compile.js';
import { regExpInput } from '../search/row-text.js';
import { toEntryTest } from '../search/sieve.js';
import type { TimeZoneOffset } from '../times.js';

/** A regular expression for a worker; it can be posted as it is. */
export interface WorkerPattern {
  readonly source: string;
  readonly flags: string;
  /** Texts up to this length, in UTF-16 units, are tested without the worker. */
  readonly inlineLength: number;
}

/**
 * The patterns of a filter that need a worker; empty for most filters.
 *
 * ```
 *   parseFilter ─► test: passes what may match ─► workerInput ─► worker ─► answers
 *                                                                             │
 *   what does match ◄── createDecidedTest(node, answer, offset) ◄─────────────┘
 * ```
 */
export function workerPlan(node: FilterNode): readonly WorkerPattern[] {
  return needyNodes(node).map(({ source, flags, inlineLength }) => ({
    source,
    flags,
    inlineLength,
  }));
}

/**
 * The text of a kept entry on which the worker must test a pattern; `undefined` when the pattern is
 * tested inline.
 */
export function workerInput(
  { inlineLength }: WorkerPattern,
  log: Log,
  sequence: number,
): string | undefined {
  const columns = log.columnsAt(sequence);
  const text = regExpInput(columns, sequence - columns.start);
  return text.length <= inlineLength ? undefined : text;
}

/**
 * The exact test of a filter, with the results of the worker.
 *
 * @param answer - Whether an entry matches the pattern at an index of {@link workerPlan}; called
 *   only where {@link workerInput} gives a text, with whether the filter wants those that do not.
 */
export function createDecidedTest(
  node: FilterNode,
  answer: (pattern: number, sequence: number, isNegated: boolean) => boolean,
  timeZoneOffset: TimeZoneOffset = 0,
): EntryTest {
  const needy = needyNodes(node);
  return toEntryTest(
    createSift(node, {
      timeZoneOffset,
      decide: (regExp, sequence, isNegated) => answer(needy.indexOf(regExp), sequence, isNegated),
    }),
  );
}

function needyNodes(node: FilterNode): readonly RegExpNode[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.nodes.flatMap(needyNodes);
    case 'not':
      return needyNodes(node.node);
    case 'regexp':
      return node.needsWorker ? [node] : [];
    default:
      return [];
  }
}
