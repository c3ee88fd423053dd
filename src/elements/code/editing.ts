import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { jsonLanguage } from '@codemirror/lang-json';
import {
  bidiIsolates,
  bracketMatching,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { Compartment, EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';

import type { DraftKind } from '../../core/composer/text-draft.js';
import { commentColours } from './comments.js';
import { isolatedTexts } from './isolates.js';
import { jsonColours } from './theme.js';

// Beyond these a document is neither wrapped nor coloured: both look at the whole line.
const LONG_LINE = 10_000;
const LARGE_TEXT = 1_000_000;

const always: Readonly<Record<DraftKind, Extension>> = {
  text: [],
  json: [lineNumbers(), lintGutter(), indentUnit.of('  '), keymap.of(closeBracketsKeymap)],
  hex: lintGutter(),
  base64: lintGutter(),
};

const unlessLarge: Readonly<Record<DraftKind, Extension>> = {
  text: EditorView.lineWrapping,
  json: [
    EditorView.lineWrapping,
    jsonLanguage.configure({ props: [isolatedTexts] }),
    syntaxHighlighting(jsonColours),
    bracketMatching(),
    bidiIsolates(),
    closeBrackets(),
  ],
  hex: [EditorView.lineWrapping, commentColours],
  base64: EditorView.lineWrapping,
};

const none: Extension = [];

/**
 * What makes writing one kind of draft comfortable. What costs time by the length of a line or of
 * the text is switched off, and on again, as the document grows and shrinks.
 */
export function editing(kind: DraftKind, text: Text): Extension {
  const sized = new Compartment();
  const fitting = (doc: Text): Extension => (isLarge(doc) ? none : unlessLarge[kind]);
  // In the same transaction, because one drawing of a long line that wraps is one too many.
  const adapt = EditorState.transactionExtender.of(({ docChanged, newDoc, startState }) => {
    if (!docChanged || sized.get(startState) === fitting(newDoc)) return null;
    return { effects: sized.reconfigure(fitting(newDoc)) };
  });
  return [always[kind], sized.of(fitting(text)), adapt];
}

function isLarge(doc: Text): boolean {
  if (doc.length > LARGE_TEXT) return true;
  if (doc.length <= LONG_LINE) return false;
  for (const line of doc.iterLines()) if (line.length > LONG_LINE) return true;
  return false;
}
