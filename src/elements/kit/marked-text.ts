import { html, type TemplateResult } from 'lit';

import { splitInvisible } from '../../core/text/invisible.js';

/** Text on one line in which what cannot be seen is marked; the class is `mark`. */
export function markedText(text: string): (string | TemplateResult)[] {
  return splitInvisible(text, text.length).map((part) =>
    typeof part === 'string' ? part : html`<i class="mark">${part.label}</i>`,
  );
}

const turningSigns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Text that somebody wrote to be read: as it is, unless there are characters in it that turn others,
 * which are marked then.
 */
export function proseText(text: string): string | (string | TemplateResult)[] {
  return turningSigns.test(text) ? markedText(text) : text;
}
