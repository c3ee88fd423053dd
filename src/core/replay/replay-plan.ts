import type { Payload } from '../bytes/payload.js';
import { EntryKind } from '../log/entry.js';
import type { Log } from '../log/log.js';

/** A sent message of the recording, to be sent again. */
export interface ReplayStep {
  /** Its sequence number in the recording. */
  readonly sequence: number;
  /** Milliseconds since the first sent message. */
  readonly offset: number;
  /** How many messages were received before the next one was sent. */
  readonly replies: number;
}

/** The messages of a recording to replay. */
export interface ReplayPlan {
  readonly steps: readonly ReplayStep[];
  /** Messages received before the first one was sent. */
  readonly greetings: number;
  /** How many connections were opened; the replay sends all messages over one. */
  readonly connections: number;
}

/** Reads from a log what was sent, when, and how many messages were received in between. */
export function planReplay(log: Log): ReplayPlan {
  const steps: { sequence: number; offset: number; replies: number }[] = [];
  let greetings = 0;
  let start: number | undefined;
  for (let sequence = log.first; sequence < log.end; sequence += 1) {
    const kind = log.kindAt(sequence);
    if (kind === EntryKind.sent) {
      const time = log.timeAt(sequence);
      start ??= time;
      steps.push({ sequence, offset: Math.max(0, time - start), replies: 0 });
    } else if (kind === EntryKind.received) {
      const last = steps.at(-1);
      if (last === undefined) greetings += 1;
      else last.replies += 1;
    }
  }
  return { steps, greetings, connections: log.kept(EntryKind.open) };
}

/** The messages that a log has received, from an entry on, in order. */
export function receivedSince(log: Log, from: number): readonly number[] {
  const sequences: number[] = [];
  for (let sequence = Math.max(from, log.first); sequence < log.end; sequence += 1) {
    if (log.kindAt(sequence) === EntryKind.received) sequences.push(sequence);
  }
  return sequences;
}

/** The payload of a message of a log. */
export function messageAt(log: Log, sequence: number): Payload {
  return log.carriedAt(sequence) as Payload;
}
