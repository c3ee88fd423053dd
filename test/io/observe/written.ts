import { EntryKind, type Entry } from '../../../src/core/log/entry.js';
import type { PortableSession } from '../../../src/core/session/portable-session.js';

export function entries({ log }: PortableSession): Entry[] {
  return Array.from({ length: log.length }, (_, index) => log.at(log.first + index)!);
}

/** Each entry as what it carries, text and events in a word. */
export function written(session: PortableSession): unknown[] {
  return entries(session).map((entry) => {
    if ('payload' in entry) {
      const { payload } = entry;
      return [
        entry.kind === EntryKind.sent ? '>' : '<',
        typeof payload === 'string' ? payload : entry.size,
      ];
    }
    if (entry.kind === EntryKind.close) return ['close', entry.detail.code, entry.detail.reason];
    return entry.kind === EntryKind.note ? ['note', entry.detail.note] : ['open'];
  });
}
