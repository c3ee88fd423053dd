import { t } from '../language/language.js';
import type { RecordedEntry, RecordingSink } from './recorded-entry.js';
import { RecordingFileReader } from './recording-file-reader.js';

/** A file, seen without the DOM's types: a `Blob`. */
export interface RecordingFile {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** An entry of a file, with the number that it had there. */
export interface ReadEntry {
  readonly entry: RecordedEntry;
  readonly sequence?: number | undefined;
}

/** A part of a recording. It can be posted between threads. */
export interface RecordingBatch {
  /** What the session connected to, where the file has just said so. */
  readonly head?: { readonly url: string; readonly protocols: readonly string[] };
  readonly entries: readonly ReadEntry[];
  /** Share of the file that was read: 0 to 1. */
  readonly progress: number;
  readonly isLast: boolean;
  /** What could not be read, in sentences; known with the last batch. */
  readonly problem?: string | undefined;
}

/** Gives a recording in batches, wherever it is read. */
export interface BatchSource {
  /**
   * Reads on.
   *
   * @param isStopped whether nothing more is to be read of the file; what was read already still comes.
   * @throws Error with a sentence when it took too long and was ended. There is nothing more then.
   */
  next(isStopped: boolean): Promise<RecordingBatch>;
  /** Gives back what reading holds. */
  close(): void;
}

/** How much is read for a batch, at least, before it is given. */
export interface BatchSize {
  /** Bytes of the file. */
  readonly bytes: number;
  readonly entries: number;
}

/** Bytes that are fetched at once. */
const PIECE = 2 ** 20;
/** Bytes that are read between two looks at what there is. */
const STEP = 2 ** 15;

/** Reads a recording, in whatever format it is, in batches. */
export class BatchReader implements BatchSource {
  readonly #file: RecordingFile;
  readonly #size: BatchSize;
  readonly #texts: AsyncGenerator<{ readonly text: string; readonly end: number }, void>;
  readonly #reader: RecordingFileReader;
  #head: RecordingBatch['head'];
  #entries: ReadEntry[] = [];
  #progress = 0;
  #failure: string | undefined;
  /** What is left to be gone through after the last text. */
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

  /** @returns whether there is nothing more to be read. */
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

/** By the mark at the beginning of a file (Encoding Standard, "BOM sniff"); else UTF-8. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
