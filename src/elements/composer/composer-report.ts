import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import type { TextProblem } from '../../core/json/json-problem.js';
import { english, t } from '../../core/language/language.js';
import { fileProblem } from './composer-file.js';
import type { ComposerModel } from './composer-model.js';
import type { SendController } from './send-controller.js';

/** A sentence under the editor. */
export interface Notice {
  readonly sentence: string;
  readonly tone: 'problem' | 'warning' | 'hint';
  /** It answers a person who wanted something, and is read out. */
  readonly isRefusal?: true;
}

const plainFieldHint = english(
  'The editor could not be loaded. This plain field works too, but sends every line end as LF.',
);

/** The most important thing to say about what is written. */
export function noticeOn(
  { mode, file, drafts, fields }: ComposerModel,
  { refusal }: SendController,
): Notice | undefined {
  if (refusal !== undefined) return { sentence: refusal, tone: 'problem', isRefusal: true };
  if (mode === 'file') {
    const sentence = file && fileProblem(file);
    return sentence === undefined ? undefined : { sentence, tone: 'problem' };
  }
  const { problem, draft } = drafts;
  if (problem) return { sentence: draft.sentence ?? problem.message, tone: 'problem' };
  const [mismatch] = draft.mismatches ?? [];
  if (mismatch)
    return { sentence: mismatchSentence(mismatch, draft.mismatches!.length), tone: 'warning' };
  if (draft.warning !== undefined) return { sentence: draft.warning, tone: 'warning' };
  return fields.hasFailed ? { sentence: t(plainFieldHint), tone: 'hint' } : undefined;
}

function mismatchSentence({ line, column, message }: TextProblem, count: number): string {
  const more = count > 1 ? ` (${count - 1} more)` : '';
  return t('Not as the schema asks. Line {0}, column {1}: {2}{3}', line, column, message, more);
}

/** The notice; its id is `notice`. */
export function renderNotice(
  notice: Notice | undefined,
  { attempts }: SendController,
): TemplateResult | typeof nothing {
  if (notice === undefined) return nothing;
  const { sentence, tone, isRefusal = false } = notice;
  // A new element for each refusal: the same sentence, said again, is read out again.
  return html`${keyed(
    isRefusal ? attempts : 0,
    html`<p class="notice ${tone}" id="notice" role=${isRefusal ? 'alert' : nothing}>${sentence}</p>`,
  )}`;
}

/** What became of the last message, beside the button that sent it. */
export function renderOutcome({ outcome, attempts }: SendController): TemplateResult {
  const failure = outcome?.hasFailed ? outcome.sentence : undefined;
  // Both regions are always there: what is put into one is read out. No role "status": that is the
  // connection's, and pages look for it.
  return html`<div class="outcome ${failure ? 'failed' : ''}">
    <span class="hint" aria-live="polite">${failure ? nothing : outcome?.sentence}</span>
    <span class="problem" role="alert">
      ${keyed(attempts, html`<span>${failure ?? nothing}</span>`)}
    </span>
  </div>`;
}
