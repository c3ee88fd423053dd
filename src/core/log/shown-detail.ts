import { say } from '../language/language.js';
import { retell } from '../language/retell.js';
import { explanationOf, type CloseExplanation } from './close-explanation.js';
import type { CloseDetail, NoteDetail } from './entry.js';

/** What a note says, in the current language. */
export function shownNote({ text, sentence }: NoteDetail): string {
  return sentence === undefined ? retell(text) : say(sentence);
}

/** How a close is explained, in the current language. */
export function shownExplanation(close: CloseDetail): CloseExplanation {
  return explanationOf(close, say, retell);
}
