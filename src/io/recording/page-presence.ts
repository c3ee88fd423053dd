const PREFIX = 'ws-inspector.page.';

/** Milliseconds in which another page of this site must answer. */
const ANSWER_TIME = 400;

/** The browser APIs that {@link PagePresence} uses. */
export interface PresencePorts {
  /** Undefined where the page is not a secure context (Web Locks §2). */
  readonly locks: LockManager | undefined;
  readonly createChannel: ((name: string) => BroadcastChannel) | undefined;
}

/** The APIs of this browser. */
export function browserPresence(): PresencePorts {
  return {
    locks: globalThis.navigator?.locks as LockManager | undefined,
    createChannel:
      typeof BroadcastChannel === 'undefined' ? undefined : (name) => new BroadcastChannel(name),
  };
}

/**
 * Knows which pages of this site are open, so that a tab leaves the recordings of others alone.
 *
 * A page holds a lock with its name for as long as it lives: the browser releases it when the page
 * is closed, reloaded or killed. Without locks, pages are asked by message, and answer.
 */
export class PagePresence {
  /** The name of this page. */
  readonly id: string;
  readonly #ports: PresencePorts;
  #channel: BroadcastChannel | undefined;
  #release: (() => void) | undefined;

  constructor(id: string, ports: PresencePorts = browserPresence()) {
    this.id = id;
    this.#ports = ports;
  }

  /** Makes this page visible to the others. */
  async enter(): Promise<void> {
    const { locks, createChannel } = this.#ports;
    if (locks === undefined) {
      this.#channel = createChannel?.(PREFIX);
      this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data === 'who') this.#channel?.postMessage({ id: this.id });
      });
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const hold = async (): Promise<void> => {
        resolve();
        await new Promise<void>((release) => {
          this.#release = release;
        });
      };
      locks.request(PREFIX + this.id, hold).catch(reject);
    });
  }

  /** Undoes {@link enter}. */
  dispose(): void {
    this.#release?.();
    this.#release = undefined;
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** The names of the open pages, with this one. */
  async present(): Promise<ReadonlySet<string>> {
    const { locks } = this.#ports;
    if (locks === undefined) return this.#ask();
    const { held = [] } = await locks.query();
    const names = held.map(({ name }) => name ?? '').filter((name) => name.startsWith(PREFIX));
    return new Set([this.id, ...names.map((name) => name.slice(PREFIX.length))]);
  }

  async #ask(): Promise<ReadonlySet<string>> {
    const present = new Set([this.id]);
    const channel = this.#channel;
    if (channel === undefined) return present;
    const onAnswer = ({ data }: MessageEvent<unknown>): void => {
      if (typeof data !== 'object' || data === null || !('id' in data)) return;
      if (typeof data.id === 'string') present.add(data.id);
    };
    channel.addEventListener('message', onAnswer);
    channel.postMessage('who');
    await new Promise((resolve) => setTimeout(resolve, ANSWER_TIME));
    channel.removeEventListener('message', onAnswer);
    return present;
  }
}
