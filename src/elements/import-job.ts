import { LogSink } from '../core/formats/log-sink.js';
import { AnyReader } from '../core/formats/read-recording.js';
import { t } from '../core/language/language.js';
import type { Session } from '../core/session.js';
import { nextTask } from './next-task.js';

/** Bytes that are fetched at once. */
const PIECE = 2 ** 20;
/** Bytes that are read between two looks at the clock. */
const STEP = 2 ** 15;
/** Milliseconds that a slice may take: two of them fit into a frame. */
const SLICE = 8;

/**
 * Reads a file into the log of a recording, in slices, while the page goes on. How far it is, and
 * what could not be read, stands in the recording of the session.
 */
export class ImportJob {
  readonly #session: Session;
  readonly #file: Blob;
  readonly #isWanted: () => boolean;
  readonly #reader: AnyReader;
  #isStopped = false;
  #deadline = 0;

  /**
   * @param session a recording, with nothing in its log.
   * @param isWanted asked after each slice; once it is not, reading is given up. Default: it is.
   */
  constructor(session: Session, file: Blob, isWanted: () => boolean = () => true) {
    this.#session = session;
    this.#file = file;
    this.#isWanted = isWanted;
    this.#reader = new AnyReader(
      new LogSink(session.log, (url, protocols) => {
        session.url = url;
        session.protocols = protocols;
      }),
    );
  }

  /** Ends the reading; what was read until then stays. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Reads to the end, or until it is stopped. Whatever goes wrong becomes a sentence. */
  async run(): Promise<void> {
    this.#tell(0);
    let read = 0;
    let failure: string | undefined;
    try {
      for await (const { text, end } of this.#texts()) {
        if (this.#isStopped || !this.#isWanted()) break;
        this.#reader.push(text);
        read = end / this.#file.size;
        if (await this.#pause()) this.#tell(read);
      }
    } catch (error) {
      failure = t('The file could not be read to its end. {0}', (error as Error).message);
    }
    const steps = this.#reader.end()[Symbol.iterator]();
    while (this.#isWanted() && steps.next().done !== true) await this.#pause();
    const stopped = t(
      'Reading was stopped after {0} % of the file.',
      String(Math.floor(read * 100)),
    );
    const sentences = this.#isStopped ? [stopped] : [failure, this.#reader.problem];
    const problem = sentences.filter((sentence) => sentence !== undefined).join(' ');
    this.#tell(undefined, problem === '' ? undefined : problem);
  }

  async *#texts(): AsyncGenerator<{ readonly text: string; readonly end: number }> {
    const file = this.#file;
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

  /** @returns whether a slice was over. */
  async #pause(): Promise<boolean> {
    if (performance.now() < this.#deadline) return false;
    await nextTask();
    this.#deadline = performance.now() + SLICE;
    return true;
  }

  #tell(progress: number | undefined, problem?: string): void {
    const { name, origin } = this.#session.recording!;
    this.#session.recording = { name, origin, progress, problem };
  }
}

/** By the mark at the beginning of a file (Encoding Standard, "BOM sniff"); else UTF-8. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
