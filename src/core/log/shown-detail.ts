import { say } from '../language/language.js';
import { retell } from '../language/retell.js';
import { explainWith } from './close-explanation.js';
import type { CloseDetail, NoteDetail } from './entry.js';

/** What a note says, in the current language. */
export function shownNote({ text, sentence }: NoteDetail): string {
  return sentence === undefined ? retell(text) : say(sentence);
}

/** How a close is explained, in the current language. */
export function shownExplanation(close: CloseDetail): Pick<CloseDetail, 'remarks' | 'causes'> {
  const { situation, remarks, causes } = close;
  if (situation !== undefined) return explainWith({ ...close, situation }, say);
  return {
    remarks: remarks.map(retell),
    causes: causes.map(({ cause, check }) => ({ cause: retell(cause), check: retell(check) })),
  };
}
