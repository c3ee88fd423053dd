import type { Exchange } from '../decoders/decoder.js';
import { EntryKind } from '../log/entry.js';
import type { Log } from '../log/log.js';
import { SequenceMap } from '../log/sequence-map.js';
import { LatencyHistogram } from './latency-histogram.js';

/** What a message reveals about its place among the others. */
export interface MessagePlace {
  readonly exchange?: Exchange | undefined;
  /** An id that request and reply share, where neither reveals which it is. */
  readonly id?: string | undefined;
  readonly keepAlive?: 'ping' | 'pong' | undefined;
}

/** Finds a kept message's place; `undefined` for a message without one. */
export type DescribePlace = (log: Log, sequence: number) => MessagePlace | undefined;

/** A message's partner. */
export interface Pair {
  readonly partner: number;
  /** Whether the message is the reply of the two. */
  readonly isReply: boolean;
  /** From request to reply, in milliseconds; `undefined` when one of them was evicted. */
  readonly latency: number | undefined;
}

/** The most requests that wait for a reply; of more, the oldest are given up. */
const MOST_WAITING = 20_000;

const KEEP_ALIVE = 1;

/**
 * Pairs the requests and replies of one log. It reads each message once, in order, when
 * {@link scan} is called, and continues from there as messages arrive.
 */
export class PairIndex {
  readonly latencies = new LatencyHistogram();
  readonly #log: Log;
  readonly #describe: DescribePlace;
  readonly #partners = new SequenceMap();
  readonly #flags = new SequenceMap();
  /** Sequence numbers of requests, by connection and id, in the order of their arrival. */
  readonly #waiting = new Map<string, { sequence: number; kind: EntryKind }>();
  #scanned: number;
  #generation: number;

  constructor(log: Log, describe: DescribePlace) {
    this.#log = log;
    this.#describe = describe;
    this.#scanned = log.first;
    this.#generation = log.generation;
  }

  /** The first message that was not read yet. */
  get end(): number {
    return this.#scanned;
  }

  /** Whether every message has been read. */
  get isComplete(): boolean {
    return this.#generation === this.#log.generation && this.#scanned >= this.#log.end;
  }

  /** Reads up to so many entries. @returns whether every one has been read. */
  scan(count: number): boolean {
    this.#catchUp();
    const stop = Math.min(this.#log.end, this.#scanned + count);
    for (; this.#scanned < stop; this.#scanned += 1) this.#look(this.#scanned);
    return this.isComplete;
  }

  /** Whether a message only keeps the connection alive. */
  isKeepAlive(sequence: number): boolean {
    return this.#flags.get(sequence) === KEEP_ALIVE;
  }

  /** The other message of the pair; `undefined` for a message without one, or none yet. */
  pairOf(sequence: number): Pair | undefined {
    const partner = this.#partners.get(sequence);
    if (partner === 0) return undefined;
    const isReply = partner < sequence;
    const log = this.#log;
    const areKept = log.has(partner) && log.has(sequence);
    const latency = areKept ? Math.abs(log.timeAt(sequence) - log.timeAt(partner)) : undefined;
    return { partner, isReply, latency };
  }

  #catchUp(): void {
    const { generation, first } = this.#log;
    if (generation !== this.#generation) {
      this.#generation = generation;
      this.#scanned = first;
      this.#waiting.clear();
      this.#partners.clear();
      this.#flags.clear();
      this.latencies.clear();
    }
    this.#scanned = Math.max(this.#scanned, first);
    this.#partners.forgetBefore(first);
    this.#flags.forgetBefore(first);
  }

  #look(sequence: number): void {
    const log = this.#log;
    const kind = log.kindAt(sequence);
    if (kind === EntryKind.close) this.#waiting.clear();
    if (kind !== EntryKind.sent && kind !== EntryKind.received) return;
    const place = this.#describe(log, sequence);
    if (place === undefined) return;
    if (place.keepAlive !== undefined) this.#flags.set(sequence, KEEP_ALIVE);
    const { exchange, id = exchange?.id } = place;
    if (id === undefined) return;
    const waiting = this.#waiting.get(id);
    const isReply =
      exchange === undefined
        ? waiting !== undefined && waiting.kind !== kind
        : exchange.role === 'reply';
    if (!isReply) this.#wait(id, sequence, kind);
    else if (waiting !== undefined) {
      this.#join(waiting.sequence, sequence);
      if (exchange?.isPart !== true) this.#waiting.delete(id);
    }
  }

  #wait(id: string, sequence: number, kind: EntryKind): void {
    // Deleted first, so that it moves to the end of the map.
    this.#waiting.delete(id);
    this.#waiting.set(id, { sequence, kind });
    if (this.#waiting.size <= MOST_WAITING) return;
    for (const oldest of this.#waiting.keys()) {
      this.#waiting.delete(oldest);
      return;
    }
  }

  /** The first reply is the request's partner; further replies still refer to the request. */
  #join(request: number, reply: number): void {
    this.#partners.set(reply, request);
    if (this.#partners.get(request) !== 0) return;
    this.#partners.set(request, reply);
    if (this.#log.has(request)) {
      this.latencies.add(this.#log.timeAt(reply) - this.#log.timeAt(request));
    }
  }
}
