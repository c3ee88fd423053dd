import { t } from '../language/language.js';
import type { RecordedEntry, RecordingSink } from './recorded-entry.js';
import { RecordingFileReader } from './recording-file-reader.js';

/** A file, seen without the DOM's types: a `Blob`. */
export interface RecordingFile {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** An entry of a file, with its sequence number there. */
export interface ReadEntry {
  readonly entry: RecordedEntry;
  readonly sequence?: number | undefined;
}

/** A part of a recording. It can be posted between threads. */
export interface RecordingBatch {
  /** URL and subprotocols of the session, in the batch in which the file names them. */
  readonly head?: { readonly url: string; readonly protocols: readonly string[] };
  readonly entries: readonly ReadEntry[];
  /** Fraction of the file that was read: 0 to 1. */
  readonly progress: number;
  readonly isLast: boolean;
  /** Sentences on what could not be read, with the last batch. */
  readonly problem?: string | undefined;
}

/** Reads a recording in batches, in this thread or in a worker. */
export interface BatchSource {
  /**
   * Reads the next batch.
   *
   * @param isStopped whether to stop reading the file; entries that were read are still returned.
   * @throws Error with a sentence when it took too long. There are no more batches then.
   */
  next(isStopped: boolean): Promise<RecordingBatch>;
  /** Releases what reading uses. */
  close(): void;
}

/** The least that is read for a batch. */
export interface BatchSize {
  /** Bytes of the file. */
  readonly bytes: number;
  readonly entries: number;
}

/** Bytes that are fetched at once. */
const PIECE = 2 ** 20;
/** Bytes that are parsed before the size of the batch is checked. */
const STEP = 2 ** 15;

/** Reads a recording of any supported format, in batches. */
export class BatchReader implements BatchSource {
  readonly #file: RecordingFile;
  readonly #size: BatchSize;
  readonly #texts: AsyncGenerator<{ readonly text: string; readonly end: number }, void>;
  readonly #reader: RecordingFileReader;
  #head: RecordingBatch['head'];
  #entries: ReadEntry[] = [];
  #progress = 0;
  #failure: string | undefined;
  /** Work left after the last text. */
  #rest: Iterator<void> | undefined;

  constructor(file: RecordingFile, size: BatchSize) {
    this.#file = file;
    this.#size = size;
    this.#texts = textsOf(file);
    const sink: RecordingSink = {
      head: (url, protocols) => {
        this.#head = { url, protocols };
      },
      entry: (entry, sequence) => {
        this.#entries.push({ entry, sequence });
      },
    };
    this.#reader = new RecordingFileReader(sink);
  }

  async next(isStopped: boolean): Promise<RecordingBatch> {
    let isLast = false;
    if (this.#rest === undefined) {
      const isOver = isStopped || (await this.#readOn());
      if (isOver) this.#rest = this.#reader.end()[Symbol.iterator]();
    }
    if (this.#rest !== undefined) {
      while (!isLast && this.#entries.length < this.#size.entries)
        isLast = this.#rest.next().done === true;
    }
    const batch: RecordingBatch = {
      ...(this.#head === undefined ? {} : { head: this.#head }),
      entries: this.#entries,
      progress: this.#progress,
      isLast,
      problem: isLast ? this.#problem() : undefined,
    };
    this.#head = undefined;
    this.#entries = [];
    return batch;
  }

  close(): void {
    this.#entries = [];
  }

  #problem(): string | undefined {
    const sentences = [this.#failure, this.#reader.problem].filter((text) => text !== undefined);
    return sentences.length === 0 ? undefined : sentences.join(' ');
  }

  /** @returns whether all was read. */
  async #readOn(): Promise<boolean> {
    try {
      return await this.#read();
    } catch (error) {
      this.#failure = t('The file could not be read to its end. {0}', (error as Error).message);
      return true;
    }
  }

  async #read(): Promise<boolean> {
    const { bytes, entries } = this.#size;
    const from = this.#progress * this.#file.size;
    for (;;) {
      const { value, done } = await this.#texts.next();
      if (done === true) return true;
      this.#reader.push(value.text);
      this.#progress = value.end / this.#file.size;
      if (value.end - from >= bytes || this.#entries.length >= entries) return false;
    }
  }
}

async function* textsOf(
  file: RecordingFile,
): AsyncGenerator<{ readonly text: string; readonly end: number }, void> {
  let decoder: TextDecoder | undefined;
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    decoder ??= new TextDecoder(encodingOf(bytes));
    for (let from = 0; from < bytes.length; from += STEP) {
      const part = bytes.subarray(from, from + STEP);
      yield { text: decoder.decode(part, { stream: true }), end: at + from + part.length };
    }
  }
  if (decoder !== undefined) yield { text: decoder.decode(), end: file.size };
}

/** The encoding by a file's byte-order mark (Encoding Standard, "BOM sniff"); else UTF-8. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
