import type { ReactiveControllerHost } from 'lit';

import type { Payload } from '../../core/bytes/payload.js';
import { t } from '../../core/language/language.js';
import { encodeInSlices } from '../../core/text/encode-text.js';
import { nextTask } from '../drawing/next-task.js';

/** UTF-16 units of text whose bytes are made at once, when they are asked for. */
const SHORT = 1_000_000;

/** The bytes of the payload that an element shows; those of a Blob and of a long text come later. */
export class PayloadBytes {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #bytes: Uint8Array<ArrayBuffer> | undefined;
  #problem: string | undefined;
  #isEncoding = false;
  /** Counts the payloads, so that what comes late for one before is not taken for the next. */
  #call = 0;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** What is there already. */
  get bytes(): Uint8Array<ArrayBuffer> | undefined {
    return this.#bytes;
  }

  /** A sentence on why there are none. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Begins with another payload. Texts are not encoded before {@link of} asks. */
  take(payload: Payload | undefined): void {
    this.#call += 1;
    this.#bytes = undefined;
    this.#problem = undefined;
    this.#isEncoding = false;
    if (payload instanceof ArrayBuffer) this.#bytes = new Uint8Array(payload);
    else if (typeof payload === 'object') void this.#readBlob(payload);
  }

  /** The bytes of the payload that was taken; `undefined` until they are there. */
  of(payload: Payload): Uint8Array<ArrayBuffer> | undefined {
    if (typeof payload !== 'string' || this.#bytes !== undefined) return this.#bytes;
    if (payload.length <= SHORT) this.#bytes = new TextEncoder().encode(payload);
    else if (!this.#isEncoding) void this.#encode(payload);
    return this.#bytes;
  }

  async #encode(text: string): Promise<void> {
    const call = this.#call;
    this.#isEncoding = true;
    const encoding = encodeInSlices(text);
    for (;;) {
      await nextTask();
      if (call !== this.#call) return;
      const { done, value } = encoding.next();
      if (done !== true) continue;
      this.#bytes = value;
      this.#host.requestUpdate();
      return;
    }
  }

  async #readBlob(blob: Exclude<Payload, string | ArrayBuffer>): Promise<void> {
    const call = this.#call;
    try {
      const buffer = await blob.arrayBuffer();
      if (call === this.#call) this.#bytes = new Uint8Array(buffer);
    } catch (error) {
      const problem = t('The browser could not read this Blob. {0}', String(error));
      if (call === this.#call) this.#problem = problem;
    }
    if (call === this.#call) this.#host.requestUpdate();
  }
}
