import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Decoder } from '../../core/decoders/decoder.js';
import { t } from '../../core/language/language.js';
import type { EntryTest, Sift } from '../../core/log/log-view.js';
import type { Log } from '../../core/log/log.js';
import type { DescribePlace, Pair, PairIndex } from '../../core/pairs/pair-index.js';
import { loadDecoders } from '../decoders/decoder-list.js';
import { chosenDecoder } from '../kit/log-choices.js';

/** Milliseconds that a slice may take, and that the page has for itself before the next one. */
const SLICE = 5;
const PAUSE = 12;
/** Entries that are looked at between two looks at the clock. */
const STEP = 32;

/** Joins requests and replies in the log of its host, once the user wants to see them. */
export class PairController implements ReactiveController {
  readonly #onProgress: () => void;
  #log: Log | undefined;
  #decoders: readonly Decoder[] = [];
  #index: PairIndex | undefined;
  #isWanted = false;
  #path = '';
  #problem: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Request id: an answer with an older id is ignored. */
  #call = 0;

  /** @param onProgress called when more is known of the entries that are shown. */
  constructor(host: ReactiveControllerHost, onProgress: () => void) {
    this.#onProgress = onProgress;
    host.addController(this);
  }

  /** What is known; `undefined` before the user wanted to see it. */
  get index(): PairIndex | undefined {
    return this.#index;
  }

  /** The JSONPath of the id that joins messages; empty for the protocol's own. */
  get path(): string {
    return this.#path;
  }

  /** A sentence on why the path cannot be used; the pairs stay as they were. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Begins to look for pairs, and goes on with what arrives. */
  want(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    void this.#start();
  }

  /** Follows another log, or reads with other decoders. */
  watch(log: Log | undefined, decoders: readonly Decoder[]): void {
    if (log === this.#log && decoders === this.#decoders) return;
    this.#log = log;
    this.#decoders = decoders;
    this.restart();
  }

  /** Joins by another id. @param path - A JSONPath; empty for the protocol's own ids. */
  joinBy(path: string): void {
    this.#path = path.trim();
    this.restart();
  }

  /** Looks at everything anew: another decoder was chosen. */
  restart(): void {
    this.#stop();
    if (this.#isWanted) void this.#start();
  }

  pairOf(sequence: number): Pair | undefined {
    return this.#index?.pairOf(sequence);
  }

  /** Passes what does more than to keep the connection alive. */
  get busyTest(): EntryTest {
    const sift: Sift = ({ start }, slots, count) => {
      let kept = 0;
      for (let at = 0; at < count; at += 1) {
        const slot = slots[at]!;
        if (this.#index?.isKeepAlive(start + slot) !== true) slots[kept++] = slot;
      }
      return kept;
    };
    const test: EntryTest = (_log, sequence) => this.#index?.isKeepAlive(sequence) !== true;
    return Object.assign(test, { sift, decidedEnd: () => this.#index?.end ?? 0 });
  }

  /** Goes on with what has arrived. */
  catchUp(): void {
    if (this.#index === undefined || this.#timer !== undefined || this.#index.isComplete) return;
    this.#timer = setTimeout(this.#scan);
  }

  hostConnected(): void {
    this.catchUp();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #stop(): void {
    this.#call += 1;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #start(): Promise<void> {
    const call = this.#call;
    const log = this.#log;
    if (log === undefined) return;
    try {
      const [{ PairIndex }, describe] = await Promise.all([
        import('../../core/pairs/pair-index.js'),
        this.#loadDescribe(),
      ]);
      if (call !== this.#call || describe === undefined) return;
      this.#index = new PairIndex(log, describe);
      this.#problem = undefined;
      this.catchUp();
    } catch {
      this.#problem = t(
        'The decoders could not be loaded; try again when the page can be reached.',
      );
    }
    this.#onProgress();
  }

  async #loadDescribe(): Promise<DescribePlace | undefined> {
    const places = await import('../../core/pairs/describe-place.js');
    if (this.#path === '') {
      const { builtInDecoders } = await loadDecoders();
      return places.placeByProtocol([...this.#decoders, ...builtInDecoders], chosenDecoder);
    }
    const { parseJsonPath } = await import('../../core/json-path/json-path-run.js');
    const path = parseJsonPath(this.#path);
    if (path.ok) return places.placeByPath(path.query);
    this.#problem = path.message;
    this.#onProgress();
    return undefined;
  }

  readonly #scan = (): void => {
    this.#timer = undefined;
    const index = this.#index;
    if (index === undefined) return;
    const deadline = performance.now() + SLICE;
    let isComplete = false;
    while (!isComplete && performance.now() < deadline) isComplete = index.scan(STEP);
    if (!isComplete) this.#timer = setTimeout(this.#scan, PAUSE);
    this.#onProgress();
  };
}
