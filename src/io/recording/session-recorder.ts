import { EntryKind } from '../../core/log/entry.js';
import { encodeSegment } from '../../core/recording/encode-segment.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { hasBlobs, SEGMENT_ENTRIES, takeRun, withBytes, type Run } from './recorded-run.js';
import type { RecordingWrite, StoredRecording } from './recording-store.js';

/** Segments that are encoded at once, so that no task is long, and their payload in bytes. */
const SEGMENTS_AT_ONCE = 32;
const BYTES_AT_ONCE = 2 * 2 ** 20;
/** The longest that an entry waits to be written, in milliseconds. */
const LATEST = 300;
/**
 * Milliseconds between two writes in a flood: a transaction costs other processes more than its
 * entries cost this one. Less where one write cannot take all entries.
 */
const SOONEST = 50;
const AT_ONCE = 4;
/** Bytes being written beyond which the recorder waits. */
const IN_FLIGHT = 32 * 2 ** 20;

/** The functions that a recorder is given. */
export interface RecorderPorts {
  /** Milliseconds, by any clock that does not go back. */
  readonly now: () => number;
  /** Calls back once after some milliseconds. @returns a function that cancels it. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  /** Stores a write; rejects when it fails. Begins synchronously where it can. */
  readonly write: (write: RecordingWrite) => Promise<void>;
  /** Removes from a URL what must not be stored. */
  readonly redactUrl: (url: string) => string;
}

/**
 * Writes the log of a session to storage, with a delay of at most 300 ms, in a flood 50. Nothing is
 * added to the path of a message: the log's signal, which is raised at the first change only,
 * starts a timer, and the end of the log says how many entries there are.
 *
 * ```
 *   idle ──signal──► looking ──a thousand, or 300 ms──► writing ─┐
 *     ▲                │  ▲                                      │
 *     └──nothing new───┘  └──────────────────────────────────────┘
 * ```
 *
 * Entries that limits evict stay in the recording, as the user did not remove them. Entries that
 * the user clears are removed from storage too, and a new recording begins. A session without
 * messages is not stored.
 */
export class SessionRecorder {
  readonly #session: PortableSession;
  readonly #ports: RecorderPorts;
  readonly #owner: string;
  #recording: StoredRecording | undefined;
  /** The next entry to be recorded, of this generation of the log. */
  #next = 0;
  #generation: number;
  #replaces = false;
  #unsubscribe: (() => void) | undefined;
  #cancelLook: (() => void) | undefined;
  /** When the oldest unrecorded entry was first seen; time and end of the log at the last look. */
  #waitingSince: number | undefined;
  #lastLook: { readonly time: number; readonly end: number } = { time: 0, end: 0 };
  #inFlight = 0;
  /** Raised to discard runs that were taken before. */
  #epoch = 0;
  /** Set while the bytes of Blobs are being read: later entries wait. */
  #reading: Promise<void> | undefined;

  constructor(session: PortableSession, owner: string, ports: RecorderPorts) {
    this.#session = session;
    this.#owner = owner;
    this.#ports = ports;
    this.#generation = session.log.generation;
    this.start();
  }

  /** Starts recording, again after {@link stop}. */
  start(): void {
    const { log } = this.#session;
    this.#unsubscribe ??= log.changes.subscribe(this.#onChange);
    if (log.length > 0) this.#onChange();
  }

  /** The id of the recording; `undefined` before there is one. */
  get id(): string | undefined {
    return this.#recording?.id;
  }

  /** Writes all remaining entries, synchronously unless Blobs must be read. */
  flush(): void {
    this.#cancelLook?.();
    this.#cancelLook = undefined;
    while (this.#writeSome());
    this.#waitingSince = undefined;
    this.#session.log.changes.rearm();
  }

  /** Stops recording, without the entries not yet written: {@link flush} writes those. */
  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#cancelLook?.();
    this.#cancelLook = undefined;
  }

  /** Writes the whole log once more, replacing what is stored, which may be incomplete. */
  restart(): void {
    this.#epoch += 1;
    this.#next = 0;
    if (this.#recording !== undefined) this.#replace();
    this.start();
  }

  /** Starts a new recording from here on, after the user removed the stored one. */
  beginAnew(): void {
    this.#epoch += 1;
    this.#recording = undefined;
    this.#replaces = false;
    this.#next = this.#session.log.end;
  }

  /** Sets facts of the recording that are not in the log. */
  describe(facts: Pick<StoredRecording, 'name'>): void {
    if (this.#recording !== undefined) this.#recording = { ...this.#recording, ...facts };
  }

  readonly #onChange = (): void => {
    if (this.#cancelLook === undefined) this.#lookSoon(25);
  };

  #lookSoon(milliseconds: number): void {
    this.#cancelLook?.();
    this.#cancelLook = this.#ports.after(milliseconds, this.#look);
  }

  readonly #look = (): void => {
    this.#cancelLook = undefined;
    const { log } = this.#session;
    const now = this.#ports.now();
    const { time, end } = this.#lastLook;
    this.#lastLook = { time: now, end: log.end };
    const pending = this.#pending;
    if (pending === 0 && this.#generation === log.generation) {
      this.#waitingSince = undefined;
      log.changes.rearm();
      return;
    }
    this.#waitingSince ??= now;
    const isDue = pending >= SEGMENT_ENTRIES || now - this.#waitingSince >= LATEST - 50;
    const hasMore = isDue && this.#inFlight < IN_FLIGHT && this.#writeSome();
    if (isDue && !hasMore) this.#waitingSince = undefined;
    const rate = (log.end - end) / Math.max(1, now - time);
    const untilFull = (SEGMENT_ENTRIES - (this.#pending % SEGMENT_ENTRIES)) / Math.max(rate, 0.001);
    this.#lookSoon(hasMore ? AT_ONCE : Math.min(LATEST / 2, Math.max(SOONEST, untilFull)));
  };

  get #pending(): number {
    const { log } = this.#session;
    if (!this.#hasMessages) return 0;
    return log.end - Math.max(log.first, this.#next);
  }

  get #hasMessages(): boolean {
    const { log } = this.#session;
    return log.total(EntryKind.sent).entries + log.total(EntryKind.received).entries > 0;
  }

  /** Writes some segments. @returns whether there is more to be written. */
  #writeSome(): boolean {
    const { log } = this.#session;
    this.#followClear();
    const runs: Run[] = [];
    let bytes = 0;
    while (this.#pending > 0 && runs.length < SEGMENTS_AT_ONCE && bytes < BYTES_AT_ONCE) {
      const start = Math.max(log.first, this.#next);
      const run = takeRun(log.columnsAt(start), start, log.end);
      this.#next = start + run.carried.length;
      bytes += run.bytes;
      runs.push(run);
    }
    if (runs.length === 0 && !this.#replaces) return false;
    if (this.#reading === undefined && !runs.some(hasBlobs)) {
      this.#write(runs);
    } else {
      const epoch = this.#epoch;
      const reading = (this.#reading ?? Promise.resolve())
        .then(() => Promise.all(runs.map(withBytes)))
        .then((read) => {
          if (epoch === this.#epoch) this.#write(read);
        })
        .finally(() => {
          if (this.#reading === reading) this.#reading = undefined;
        });
      this.#reading = reading;
    }
    return this.#pending > 0;
  }

  #followClear(): void {
    const { log } = this.#session;
    if (this.#generation === log.generation) return;
    this.#generation = log.generation;
    this.#epoch += 1;
    // All that is there now: nothing of what was cleared, or all of what came back.
    this.#next = 0;
    if (this.#recording !== undefined) this.#replace();
  }

  #replace(): void {
    this.#replaces = true;
    this.#recording = { ...this.#recording!, entries: 0, bytes: 0, stored: 0 };
  }

  #write(runs: readonly Run[]): void {
    const { redactUrl, write } = this.#ports;
    const segments = runs.map((run) => encodeSegment(run, redactUrl));
    const stored = segments.reduce((sum, { length }) => sum + length, 0);
    const before = this.#recording ?? this.#begin(runs);
    const isFirst = before.entries === 0;
    const recording: StoredRecording = {
      ...before,
      url: redactUrl(this.#session.state.url || this.#session.url),
      protocols: this.#session.protocols,
      startedAt: isFirst ? (runs[0]?.times[0] ?? before.startedAt) : before.startedAt,
      endedAt: runs.at(-1)?.times.at(-1) ?? before.endedAt,
      entries: before.entries + runs.reduce((sum, { carried }) => sum + carried.length, 0),
      bytes: before.bytes + runs.reduce((sum, { bytes }) => sum + bytes, 0),
      stored: before.stored + stored,
      nextSegment: before.nextSegment + segments.length,
    };
    this.#recording = recording;
    const replaces = this.#replaces;
    this.#replaces = false;
    this.#inFlight += stored;
    // `write` reports its own errors.
    void write({ recording, segments, replaces }).finally(() => {
      this.#inFlight -= stored;
    });
  }

  #begin(runs: readonly Run[]): StoredRecording {
    const time = runs[0]?.times[0] ?? this.#session.now();
    return {
      id: crypto.getRandomValues(new Uint32Array(4)).join('-'),
      name: '',
      url: '',
      protocols: [],
      startedAt: time,
      endedAt: time,
      entries: 0,
      bytes: 0,
      stored: 0,
      owner: this.#owner,
      isOffered: true,
      nextSegment: 0,
    };
  }
}
