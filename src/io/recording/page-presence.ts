const PREFIX = 'ws-inspector.page.';

/** Milliseconds in which another page of this site has to say that it is there. */
const ANSWER_TIME = 400;

/** What a page takes from its surroundings to know of the others. */
export interface PresencePorts {
  /** Undefined where the page is no secure context (Web Locks §2). */
  readonly locks: LockManager | undefined;
  readonly createChannel: ((name: string) => BroadcastChannel) | undefined;
}

/** The browser's own. */
export function browserPresence(): PresencePorts {
  return {
    locks: globalThis.navigator?.locks as LockManager | undefined,
    createChannel:
      typeof BroadcastChannel === 'undefined' ? undefined : (name) => new BroadcastChannel(name),
  };
}

/**
 * Tells which pages of this site are there, so that a tab leaves alone what another one records.
 *
 * A page holds a lock with its name for as long as it lives: the browser gives it back when the
 * page is closed, reloaded or killed. Where there are no locks, pages are asked, and answer.
 */
export class PagePresence {
  /** Names this page. */
  readonly id: string;
  readonly #ports: PresencePorts;
  #channel: BroadcastChannel | undefined;
  #release: (() => void) | undefined;

  constructor(id: string, ports: PresencePorts = browserPresence()) {
    this.id = id;
    this.#ports = ports;
  }

  /** From now on the others see this page. */
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

  /** The twin of {@link enter}. */
  dispose(): void {
    this.#release?.();
    this.#release = undefined;
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** The pages that are there, this one among them. */
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
