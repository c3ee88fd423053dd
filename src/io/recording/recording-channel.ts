/** Recordings that somebody removed: their names, or all there are. */
export type RemovedRecordings = readonly string[] | 'all';

const NAME = 'ws-inspector.recordings';

/**
 * Tells the other tabs of this site which recordings were removed, so that one that is being made
 * there begins anew instead of going on without its beginning.
 */
export class RecordingChannel {
  readonly #create: (() => BroadcastChannel) | undefined;
  #channel: BroadcastChannel | undefined;

  /** @param create makes the channel; the default is the browser's, where there is one. */
  constructor(
    create = typeof BroadcastChannel === 'undefined' ? undefined : () => new BroadcastChannel(NAME),
  ) {
    this.#create = create;
  }

  /** From now on calls back about what other tabs remove. */
  start(callback: (removed: RemovedRecordings) => void): void {
    this.#channel ??= this.#create?.();
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isRemoved(data)) callback(data);
    });
  }

  /** Says it to the others. */
  post(removed: RemovedRecordings): void {
    this.#channel?.postMessage(removed);
  }

  /** The twin of {@link start}. */
  stop(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

function isRemoved(data: unknown): data is RemovedRecordings {
  return data === 'all' || (Array.isArray(data) && data.every((id) => typeof id === 'string'));
}
