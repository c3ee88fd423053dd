import { currentLanguage, plural, t } from '../../language/language.js';
import { formatCount } from '../../text/units.js';
import { TreeBuilder } from '../../tree/tree-builder.js';
import type { Decoded, DecodeLimits } from '../decoder.js';

/** The result of a binary decoder for a text message. @param label - The format's own name. */
export function refuseText(label: string): Decoded {
  const problem = t('{0} is read from bytes; this message is text.', label);
  const builder = new TreeBuilder();
  builder.note(problem);
  return { summary: problem, tree: builder.finish(), problem };
}

/** The sentence for a tree that reached its limits. @param at - Byte where reading stopped. */
export function describeLimit(
  at: number,
  limits: Pick<DecodeLimits, 'maxNodes' | 'maxDepth'>,
): string {
  const nodes = formatCount(limits.maxNodes);
  const depth = formatCount(limits.maxDepth);
  return t(
    'Stopped at byte {0}: a tree shows {1} values and {2} levels at the most.',
    at,
    nodes,
    depth,
  );
}

/** The sentence for bytes that end too early. @param what - Their expected content. */
export function describeCut(what: string, start: number, missing: number): string {
  return plural(
    missing,
    'The data is cut off: of the {0} at byte {1}, {2} byte is missing.',
    'The data is cut off: of the {0} at byte {1}, {2} bytes are missing.',
    what,
    start,
    missing.toLocaleString(currentLanguage()),
  );
}
