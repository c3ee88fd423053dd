import { plural, t } from '../language/language.js';
import { formatBytes, formatCount, formatDuration, formatTime } from '../text/units.js';
import type { LogStats } from './log-stats.js';
import type { TimeBucket } from './time-histogram.js';
import type { TimeRange } from './time-range.js';

/** Characters of "14:03:22" and of "14:03:22.1". */
const SECONDS = 8;
const TENTHS = 10;

/**
 * What a timeline shows, as a sentence: "1,284 messages from 14:03:07 to 14:05:11, peak 420 a
 * second, 2 errors".
 *
 * @param offset UTC minus local time, in minutes
 */
export function describeTimeline(stats: LogStats, offset: number): string {
  const { log, histogram, kept, peak, latest } = stats;
  if (histogram.length === 0 || log.length === 0) return t('No entries');
  const from = formatTime(log.timeAt(log.first), offset).slice(0, SECONDS);
  const to = formatTime(latest, offset).slice(0, SECONDS);
  const messages = kept.sent.entries + kept.received.entries;
  return [
    plural(
      messages,
      '{0} message from {1} to {2}',
      '{0} messages from {1} to {2}',
      formatCount(messages),
      from,
      to,
    ),
    t('peak {0} a second', formatCount(peak.messages.entries)),
    ...troubles(kept),
  ].join(', ');
}

/** The counts of a bucket: "14:03:22.1 · 12 sent · 31 received · 4.2 kB · 1 error". */
export function describeBucket(bucket: TimeBucket, offset: number): string {
  const { from, to, sent, received, bytes } = bucket;
  const digits = to - from < 1000 ? TENTHS : SECONDS;
  const start = formatTime(from, offset).slice(0, digits);
  const end = formatTime(to, offset).slice(0, digits);
  const parts = [to - from > 1000 ? `${start} – ${end}` : start];
  if (sent > 0) parts.push(t('{0} sent', formatCount(sent)));
  if (received > 0) parts.push(t('{0} received', formatCount(received)));
  if (sent + received > 0) parts.push(formatBytes(bytes));
  parts.push(...troubles(bucket));
  return (parts.length === 1 ? [...parts, t('nothing')] : parts).join(' · ');
}

/** A range, and how long it is: "14:03:22.1 – 14:03:25.4 · 3.3 s". */
export function describeRange({ from, to }: TimeRange, offset: number): string {
  const start = formatTime(from, offset).slice(0, TENTHS);
  const end = formatTime(to, offset).slice(0, TENTHS);
  return `${start} – ${end} · ${formatDuration(to - from)}`;
}

function troubles({ errors, closes }: { errors: number; closes: number }): string[] {
  return [
    ...(errors > 0 ? [plural(errors, '{0} error', '{0} errors', formatCount(errors))] : []),
    ...(closes > 0 ? [plural(closes, '{0} close', '{0} closes', formatCount(closes))] : []),
  ];
}
