import { decoderInput } from '../../core/decoders/decoder-input.js';
import type { Decoder } from '../../core/decoders/decoder.js';
import { isMessage, type Entry } from '../../core/log/entry.js';
import type { Log } from '../../core/log/log.js';
import { chosenDecoder } from '../kit/log-choices.js';
import { loadDecoders, type DecoderList } from './decoder-list.js';

/** Longer payloads, in UTF-16 units or bytes, are shown as they are: a row is no place to wait. */
const LONGEST = 4096;
/** Rows that are remembered. */
const REMEMBERED = 1000;

/**
 * Gives rows of the log a line on what their messages mean, where a decoder is sure or was chosen.
 * The decoders are fetched when the first message is to be shown.
 */
export class RowDecoder {
  readonly #onLoad: () => void;
  readonly #lines = new Map<number, string | undefined>();
  #log: Log | undefined;
  #generation = 0;
  #list: DecoderList | undefined;
  #isLoading = false;
  #decoders: readonly Decoder[] = [];

  /** @param onLoad called when there is more to say about rows that were shown before. */
  constructor(onLoad: () => void) {
    this.#onLoad = onLoad;
  }

  /** Decoders of the page; they take precedence over the built-in ones. */
  set decoders(decoders: readonly Decoder[]) {
    if (decoders === this.#decoders) return;
    this.#decoders = decoders;
    this.forget();
  }

  /** Forgets what was said: another decoder was chosen. */
  forget(): void {
    this.#lines.clear();
  }

  /** A line on a message; `undefined` where its beginning says as much. */
  describe(log: Log, entry: Entry): string | undefined {
    if (!isMessage(entry)) return undefined;
    const input = decoderInput(entry.payload);
    if (input === undefined || input.length === 0 || input.length > LONGEST) return undefined;
    if (this.#list === undefined) {
      void this.#load();
      return undefined;
    }
    if (log !== this.#log || log.generation !== this.#generation) {
      this.forget();
      this.#log = log;
      this.#generation = log.generation;
    }
    const { sequence } = entry;
    if (this.#lines.has(sequence)) return this.#lines.get(sequence);
    const all = [...this.#decoders, ...this.#list.builtInDecoders];
    const chosen = chosenDecoder(log, entry.payload);
    const { line, isOpen } = this.#list.rowLine(log, sequence, input, all, chosen);
    if (isOpen) return line;
    if (this.#lines.size >= REMEMBERED) this.#lines.clear();
    this.#lines.set(sequence, line);
    return line;
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      this.#list = await loadDecoders();
      this.#onLoad();
    } catch {
      // Rows show payloads as they are; the next row tries again.
      this.#isLoading = false;
    }
  }
}
