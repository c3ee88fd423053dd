import { toBase64 } from '../../core/bytes/base64.js';
import { draftProblemSentence, readDraft, type DraftKind } from '../../core/composer/draft.js';
import { parseRepeatedHex } from '../../core/composer/repeated-hex.js';
import { maskTemplate } from '../../core/composer/template-mask.js';
import { findJsonProblem } from '../../core/json/json-problem.js';
import { hexLines } from '../hex/hex-lines.js';

/** Bytes in the other encoding; nothing else is one the other. */
export function carryOver(from: DraftKind, text: string, to: DraftKind): string {
  if (from === 'hex' && to === 'base64') {
    const parsed = parseRepeatedHex(text);
    return parsed.ok ? toBase64(parsed.bytes) : '';
  }
  if (from !== 'base64' || to !== 'hex') return '';
  const { payload } = readDraft(from, text);
  return payload instanceof Uint8Array ? hexLines(payload) : '';
}

/** JSON that was laid out anew, or why it cannot be. */
export type LaidOut =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string };

/** Lays JSON out anew, on lines or packed. Neither tokens nor variables change. */
export async function layOutJson(text: string, how: 'spreadJson' | 'packJson'): Promise<LaidOut> {
  // A text that is JSON as it stands has no variables outside of its strings.
  const masked = findJsonProblem(text) === undefined ? undefined : maskTemplate(text);
  const problem = masked && findJsonProblem(masked.text);
  if (problem !== undefined) {
    return { ok: false, sentence: draftProblemSentence('json', findJsonProblem(text) ?? problem) };
  }
  const layout = await import('../code/json-layout.js');
  const laidOut = layout[how](masked?.text ?? text);
  return { ok: true, text: masked?.unmask(laidOut) ?? laidOut };
}
