import type { Frame } from './simulated-frame.js';

type Item = { readonly frame: Frame; readonly size: number } | { readonly blob: Blob };

/**
 * The frames that a socket sends, in their order: those after a Blob wait until its bytes have been
 * read (WebSockets Standard, `send()`).
 */
export class Outbox {
  readonly #send: (frame: Frame, size: number) => void;
  readonly #items: Item[] = [];
  #isReading = false;

  /** @param send receives a frame, and its size in bytes of payload. */
  constructor(send: (frame: Frame, size: number) => void) {
    this.#send = send;
  }

  /** @param size bytes of payload; 0 for a control frame. */
  push(frame: Frame, size = 0): void {
    if (this.#items.length === 0 && !this.#isReading) this.#send(frame, size);
    else this.#items.push({ frame, size });
  }

  /** Sends the bytes of a Blob, as a binary message. */
  pushBlob(blob: Blob): void {
    this.#items.push({ blob });
    if (!this.#isReading) void this.#sendBlobs();
  }

  /** Discards the frames that were not sent yet. */
  clear(): void {
    this.#items.length = 0;
  }

  async #sendBlobs(): Promise<void> {
    this.#isReading = true;
    for (let item = this.#items[0]; item !== undefined; item = this.#items[0]) {
      if ('blob' in item) {
        const data = await item.blob.arrayBuffer();
        // It may have been cleared meanwhile.
        if (this.#items[0] !== item) continue;
        this.#send({ kind: 'binary', data }, data.byteLength);
      } else {
        this.#send(item.frame, item.size);
      }
      this.#items.shift();
    }
    this.#isReading = false;
  }
}
