import type { Sentence } from '../language/language.js';
import { explainClose } from '../socket/explain-close.js';
import { possibleCauses } from '../socket/failure-causes.js';
import type { CloseDetail, CloseSituation } from './entry.js';

/** A close without its explanation. */
type CloseWithSituation = Omit<CloseDetail, 'remarks' | 'causes' | 'situation'> & {
  readonly situation: CloseSituation;
};

/**
 * Explains a close by what is known of its connection.
 *
 * @param write - Writes a sentence.
 */
export function explainWith(
  close: CloseWithSituation,
  write: (sentence: Sentence) => string,
): Pick<CloseDetail, 'remarks' | 'causes'> {
  const { code, situation } = close;
  const { server, requestedClose, ...known } = situation;
  const facts = { ...close, ...known, url: server, closedByPage: requestedClose !== undefined };
  return {
    remarks: explainClose(close, { ...close, requestedClose }, write),
    causes: code === 1006 || code === 1015 ? possibleCauses(facts, write) : [],
  };
}
