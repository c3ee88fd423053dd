import { html, type TemplateResult } from 'lit';

import { splitInvisible } from '../core/invisible.js';

/** Text on one line in which what cannot be seen is marked; the class is `mark`. */
export function markedText(text: string): (string | TemplateResult)[] {
  return splitInvisible(text, text.length).map((part) =>
    typeof part === 'string' ? part : html`<i class="mark">${part.label}</i>`,
  );
}
