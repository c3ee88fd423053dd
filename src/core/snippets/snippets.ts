import { javascriptSnippet } from './javascript.js';
import { k6Snippet } from './k6.js';
import { playwrightSnippet } from './playwright.js';
import { pythonSnippet } from './python.js';
import type { Snippet } from './snippet.js';
import { websocatSnippet } from './websocat.js';
import { wscatSnippet } from './wscat.js';

/** The kinds of code that a connection can be written as, the one for most people first. */
export const snippets: readonly Snippet[] = [
  javascriptSnippet,
  wscatSnippet,
  websocatSnippet,
  pythonSnippet,
  playwrightSnippet,
  k6Snippet,
];
