import { javascriptSnippet } from './javascript.js';
import { k6Snippet } from './k6.js';
import { playwrightSnippet } from './playwright.js';
import { pythonSnippet } from './python.js';
import type { Snippet } from './snippet.js';
import { websocatSnippet } from './websocat.js';
import { wscatSnippet } from './wscat.js';

/** The kinds of snippets for a connection, the most useful one first. */
export const snippets: readonly Snippet[] = [
  javascriptSnippet,
  wscatSnippet,
  websocatSnippet,
  pythonSnippet,
  playwrightSnippet,
  k6Snippet,
];
