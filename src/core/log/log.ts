import type { Payload } from '../bytes/payload.js';
import { ChangeSignal } from './change-signal.js';
import { CHUNK_MASK, CHUNK_SIZE } from './chunk-size.js';
import {
  ENTRY_KINDS,
  EntryKind,
  type Entry,
  type EventDetail,
  type OpenDetail,
  type MessageEntry,
} from './entry.js';
import { LogChunk, type LogColumns } from './log-chunk.js';
import { DEFAULT_LIMITS, limitProblem, type LogLimits } from './log-limits.js';
import { MOST_PINS, Pins } from './pins.js';

export type { LogColumns } from './log-chunk.js';

/** A number of entries, and the bytes of their payloads. */
export interface Tally {
  readonly entries: number;
  readonly bytes: number;
}

/** An open event, kept after its entry is evicted while entries of its connection are kept. */
export interface LogConnection {
  readonly sequence: number;
  readonly detail: OpenDetail;
}

/** What a log had before it was cleared, for {@link Log.restore}. */
export interface ClearedLog {
  /** How many entries were cleared. */
  readonly entries: number;
}

/** Its insides, which only the log reads. */
interface Cleared extends ClearedLog {
  /** Of the log right after it was cleared. */
  readonly generation: number;
  readonly chunks: LogChunk[];
  readonly base: number;
  readonly first: number;
  readonly bytes: number;
  readonly evicted: Tally;
  readonly counts: readonly Float64Array[];
  readonly pins: Pins;
  readonly opens: readonly LogConnection[];
}

/** The share of a limit that is freed when it is reached, so that evicting is rare. */
const HEADROOM = 1 / 16;

/**
 * The ordered entries of one session.
 *
 * ```
 *   evicted           kept: first … end - 1               the next one
 *   1 ··········│ first ······················ end - 1 │  end
 * ```
 *
 * An entry is identified by its sequence number. Appending costs the same at the first entry and at
 * the millionth: it writes into the columns of the last chunk and compares one boolean. When a
 * limit is reached, the oldest entries are evicted, some thousand at a time, and counted in
 * {@link evicted}. Pinned entries are kept, before {@link first} then, and so is the newest entry,
 * however large.
 */
export class Log {
  /** Raised once after a change, until a listener rearms it. */
  readonly changes = new ChangeSignal();

  #chunks: LogChunk[] = [];
  /** Sequence number of slot 0 of the first chunk. */
  #base = 1;
  #first = 1;
  #end = 1;
  #bytes = 0;
  #last: LogChunk | undefined;
  #limits: LogLimits;
  #evictedEntries = 0;
  #evictedBytes = 0;
  #generation = 0;
  readonly #keptEntries = new Float64Array(ENTRY_KINDS);
  readonly #totalEntries = new Float64Array(ENTRY_KINDS);
  readonly #totalBytes = new Float64Array(ENTRY_KINDS);
  #pins = new Pins();
  #opens: LogConnection[] = [];

  /** @throws RangeError when a limit is not a whole number in its range. */
  constructor(limits: Partial<LogLimits> = {}) {
    this.#limits = checkedLimits({ ...DEFAULT_LIMITS, ...limits });
  }

  /** Entries from {@link first} to {@link end}; pinned ones before them do not count. */
  get length(): number {
    return this.#end - this.#first;
  }

  /** Sequence number of the oldest entry kept; equals {@link end} when there is none. */
  get first(): number {
    return this.#first;
  }

  /** Sequence number that the next entry will get. */
  get end(): number {
    return this.#end;
  }

  /** Bytes of payload that are kept, with those of pinned entries. */
  get bytes(): number {
    return this.#bytes + this.#pins.keptBytes;
  }

  /** Pinned entries before {@link first}, in order. The same array until they change. */
  get keptPins(): readonly number[] {
    return this.#pins.keptSequences;
  }

  /** What the limits have evicted since the log was last cleared. */
  get evicted(): Tally {
    return { entries: this.#evictedEntries, bytes: this.#evictedBytes };
  }

  /** Changes whenever the log is cleared or restored: what was derived of it is no longer valid. */
  get generation(): number {
    return this.#generation;
  }

  get limits(): LogLimits {
    return this.#limits;
  }

  /** Entries kept of one kind. */
  kept(kind: EntryKind): number {
    return this.#keptEntries[kind]!;
  }

  /** All entries of one kind since the log was last cleared, evicted ones included. */
  total(kind: EntryKind): Tally {
    return { entries: this.#totalEntries[kind]!, bytes: this.#totalBytes[kind]! };
  }

  /**
   * Sets the sequence number of the first entry, for a recording that begins later. Does nothing
   * once there has been an entry.
   */
  startAt(sequence: number): void {
    if (this.#end !== 1) return;
    this.#base = this.#first = this.#end = sequence;
    this.#generation += 1;
    this.changes.raise();
  }

  /**
   * Sets one or both limits, and evicts entries at once when there are too many.
   *
   * @throws RangeError when a limit is not a whole number in its range; nothing is changed then.
   */
  setLimits(limits: Partial<LogLimits>): void {
    this.#limits = checkedLimits({ ...this.#limits, ...limits });
    this.#enforceLimits();
    this.changes.raise();
  }

  /** Adds a message. @returns its sequence number. */
  appendMessage(
    kind: typeof EntryKind.sent | typeof EntryKind.received,
    time: number,
    size: number,
    payload: Payload,
  ): number {
    return this.#append(kind, time, size, payload);
  }

  /** Adds an event or a note. @returns its sequence number. */
  appendEvent(
    kind: Exclude<EntryKind, MessageEntry['kind']>,
    time: number,
    detail: EventDetail,
    size = 0,
  ): number {
    if (kind === EntryKind.open) {
      this.#opens.push({ sequence: this.#end, detail: detail as OpenDetail });
    }
    return this.#append(kind, time, size, detail);
  }

  /**
   * Assigns the entries to come to a connection whose `open` event was not seen, so that its
   * subprotocol is known. Adds no entry.
   */
  joinConnection(detail: OpenDetail): void {
    this.#opens.push({ sequence: this.#end, detail });
  }

  #append(kind: EntryKind, time: number, size: number, carried: Payload | EventDetail): number {
    const sequence = this.#end;
    const slot = (sequence - this.#base) & CHUNK_MASK;
    let chunk = this.#last;
    if (slot === 0 || chunk === undefined) {
      chunk = this.#last = new LogChunk();
      this.#chunks.push(chunk);
    }
    chunk.set(slot, kind, time, size, carried);
    this.#end = sequence + 1;
    this.#bytes += size;
    this.#keptEntries[kind]! += 1;
    this.#totalEntries[kind]! += 1;
    this.#totalBytes[kind]! += size;
    if (this.#end - this.#first > this.#limits.maxEntries || this.bytes > this.#limits.maxBytes) {
      this.#enforceLimits();
    }
    this.changes.raise();
    return sequence;
  }

  /** Whether the entry is kept. */
  has(sequence: number): boolean {
    if (sequence >= this.#first) return sequence < this.#end;
    return this.#pins.columnsAt(sequence) !== undefined;
  }

  /** How many entries are pinned. */
  get pinCount(): number {
    return this.#pins.count;
  }

  /** Whether the entry is pinned, so that limits do not evict it. */
  isPinned(sequence: number): boolean {
    return this.#pins.has(sequence);
  }

  /**
   * Keeps an entry whatever the limits say, until it is unpinned or the log is cleared.
   *
   * @throws RangeError when the entry is not kept, when 10,000 are pinned already, or when what is
   *   pinned would carry more than half of the bytes that the log may keep.
   */
  pin(sequence: number): void {
    if (!this.has(sequence)) throw notInLog(sequence);
    if (this.#pins.has(sequence)) return;
    const size = this.sizeAt(sequence);
    if (this.#pins.count >= MOST_PINS) {
      throw new RangeError(`No more than ${String(MOST_PINS)} entries can be pinned.`);
    }
    if (this.#pins.bytes + size > this.#limits.maxBytes / 2) {
      throw new RangeError('Pinned entries may carry half of the bytes that the log may keep.');
    }
    this.#pins.add(sequence, size);
    this.changes.raise();
  }

  /** Undoes {@link pin}: evicts the entry at once where only the pin had kept it. */
  unpin(sequence: number): void {
    const kept = this.#pins.delete(sequence);
    if (kept !== undefined) this.#countEvicted(kept.kinds[0]!, kept.sizes[0]!);
    this.changes.raise();
  }

  /**
   * Stores bufferedAmount, in bytes, as read right after an entry was added or while it was
   * dispatched. Does nothing for an entry that is not kept.
   */
  noteBuffered(sequence: number, bytes: number): void {
    if (sequence < this.#first || sequence >= this.#end) return;
    this.#chunkOf(sequence).setBuffered(this.#slotOf(sequence), bytes);
  }

  /** bufferedAmount at an entry, in bytes, default 0; `undefined` before {@link first}. */
  bufferedAt(sequence: number): number | undefined {
    if (sequence < this.#first || sequence >= this.#end) return undefined;
    return this.#chunkOf(sequence).bufferedAt(this.#slotOf(sequence));
  }

  /** The connections that were opened, in order, as far as entries of them are kept. */
  get connections(): readonly LogConnection[] {
    return this.#opens;
  }

  /** The connection that an entry belongs to: the last that opened before it. */
  connectionAt(sequence: number): LogConnection | undefined {
    return this.#opens.findLast((open) => open.sequence <= sequence);
  }

  /** The kind of a kept entry. */
  kindAt(sequence: number): EntryKind {
    return this.#columnsOf(sequence).kinds[this.#slotOf(sequence)]! as EntryKind;
  }

  /** The time of a kept entry: milliseconds since 1970. */
  timeAt(sequence: number): number {
    return this.#columnsOf(sequence).times[this.#slotOf(sequence)]!;
  }

  /** The size of a kept entry, in bytes. */
  sizeAt(sequence: number): number {
    return this.#columnsOf(sequence).sizes[this.#slotOf(sequence)]!;
  }

  /** What a kept entry carries: a payload for messages, a detail for the rest. */
  carriedAt(sequence: number): Payload | EventDetail {
    return this.#columnsOf(sequence).carried[this.#slotOf(sequence)]!;
  }

  /**
   * The columns that hold a kept entry, and others near it. They are the log's own, for loops over
   * very many entries: valid until the log changes, and only where it keeps the entries.
   *
   * @throws RangeError when the entry is not kept.
   */
  columnsAt(sequence: number): LogColumns {
    const { kinds, times, sizes, carried, signatures, buffered } = this.#columnsOf(sequence);
    const start = sequence - this.#slotOf(sequence);
    return { start, kinds, times, sizes, carried, signatures, buffered };
  }

  /**
   * Computes signatures for searches ahead of time, a few thousand entries a call, for idle time. A
   * call takes about a millisecond, and eight bytes an entry.
   *
   * @returns whether there is more to do.
   */
  signNext(): boolean {
    // The last chunk is still added to, so its turn comes later.
    const next = this.#chunks.find(
      (chunk) => chunk.signatures === undefined && chunk !== this.#last,
    );
    next?.sign();
    return next !== undefined;
  }

  /** The entry as a new object, or `undefined` when it is not kept. */
  at(sequence: number): Entry | undefined {
    if (!this.has(sequence)) return undefined;
    const columns = this.#columnsOf(sequence);
    const slot = this.#slotOf(sequence);
    const kind = columns.kinds[slot]! as EntryKind;
    const base = { sequence, time: columns.times[slot]!, size: columns.sizes[slot]! };
    const carried = columns.carried[slot]!;
    // Kind and payload or detail belong together: the two append methods see to it.
    return (
      kind === EntryKind.sent || kind === EntryKind.received
        ? { ...base, kind, payload: carried }
        : { ...base, kind, detail: carried }
    ) as Entry;
  }

  /**
   * Removes all entries, also pinned ones, and resets {@link evicted}. Sequence numbers go on.
   *
   * @returns what {@link restore} takes; it holds the entries for as long as it is kept.
   */
  clear(): ClearedLog {
    this.#generation += 1;
    const cleared: Cleared = {
      entries: this.length + this.keptPins.length,
      generation: this.#generation,
      chunks: this.#chunks,
      base: this.#base,
      first: this.#first,
      bytes: this.#bytes,
      evicted: this.evicted,
      counts: this.#counts.map((column) => column.slice()),
      pins: this.#pins,
      opens: this.#opens,
    };
    this.#chunks = [];
    this.#last = undefined;
    this.#pins = new Pins();
    // The last connection may still be open: the entries to come belong to it.
    this.#opens = this.#opens.slice(-1);
    this.#base = this.#first = this.#end;
    this.#bytes = 0;
    this.#evictedEntries = 0;
    this.#evictedBytes = 0;
    for (const column of this.#counts) column.fill(0);
    this.changes.raise();
    return cleared;
  }

  /**
   * Undoes {@link clear}: its entries are in the log again, before those that came since. Entries have
   * the sequence numbers that they had.
   *
   * @param cleared - What `clear()` returned when it was last called.
   * @returns false, with nothing changed, when the log was cleared or restored since, or had to let
   *   go of entries that came since.
   */
  restore(cleared: ClearedLog): boolean {
    const { generation, chunks, base, first, bytes, evicted, counts, pins, opens } =
      cleared as Cleared;
    if (generation !== this.#generation || this.#evictedEntries > 0) return false;
    const since = { chunks: this.#chunks, start: this.#base, end: this.#end, pins: this.#pins };
    this.#chunks = chunks;
    this.#last = chunks.at(-1);
    this.#base = base;
    this.#first = first;
    this.#end = since.start;
    this.#bytes = bytes;
    this.#evictedEntries = evicted.entries;
    this.#evictedBytes = evicted.bytes;
    for (const [index, column] of this.#counts.entries()) column.set(counts[index]!);
    this.#pins = pins;
    this.#opens = [...opens, ...this.#opens.filter(({ sequence }) => sequence >= since.start)];
    this.#generation += 1;
    for (let sequence = since.start; sequence < since.end; sequence += 1) {
      const offset = sequence - since.start;
      const chunk = since.chunks[Math.floor(offset / CHUNK_SIZE)]!;
      const slot = offset & CHUNK_MASK;
      const size = chunk.sizes[slot]!;
      this.#append(chunk.kinds[slot]! as EntryKind, chunk.times[slot]!, size, chunk.carried[slot]!);
      this.noteBuffered(sequence, chunk.bufferedAt(slot));
      if (since.pins.has(sequence)) this.#pins.add(sequence, size);
    }
    this.changes.raise();
    return true;
  }

  get #counts(): readonly Float64Array[] {
    return [this.#keptEntries, this.#totalEntries, this.#totalBytes];
  }

  #enforceLimits(): void {
    const { maxEntries, maxBytes } = this.#limits;
    if (this.length > maxEntries) {
      const room = Math.min(CHUNK_SIZE, Math.ceil(maxEntries * HEADROOM));
      this.#evictWhile(() => this.length > maxEntries - room);
    }
    if (this.bytes > maxBytes) {
      this.#evictWhile(() => this.bytes > maxBytes * (1 - HEADROOM));
    }
  }

  #evictWhile(isTooMuch: () => boolean): void {
    while (this.length > 1 && isTooMuch()) {
      const chunk = this.#chunks[0]!;
      const slot = this.#slotOf(this.#first);
      const kind = chunk.kinds[slot]! as EntryKind;
      const size = chunk.sizes[slot]!;
      this.#bytes -= size;
      if (this.#pins.has(this.#first)) {
        this.#pins.keep(this.#first, kind, chunk.times[slot]!, size, chunk.carried[slot]!);
      } else {
        this.#countEvicted(kind, size);
      }
      chunk.carried[slot] = undefined;
      this.#first += 1;
      if (slot === CHUNK_MASK) {
        this.#chunks.shift();
        this.#base += CHUNK_SIZE;
      }
    }
    // Forgets connections without kept entries, which a page that reconnects all day would pile up.
    const next = this.#opens.findIndex(
      ({ sequence }) => sequence > (this.keptPins[0] ?? this.#first),
    );
    this.#opens.splice(0, (next < 0 ? this.#opens.length : next) - 1);
  }

  #countEvicted(kind: number, size: number): void {
    this.#keptEntries[kind]! -= 1;
    this.#evictedEntries += 1;
    this.#evictedBytes += size;
  }

  #chunkOf(sequence: number): LogChunk {
    return this.#chunks[Math.floor((sequence - this.#base) / CHUNK_SIZE)]!;
  }

  #columnsOf(sequence: number): Omit<LogColumns, 'start'> {
    if (sequence >= this.#first && sequence < this.#end) return this.#chunkOf(sequence);
    const pinned = this.#pins.columnsAt(sequence);
    if (pinned === undefined) throw notInLog(sequence);
    return pinned;
  }

  #slotOf(sequence: number): number {
    return sequence >= this.#first ? (sequence - this.#base) & CHUNK_MASK : 0;
  }
}

function notInLog(sequence: number): RangeError {
  return new RangeError(`Entry ${String(sequence)} is not in the log.`);
}

function checkedLimits(limits: LogLimits): LogLimits {
  for (const name of ['maxEntries', 'maxBytes'] as const) {
    const problem = limitProblem(name, limits[name]);
    if (problem !== undefined) throw new RangeError(problem);
  }
  return limits;
}
