import type { Payload } from '../bytes/payload.js';
import type { Log } from '../log/log.js';
import { messageAt } from './replay-plan.js';

/** What a comparison says of a message of the recording or the replay. */
export type ReplyOutcome = 'same' | 'changed' | 'missing' | 'extra';

/** A message of the recording, and one of the replay; sequence numbers in their logs. */
export interface ReplyPair {
  readonly outcome: ReplyOutcome;
  readonly expected: number | undefined;
  readonly got: number | undefined;
}

/** All pairs, and how many there are of each outcome. */
export interface Comparison {
  readonly pairs: readonly ReplyPair[];
  readonly counts: Readonly<Record<ReplyOutcome, number>>;
}

/** How many messages ahead an equal one is searched. */
const LOOK_AHEAD = 32;

/**
 * Matches the messages of the recording with those of the replay, in order: equal ones where they
 * are found nearby, otherwise those at the same position as changed. Takes time proportional to
 * their number, not to its square.
 *
 * @param isOver whether no more will come: before that, nothing counts as missing.
 */
export function compareReplies(
  recorded: { readonly log: Log; readonly received: readonly number[] },
  live: { readonly log: Log; readonly received: readonly number[] },
  isOver: boolean,
): Comparison {
  const expected = recorded.received;
  const got = live.received;
  const pairs: ReplyPair[] = [];
  const counts = { same: 0, changed: 0, missing: 0, extra: 0 };
  const add = (outcome: ReplyOutcome, from: number | undefined, to: number | undefined): void => {
    pairs.push({ outcome, expected: from, got: to });
    counts[outcome] += 1;
  };
  const areEqual = (i: number, j: number): boolean =>
    i < expected.length &&
    j < got.length &&
    isSamePayload(messageAt(recorded.log, expected[i]!), messageAt(live.log, got[j]!));
  let i = 0;
  let j = 0;
  while (i < expected.length && j < got.length) {
    if (areEqual(i, j)) {
      add('same', expected[i++], got[j++]);
      continue;
    }
    const [missing, extra] = skipTo(i, j, areEqual);
    if (missing === 0 && extra === 0) add('changed', expected[i++], got[j++]);
    for (let skipped = 0; skipped < missing; skipped += 1) add('missing', expected[i++], undefined);
    for (let skipped = 0; skipped < extra; skipped += 1) add('extra', undefined, got[j++]);
  }
  while (isOver && i < expected.length) add('missing', expected[i++], undefined);
  while (j < got.length) add('extra', undefined, got[j++]);
  return { pairs, counts };
}

/** How many to skip on either side to reach two equal messages; none where there are none. */
function skipTo(
  i: number,
  j: number,
  areEqual: (i: number, j: number) => boolean,
): [missing: number, extra: number] {
  for (let ahead = 1; ahead <= LOOK_AHEAD; ahead += 1) {
    // Equal messages right after it suggest a change, not two messages without a partner.
    if (areEqual(i + ahead, j + ahead)) return [0, 0];
    if (areEqual(i + ahead, j)) return [ahead, 0];
    if (areEqual(i, j + ahead)) return [0, ahead];
  }
  return [0, 0];
}

/** Whether two payloads are equal, unit by unit or byte by byte. A Blob equals only itself. */
export function isSamePayload(one: Payload, other: Payload): boolean {
  if (one instanceof ArrayBuffer && other instanceof ArrayBuffer) {
    if (one.byteLength !== other.byteLength) return false;
    const bytes = new Uint8Array(other);
    return new Uint8Array(one).every((byte, at) => byte === bytes[at]);
  }
  return one === other;
}
