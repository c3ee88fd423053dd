import type { Payload } from '../bytes/payload.js';
import { EntryKind } from '../log/entry.js';
import type { EntryTest } from '../log/log-view.js';
import type { Log } from '../log/log.js';
import type { SnippetMessage } from './snippet.js';

/** The most messages in a code snippet: more would not be read. */
const MOST_MESSAGES = 100;
/** The most bytes of one message in a snippet, and of all messages. */
const MOST_BYTES = 64 * 1024;
const MOST_BYTES_OF_ALL = 256 * 1024;

/** Selects the sent messages. */
export interface CollectOptions {
  /** Only this entry and the messages received after it; default: all. */
  readonly only?: number | undefined;
  /** Only sent messages that pass; default: all. */
  readonly test?: EntryTest | undefined;
}

/** A message whose payload is as in the log. */
export interface CollectedMessage extends Pick<SnippetMessage, 'direction'> {
  readonly payload: Payload;
}

/**
 * Sent messages, and what was received after each of them and before the next.
 *
 * @returns the messages in order, and how many sent ones were left out because they are too many or
 *   too long.
 */
export function collectMessages(
  log: Log,
  { only, test }: CollectOptions = {},
): { readonly messages: CollectedMessage[]; readonly left: number } {
  const messages: CollectedMessage[] = [];
  let bytes = 0;
  let left = 0;
  // Messages received before anything was sent are part of the conversation, too.
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
