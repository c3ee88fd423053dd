import type { Payload } from '../bytes/payload.js';
import { EntryKind } from '../log/entry.js';
import type { EntryTest } from '../log/log-view.js';
import type { Log } from '../log/log.js';
import type { SnippetMessage } from './snippet.js';

/** Messages that code is made of at the most; nobody reads more. */
const MOST_MESSAGES = 100;
/** Bytes of a message that is written into code, and of all of them. */
const MOST_BYTES = 64 * 1024;
const MOST_BYTES_OF_ALL = 256 * 1024;

/** Which sent messages are meant. */
export interface CollectOptions {
  /** Only this entry and what was received after it; default: all. */
  readonly only?: number | undefined;
  /** Only sent messages that pass; default: all do. */
  readonly test?: EntryTest | undefined;
}

/** A message whose payload is still as the log keeps it. */
export interface CollectedMessage extends Pick<SnippetMessage, 'direction'> {
  readonly payload: Payload;
}

/**
 * Sent messages, and what was received after each of them and before the next.
 *
 * @returns the messages in order, and how many sent ones were left out because there are too many,
 *   or too long ones.
 */
export function collectMessages(
  log: Log,
  { only, test }: CollectOptions = {},
): { readonly messages: CollectedMessage[]; readonly left: number } {
  const messages: CollectedMessage[] = [];
  let bytes = 0;
  let left = 0;
  // What came before anything was sent belongs to the conversation, too.
  let isTaking = only === undefined;
  for (let sequence = only ?? log.first; sequence < log.end; sequence += 1) {
    if (!log.has(sequence)) continue;
    const kind = log.kindAt(sequence);
    if (kind !== EntryKind.sent && kind !== EntryKind.received) continue;
    const size = log.sizeAt(sequence);
    const isRoom =
      messages.length < MOST_MESSAGES && size <= MOST_BYTES && bytes + size <= MOST_BYTES_OF_ALL;
    if (kind === EntryKind.sent) {
      if (only !== undefined && sequence !== only) break;
      const isMeant = test === undefined || test(log, sequence);
      isTaking = isMeant && isRoom;
      if (isMeant && !isRoom) left += 1;
    } else if (sequence === only) break;
    if (!isTaking || !isRoom) continue;
    bytes += size;
    const direction = kind === EntryKind.sent ? 'sent' : 'received';
    messages.push({ direction, payload: log.carriedAt(sequence) as Payload });
  }
  return { messages, left };
}
