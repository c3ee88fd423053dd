import { t } from '../../core/language/language.js';
import type { Pair } from '../../core/pairs/pair-index.js';
import { formatCount, formatDuration } from '../../core/text/units.js';

/** "→ #45 12 ms" for a request, "← #42 12 ms" for its reply; empty for what stands alone. */
export function pairText(pair: Pair | undefined): string {
  if (pair === undefined) return '';
  const { partner, isReply, latency } = pair;
  const time = latency === undefined ? '' : ` ${formatDuration(latency)}`;
  return `${isReply ? '←' : '→'} #${formatCount(partner)}${time}`;
}

/** The same as a sentence: "Answered by #45 after 12 ms". */
export function pairSentence({ partner, isReply, latency }: Pair): string {
  const time = latency === undefined ? '' : ` after ${formatDuration(latency)}`;
  return `${isReply ? t('Answers') : t('Answered by')} #${formatCount(partner)}${time}`;
}
