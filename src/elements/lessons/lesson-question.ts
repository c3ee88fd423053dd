import { html, type TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import type { LessonCheck } from '../../core/lessons/lesson.js';
import { icon } from '../kit/icons.js';
import { proseText } from '../kit/marked-text.js';
import type { LessonRun } from './lesson-run.js';

/** What has to be seen for a question to be answered, and what of it has been. */
export function drawChecks(checks: readonly LessonCheck[], run: LessonRun): TemplateResult {
  return html`<ul class="checks" aria-label=${t('What has to be seen')}>
      ${checks.map(({ sentence }, index) => drawCheck(sentence, run.done[index] === true))}
    </ul>
    <p class="answered" role="status">${run.isAnswered ? t('Done: the question is answered.') : ''}</p>`;
}

function drawCheck(sentence: string, isHeld: boolean): TemplateResult {
  return html`<li class=${isHeld ? 'held' : ''}>
    <i>${isHeld ? icon('check') : ''}</i>
    <span><span class="visually-hidden">${isHeld ? t('Seen:') : t('Not yet seen:')}</span> ${proseText(sentence)}</span>
  </li>`;
}
