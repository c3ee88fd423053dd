import { currentLanguage, plural, t } from '../../core/language/language.js';
import type { RecordingSummary } from '../../core/recording/recording-summary.js';
import { formatCount } from '../../core/text/units.js';

/** "48,213 entries", "1 entry". */
export function entryCount(entries: number): string {
  return plural(entries, '{0} entry', '{0} entries', formatCount(entries));
}

/** "14:03" for a moment of today, "25 Nov 2026, 14:03" for another, in the zone and the language of who reads it. */
export function momentText(time: number, now = Date.now()): string {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  const language = currentLanguage();
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
  });
  return format.format(time);
}

/** "48,213 entries of ws://host/path from 14:03". */
export function recordingText({ name, url, entries, startedAt }: RecordingSummary): string {
  const what = name === '' ? url : `“${name}”`;
  return t('{0} of {1} from {2}', entryCount(entries), what, momentText(startedAt));
}
