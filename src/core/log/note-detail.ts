import type { Payload } from '../bytes/payload.js';
import { inEnglish, type Sentence } from '../language/language.js';
import type { NoteDetail } from './entry.js';
import type { NoteName } from './note-name.js';

/** The detail of a note. @param said - A string for the words of another program. */
export function noteDetail(note: NoteName, said: Sentence | string, payload?: Payload): NoteDetail {
  return {
    note,
    ...(typeof said === 'string' ? { text: said } : { text: inEnglish(said), sentence: said }),
    ...(payload !== undefined && { payload }),
  };
}
