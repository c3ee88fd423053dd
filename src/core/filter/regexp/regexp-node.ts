import { t } from '../../language/language.js';
import { messageOf } from '../../socket/thrown.js';
import type { RegExpNode } from '../filter-node.js';
import { MOST_REGEXP_INPUT, inlineLengthOf } from './regexp-cost.js';

/** A regular expression that compiles, or why it does not. */
export type RegExpResult =
  | { readonly ok: true; readonly node: RegExpNode }
  | {
      readonly ok: false;
      /** The end of a sentence, with its full stop. */
      readonly message: string;
      /** Whether the flags are wrong; otherwise the source is. */
      readonly isAboutFlags: boolean;
    };

/** Compiles a regular expression, and works out the texts on which it is safe. */
export function createRegExpNode(source: string, flags: string): RegExpResult {
  if (!/^(?!.*(.).*\1)[imsu]*$/u.test(flags)) {
    const message = t('“{0}” are no flags; there are i, m, s and u, each once.', flags);
    return { ok: false, message, isAboutFlags: true };
  }
  const problem = compileProblem(source, flags);
  if (problem !== undefined) return { ok: false, message: problem, isAboutFlags: false };
  const inlineLength = inlineLengthOf(source, flags);
  const needsWorker = inlineLength < MOST_REGEXP_INPUT;
  return { ok: true, node: { kind: 'regexp', source, flags, needsWorker, inlineLength } };
}

function compileProblem(source: string, flags: string): string | undefined {
  try {
    new RegExp(source, flags);
    return undefined;
  } catch (error) {
    // Engines quote the expression first: "Invalid regular expression: /(/: Unterminated group".
    const said = messageOf(error);
    return `${said.slice(said.lastIndexOf(': ') + 1).trim()}.`;
  }
}
