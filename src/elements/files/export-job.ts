import type { RecordingFormat, RecordingHead } from '../../core/files/recording-writer.js';
import { payloadOf, type Entry } from '../../core/log/entry.js';
import type { EntryTest } from '../../core/log/log-view.js';
import type { Log } from '../../core/log/log.js';
import { nextTask } from '../drawing/next-task.js';
import type { ExportTarget } from '../kit/save-file.js';

/** Milliseconds that a slice may take: it fits into a frame. */
const SLICE = 10;
/** Entries that are written between two looks at the clock. */
const STEP = 64;
/** UTF-16 units that are kept as strings; what is more is handed on. */
const PART = 2 ** 20;

/** What is written. */
export interface ExportRequest {
  readonly format: RecordingFormat;
  readonly head: RecordingHead;
  readonly log: Log;
  /** Takes secrets out of entries; default: they are written as they are. */
  readonly redact?: ((entry: Entry) => Entry) | undefined;
  /** Only what passes; `undefined` for all. */
  readonly test: EntryTest | undefined;
  /** Only this entry; `undefined` for all. */
  readonly only?: number | undefined;
}

/**
 * Writes a log as a file in slices, while the page and the log go on. What has arrived when it
 * starts is written; entries that the log lets go meanwhile are counted in {@link missed}.
 */
export class ExportJob {
  readonly #request: ExportRequest;
  readonly #sequences: readonly number[];
  readonly #end: number;
  #at: number;
  #text: string[] = [];
  #length = 0;
  #isCancelled = false;
  #written = 0;
  #missed = 0;

  constructor(request: ExportRequest) {
    const { log, only } = request;
    this.#request = request;
    this.#sequences = only === undefined ? log.keptPins : [only];
    this.#at = log.first;
    this.#end = only === undefined ? log.end : log.first;
  }

  /** From 0 to 1. */
  get progress(): number {
    const { first } = this.#request.log;
    const all = this.#end - first;
    return all <= 0 ? 1 : Math.min(1, Math.max(0, this.#at - first) / all);
  }

  /** Entries written so far. */
  get written(): number {
    return this.#written;
  }

  /** Entries that were let go before they could be written. */
  get missed(): number {
    return this.#missed;
  }

  /** Ends it; {@link run} gives nothing then. */
  cancel(): void {
    this.#isCancelled = true;
  }

  /**
   * @param target where the file is written to; the caller closes or aborts it.
   * @param onProgress called after each slice.
   * @returns whether all of it was written; `false` when it was cancelled.
   * @throws Error when the bytes of a Blob cannot be read, or the target cannot be written to.
   */
  async run(target: ExportTarget, onProgress: () => void): Promise<boolean> {
    const { format, head } = this.#request;
    const { redact = (entry: Entry) => entry } = this.#request;
    const writer = format.createWriter(head);
    this.#put(writer.begin());
    for (const sequence of this.#sequences) {
      const entry = await this.#take(sequence);
      if (entry !== undefined) this.#put(writer.entry(redact(entry)));
    }
    let deadline = performance.now() + SLICE;
    while (this.#at < this.#end && !this.#isCancelled) {
      const stop = Math.min(this.#end, this.#at + STEP);
      for (; this.#at < stop; this.#at += 1) {
        const entry = this.#takeNow(this.#at);
        if (entry === undefined) continue;
        this.#put(writer.entry(redact(isReadLater(entry) ? await withBytes(entry) : entry)));
      }
      if (this.#length > PART) await this.#flush(target);
      if (performance.now() < deadline) continue;
      onProgress();
      await nextTask();
      deadline = performance.now() + SLICE;
    }
    if (this.#isCancelled) return false;
    this.#put(writer.end());
    await this.#flush(target);
    return true;
  }

  async #take(sequence: number): Promise<Entry | undefined> {
    const entry = this.#takeNow(sequence);
    return entry !== undefined && isReadLater(entry) ? withBytes(entry) : entry;
  }

  #takeNow(sequence: number): Entry | undefined {
    const { log, test } = this.#request;
    if (!log.has(sequence)) {
      this.#missed += 1;
      return undefined;
    }
    if (test !== undefined && !test(log, sequence)) return undefined;
    this.#written += 1;
    return log.at(sequence);
  }

  #put(text: string): void {
    if (text === '') return;
    this.#text.push(text);
    this.#length += text.length;
  }

  async #flush(target: ExportTarget): Promise<void> {
    const part = new Blob(this.#text);
    this.#text = [];
    this.#length = 0;
    await target.write(part);
  }
}

function isReadLater(entry: Entry): boolean {
  const payload = payloadOf(entry);
  return payload !== undefined && typeof payload !== 'string' && !(payload instanceof ArrayBuffer);
}

/** The entry with the bytes of its Blob. */
async function withBytes(entry: Entry): Promise<Entry> {
  const payload = payloadOf(entry);
  if (payload === undefined || typeof payload === 'string' || payload instanceof ArrayBuffer) {
    return entry;
  }
  const bytes = await payload.arrayBuffer();
  return 'payload' in entry
    ? { ...entry, payload: bytes }
    : ({ ...entry, detail: { ...entry.detail, payload: bytes } } as Entry);
}
