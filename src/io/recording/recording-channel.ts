/** Recordings that were removed: their ids, or all. */
export type RemovedRecordings = readonly string[] | 'all';

const NAME = 'ws-inspector.recordings';

/**
 * Notifies the other tabs of this site of removed recordings, so that a tab that is making one of
 * them begins a new one.
 */
export class RecordingChannel {
  readonly #create: (() => BroadcastChannel) | undefined;
  #channel: BroadcastChannel | undefined;

  /** @param create makes the channel; default: the browser's, where there is one. */
  constructor(
    create = typeof BroadcastChannel === 'undefined' ? undefined : () => new BroadcastChannel(NAME),
  ) {
    this.#create = create;
  }

  /** Starts calling back about recordings that other tabs remove. */
  start(callback: (removed: RemovedRecordings) => void): void {
    this.#channel ??= this.#create?.();
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isRemoved(data)) callback(data);
    });
  }

  /** Notifies the other tabs. */
  post(removed: RemovedRecordings): void {
    this.#channel?.postMessage(removed);
  }

  /** Undoes {@link start}. */
  stop(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

function isRemoved(data: unknown): data is RemovedRecordings {
  return data === 'all' || (Array.isArray(data) && data.every((id) => typeof id === 'string'));
}
