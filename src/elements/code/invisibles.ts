import type { Extension } from '@codemirror/state';
import { highlightSpecialChars } from '@codemirror/view';

import { describeInvisible } from '../../core/text/invisible.js';

/** Shows control, bidirectional and zero-width characters as the marks that the log shows. */
export const invisibles: Extension = highlightSpecialChars({
  addSpecialChars: /[\u202a-\u202c\u2060\u2068\ud800-\udfff]/u,
  render: (code, description) => {
    const mark = document.createElement('span');
    mark.className = 'cm-invisible';
    mark.textContent = describeInvisible(code) ?? description ?? '';
    mark.title = description ?? '';
    return mark;
  },
});
