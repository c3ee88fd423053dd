import { parseBase64 } from '../bytes/base64.js';
import { parseHex } from '../bytes/parse-hex.js';
import { findJsonProblem, type TextProblem } from '../json/json-problem.js';
import { t } from '../language/language.js';
import { readTextDraft, type Draft, type DraftKind } from './text-draft.js';

export type { Draft, DraftKind } from './text-draft.js';

/** Reads the user's text as a message. */
export function readDraft(kind: DraftKind, text: string): Draft {
  if (kind === 'hex' || kind === 'base64') {
    const parsed = kind === 'hex' ? parseHex(text) : parseBase64(text);
    if (!parsed.ok) return { payload: undefined, size: undefined, problem: parsed };
    return { payload: parsed.bytes, size: parsed.bytes.length };
  }
  const problem = kind === 'json' ? findJsonProblem(text) : undefined;
  return { ...readTextDraft(text), ...(problem && { problem }) };
}

/** What is wrong with a draft, and where, in one sentence. */
export function draftProblemSentence(kind: DraftKind, problem: TextProblem): string {
  const { line, column, message } = problem;
  const sentence = t('Line {0}, column {1}: {2}', line, column, message);
  return kind === 'json' ? t('This is not valid JSON. {0}', sentence) : sentence;
}
