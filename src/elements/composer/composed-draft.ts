import type { Draft } from '../../core/composer/text-draft.js';
import type { TextProblem } from '../../core/json/json-problem.js';

/** What the user wrote, as the message that it would be. */
export interface ComposedDraft extends Draft {
  /** What is wrong and where, in one sentence; with every problem. */
  readonly sentence?: string;
  /** Whether it is written with variables, or with braces that are kept from being one. */
  readonly hasVariables?: boolean;
  /** The text with its variables resolved, as it goes out or is encoded. */
  readonly resolved?: string;
  /** Whether the time is a part of it, so that it is another one soon. */
  readonly isTimed?: boolean;
  /** Where it is not what a schema asks for; it can be sent all the same. */
  readonly mismatches?: readonly TextProblem[];
}
