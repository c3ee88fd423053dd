import { plural } from '../../core/language/language.js';
import { EntryKind, type Entry } from '../../core/log/entry.js';
import { EVICTED_ROW, type LogView } from '../../core/log/log-view.js';
import { formatBytes, formatCount } from '../../core/text/units.js';

/** The note on what was let go, as an entry before all others. */
export function evictedEntry({ log }: LogView): Entry {
  const { entries, bytes } = log.evicted;
  const { maxEntries, maxBytes } = log.limits;
  const text = plural(
    entries,
    '{0} oldest entry let go, {1} (limit {2} or {3})',
    '{0} oldest entries let go, {1} (limit {2} or {3})',
    formatCount(entries),
    formatBytes(bytes),
    formatCount(maxEntries),
    formatBytes(maxBytes),
  );
  return {
    kind: EntryKind.note,
    sequence: EVICTED_ROW,
    time: log.length > 0 ? log.timeAt(log.first) : 0,
    size: 0,
    detail: { note: 'evicted', text },
  };
}
