import { html, type TemplateResult } from 'lit';

import { rightToLeft } from '../../core/language/bidi.js';
import { t } from '../../core/language/language.js';
import type { OutputMessage, ThrownMessage } from '../../core/lessons/script-runner.js';
import { markedText } from '../kit/marked-text.js';
import type { LessonRun } from './lesson-run.js';

/** What a script wrote and threw, with a way to the line of each exception. */
export function drawOutput({ output }: LessonRun, goTo: (line: number) => void): TemplateResult {
  return html`<div class="output" role="log" aria-label=${t('Output')} tabindex="0">
    ${
      output.length === 0
        ? html`<p class="none">${t('What console.log() writes comes here.')}</p>`
        : output.map((line) => (line.kind === 'thrown' ? drawThrown(line, goTo) : drawLine(line)))
    }
  </div>`;
}

function drawLine({ level, text }: OutputMessage): TemplateResult {
  return html`<p class=${level}>${text === '' ? '\u00a0' : outputText(text)}</p>`;
}

/** Strings as they stand in a script, and such strings within them. */
const quoted = [/("(?:[^"\\]|\\.)*")/u, /(\\"(?:[^"\\]|\\[^"])*\\")/u] as const;

/** What stands in quotes keeps its place, whichever way its letters are written. */
function outputText(text: string, depth = 0): unknown {
  const pattern = quoted[depth];
  if (pattern === undefined || !rightToLeft.test(text)) return markedText(text);
  return text
    .split(pattern)
    .map((part, index) =>
      index % 2 === 0
        ? markedText(part)
        : html`<bdi dir="ltr">${outputText(part, depth + 1)}</bdi>`,
    );
}

function drawThrown(
  { name, message, line }: ThrownMessage,
  goTo: (line: number) => void,
): TemplateResult {
  const said = `${name}: ${message}`;
  if (line === undefined) return html`<p class="error">${outputText(said)}</p>`;
  return html`<p class="error">${outputText(said)}<button type="button" @click=${() => {
    goTo(line);
  }}>${t('line {0}', line)}</button></p>`;
}

/** What has become of a script, in a sentence. */
export function stateSentence({ state, line, failure }: LessonRun): string {
  switch (state) {
    case 'idle':
      return '';
    case 'starting':
      return t('Starting …');
    case 'running':
      return t('Running.');
    case 'stepping':
      return line === undefined
        ? t('All statements have been run. Step lets the next event come.')
        : t('Line {0} comes next.', line);
    case 'done':
      return t('All statements have been run. Sockets and timers go on until you stop.');
    case 'thrown':
      return t('Ended by an exception. Sockets and timers go on until you stop.');
    case 'stopped':
      return t('Stopped.');
    case 'stuck':
      return t('Ended, because it let nothing else run: is there a loop without an end?');
    case 'failed':
      return failure ?? '';
  }
}
