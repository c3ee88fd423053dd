import { t } from '../../core/language/language.js';
import { payloadOf, type Entry } from '../../core/log/entry.js';
import type { Log } from '../../core/log/log.js';
import { frameOfEntry, headOfText, type EntryFrame } from '../../core/wire/entry-frame.js';
import { SHOWN_PAYLOAD } from '../../core/wire/wire-field.js';
import type { Choice } from '../kit/segmented.js';

/** The ways to look at a payload. */
export type PayloadView = 'decoded' | 'json' | 'text' | 'hex' | 'diff' | 'wire';

/** The ways to look at an event. */
export type EventView = 'event' | 'wire';

/** The views of a payload, in their order. */
export function payloadViews(): readonly Choice<PayloadView>[] {
  return [
    { value: 'decoded', label: t('Decoded') },
    { value: 'json', label: 'JSON' },
    { value: 'text', label: t('Text') },
    { value: 'hex', label: t('Hex') },
    { value: 'diff', label: t('Diff') },
    { value: 'wire', label: t('Wire') },
  ];
}

/** The views of an event, in their order. */
export function eventViews(): readonly Choice<EventView>[] {
  return [
    { value: 'event', label: t('Event') },
    { value: 'wire', label: t('Wire') },
  ];
}

/**
 * The frame of an entry, as it is drawn.
 *
 * @param log that the entry is of: it knows which extensions were negotiated.
 * @param bytes of the payload.
 * @returns `undefined` while the bytes are not read yet.
 */
export function wireFrameOf(
  entry: Entry,
  log: Log | undefined,
  bytes: Uint8Array | undefined,
): EntryFrame | undefined {
  const payload = payloadOf(entry);
  const extensions = log?.connectionAt(entry.sequence)?.detail.extensions ?? '';
  if (typeof payload === 'string') return frameOfEntry(entry, headOfText(payload), extensions);
  if (payload !== undefined && bytes === undefined) return undefined;
  return frameOfEntry(entry, bytes?.subarray(0, SHOWN_PAYLOAD) ?? new Uint8Array(), extensions);
}
