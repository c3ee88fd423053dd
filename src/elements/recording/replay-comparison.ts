import { html, nothing, type TemplateResult } from 'lit';

import type { Payload } from '../../core/bytes/payload.js';
import { previewText } from '../../core/bytes/preview.js';
import { t } from '../../core/language/language.js';
import { EntryKind } from '../../core/log/entry.js';
import type { Log } from '../../core/log/log.js';
import type { Comparison, ReplyOutcome, ReplyPair } from '../../core/replay/compare-replies.js';
import { messageAt } from '../../core/replay/replay-plan.js';
import { formatBytes, formatCount } from '../../core/text/units.js';
import { markedText } from '../kit/marked-text.js';

/** Differences that are shown. */
const SHOWN = 200;

/** UTF-16 units of a message that are shown. */
const PREVIEW = 160;

/** Entries that are gone back to find what was sent before. */
const FAR = 1000;

const signs: Readonly<Record<ReplyOutcome, string>> = {
  same: '= same',
  changed: '≠ changed',
  missing: '− missing',
  extra: '+ extra',
};

/** What came then beside what comes now: how many are alike, and those that are not. */
export function replayComparison(
  { pairs, counts }: Comparison,
  recorded: Log,
  live: Log,
): TemplateResult {
  const different = pairs.filter(({ outcome }) => outcome !== 'same');
  const more = different.length - SHOWN;
  return html`<p class="counts">
      ${t(
        'Replies: {0} same, {1} changed, {2} missing, {3} extra.',
        formatCount(counts.same),
        formatCount(counts.changed),
        formatCount(counts.missing),
        formatCount(counts.extra),
      )}
    </p>
    ${
      different.length === 0
        ? nothing
        : html`<table class="differences" aria-label=${t('Differences')}>
          <thead>
            <tr>
              <th scope="col">${t('Outcome')}</th>
              <th scope="col">${t('After')}</th>
              <th scope="col">${t('Recorded')}</th>
              <th scope="col">${t('Live')}</th>
            </tr>
          </thead>
          <tbody>
            ${different.slice(0, SHOWN).map((pair) => renderPair(pair, recorded, live))}
          </tbody>
        </table>`
    }
    ${
      more > 0
        ? html`<p class="hint">${t('And {0} more differences.', formatCount(more))}</p>`
        : nothing
    }`;
}

function renderPair(
  { outcome, expected, got }: ReplyPair,
  recorded: Log,
  live: Log,
): TemplateResult {
  return html`<tr>
    <td class=${outcome}>${signs[outcome]}</td>
    <td>${expected === undefined ? sentBefore(live, got!) : sentBefore(recorded, expected)}</td>
    <td>${renderMessage(recorded, expected)}</td>
    <td>${renderMessage(live, got)}</td>
  </tr>`;
}

/** After which message that was sent it came: "sent #7", or "open" for none. */
function sentBefore(log: Log, sequence: number): string {
  for (let at = sequence - 1; at >= log.first && at >= sequence - FAR; at -= 1) {
    if (log.kindAt(at) === EntryKind.sent) return `sent #${formatCount(at)}`;
  }
  return sequence - FAR < log.first ? 'open' : '…';
}

function renderMessage(log: Log, sequence: number | undefined): TemplateResult {
  if (sequence === undefined) return html`–`;
  if (!log.has(sequence)) return html`${t('#{0}, let go', formatCount(sequence))}`;
  return html`#${formatCount(sequence)} <code dir="ltr">${preview(messageAt(log, sequence))}</code>`;
}

function preview(payload: Payload): unknown {
  if (typeof payload === 'string') return markedText(previewText(payload, PREVIEW));
  return formatBytes(payload instanceof ArrayBuffer ? payload.byteLength : payload.size);
}
