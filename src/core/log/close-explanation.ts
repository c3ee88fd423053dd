import { inEnglish, type Sentence } from '../language/language.js';
import { explainClose } from '../socket/explain-close.js';
import { possibleCauses, type PossibleCause } from '../socket/failure-causes.js';
import type { CloseDetail } from './entry.js';

/** What there is to say of a `close` event. */
export interface CloseExplanation {
  /** Sentences on what is remarkable about its code; empty for an ordinary one. */
  readonly remarks: readonly string[];
  /** For a failed or broken connection: what may have happened. Never a verdict. */
  readonly causes: readonly PossibleCause[];
}

/**
 * Explains a close by what is known of its connection, or as the file that it is from does.
 *
 * @param write - Writes a sentence; default: in English.
 * @param translate - Translates what a file has in English; default: leaves it.
 */
export function explanationOf(
  close: CloseDetail,
  write: (sentence: Sentence) => string = inEnglish,
  translate: (english: string) => string = (english) => english,
): CloseExplanation {
  const { situation } = close;
  if (situation === undefined) {
    const { remarks, causes = [] } = close;
    return {
      remarks: remarks?.map(translate) ?? explainClose(close, close, write),
      causes: causes.map(({ cause, check }) => ({
        cause: translate(cause),
        check: translate(check),
      })),
    };
  }
  const { server, offered, pageProtocol, requestedClose } = situation;
  const closedByPage = requestedClose !== undefined;
  const facts = { ...close, url: server, offered, pageProtocol, closedByPage };
  return {
    remarks: explainClose(close, { ...close, requestedClose }, write),
    causes: isFailure(close) ? possibleCauses(facts, write) : [],
  };
}

/** Whether a close has possible causes: no Close frame came, or TLS failed. */
function isFailure({ code }: CloseDetail): boolean {
  return code === 1006 || code === 1015;
}
