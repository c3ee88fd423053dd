import {
  BatchReader,
  type BatchSource,
  type RecordingBatch,
  type RecordingFile,
} from '../../core/files/batch-reader.js';
import { LogSink } from '../../core/files/log-sink.js';
import { t } from '../../core/language/language.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { nextTask } from '../drawing/next-task.js';
import { elementPorts } from '../kit/element-ports.js';

/** Entries that are added between two looks at the clock. */
const STEP = 64;
/** Milliseconds that a slice may take: two of them fit into a frame. */
const SLICE = 8;
/** What is read at once where it is read on the page's own thread. */
const HERE = { bytes: 2 ** 15, entries: STEP };

/**
 * Reads a file into the log of a recording while the page goes on: in a worker where there is one,
 * else in slices. How far it is, and what could not be read, stands in the recording of the session.
 */
export class ImportJob {
  readonly #session: PortableSession;
  readonly #file: Blob;
  readonly #isWanted: () => boolean;
  readonly #sink: LogSink;
  #source: BatchSource | undefined;
  #isStopped = false;
  #read = 0;
  #deadline = 0;

  /**
   * @param session a recording, with nothing in its log.
   * @param isWanted asked after each slice; once it is not, reading is given up. Default: it is.
   */
  constructor(session: PortableSession, file: Blob, isWanted: () => boolean = () => true) {
    this.#session = session;
    this.#file = file;
    this.#isWanted = isWanted;
    this.#sink = new LogSink(session.log, (url, protocols) => {
      session.url = url;
      session.protocols = protocols;
    });
  }

  /** Ends the reading; what was read until then stays. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Reads to the end, or until it is stopped. Whatever goes wrong becomes a sentence. */
  async run(): Promise<void> {
    this.#report(0);
    let problem: string | undefined;
    try {
      problem = await this.#readAll();
    } catch (error) {
      problem = (error as Error).message;
    }
    this.#source?.close();
    this.#report(undefined, this.#isStopped ? this.#stopped() : problem);
  }

  async #readAll(): Promise<string | undefined> {
    let batch = await this.#first();
    for (;;) {
      await this.#add(batch);
      if (batch.isLast || !this.#isWanted()) return batch.problem;
      batch = await this.#source!.next(this.#isStopped);
    }
  }

  /** Where no worker can be started, the file is read here. */
  async #first(): Promise<RecordingBatch> {
    this.#source = await openSource(this.#file);
    try {
      if (this.#source !== undefined) return await this.#source.next(this.#isStopped);
    } catch {
      this.#source?.close();
    }
    this.#source = new BatchReader(this.#file, HERE);
    return this.#source.next(this.#isStopped);
  }

  async #add({ head, entries, progress }: RecordingBatch): Promise<void> {
    if (head !== undefined) this.#sink.head(head.url, head.protocols);
    for (let at = 0; at < entries.length && this.#isWanted(); at += STEP) {
      for (const { entry, sequence } of entries.slice(at, at + STEP))
        this.#sink.entry(entry, sequence);
      if (performance.now() >= this.#deadline) await this.#pause(progress);
    }
    this.#read = progress;
    if (performance.now() >= this.#deadline) await this.#pause(progress);
  }

  async #pause(progress: number): Promise<void> {
    await nextTask();
    this.#deadline = performance.now() + SLICE;
    if (this.#isWanted()) this.#report(progress);
  }

  #stopped(): string {
    return t('Reading was stopped after {0} % of the file.', String(Math.floor(this.#read * 100)));
  }

  #report(progress: number | undefined, problem?: string): void {
    const { name, origin } = this.#session.recording!;
    this.#session.recording = { name, origin, progress, problem };
  }
}

/** What reads a file in a worker; `undefined` where there is none, or it could not be loaded. */
async function openSource(file: RecordingFile): Promise<BatchSource | undefined> {
  try {
    return await elementPorts.openImportSource?.(file);
  } catch {
    return undefined;
  }
}
