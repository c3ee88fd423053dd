import { html, type TemplateResult } from 'lit';

import { splitInvisible } from '../../core/text/invisible.js';

/**
 * Text in which what cannot be seen is marked; the class is `mark`.
 *
 * @param limit UTF-16 units that are shown; default: all.
 */
export function markedText(text: string, limit = text.length): (string | TemplateResult)[] {
  return splitInvisible(text, limit).map((part) =>
    typeof part === 'string' ? part : html`<i class="mark">${part.label}</i>`,
  );
}

const turningSigns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Text that a person wrote, unchanged; characters in it that reorder others are marked.
 */
export function proseText(text: string): string | (string | TemplateResult)[] {
  return turningSigns.test(text) ? markedText(text) : text;
}
