import { TreeBuilder } from '../tree/tree-builder.js';
import type { Decoded, DecodeLimits } from './decoder.js';

/** What a decoder of bytes answers to a text message. @param label - The format's own name. */
export function refuseText(label: string): Decoded {
  const problem = `${label} is read from bytes; this message is text.`;
  const builder = new TreeBuilder();
  builder.note(problem);
  return { summary: problem, tree: builder.finish(), problem };
}

/** The sentence for a tree that reached its limits. @param at - Byte where reading stopped. */
export function describeLimit(
  at: number,
  limits: Pick<DecodeLimits, 'maxNodes' | 'maxDepth'>,
): string {
  const nodes = limits.maxNodes.toLocaleString('en-US');
  const depth = limits.maxDepth.toLocaleString('en-US');
  return `Stopped at byte ${at}: a tree shows ${nodes} values and ${depth} levels at the most.`;
}

/** The sentence for bytes that end too early. @param what - What they should have held. */
export function describeCut(what: string, start: number, missing: number): string {
  const bytes = missing === 1 ? 'byte is' : 'bytes are';
  return `The data is cut off: of the ${what} at byte ${start}, ${missing.toLocaleString('en-US')} ${bytes} missing.`;
}
