import { t } from '../core/language/language.js';
import type { ScriptMessage, ScriptRunner, ScriptStart } from '../core/lessons/script-runner.js';
import { messageOf } from '../core/socket/thrown.js';
import { WebSocketObserver } from '../io/observe/web-socket-observer.js';
import {
  FRAME_READY,
  type EndMessage,
  type PageMessage,
  type StartMessage,
} from './lesson-messages.js';

/** Options of {@link LessonRunner}. */
export interface LessonRunnerOptions {
  /** The URL of `lesson-frame.html`; its document may be of another origin. */
  readonly address: string;
  /** The parent of the hidden frame. */
  readonly place: Node;
  /** Milliseconds until a frame that does not answer is given up. Default 15,000. */
  readonly patience?: number;
}

/** A running script. */
interface Run {
  readonly port: MessagePort;
  readonly stop: () => void;
}

/**
 * Runs scripts in a sandboxed frame with an opaque origin, each in a worker of its own, and gives
 * the sockets of each as sessions. The frame is fetched once and kept until {@link dispose}, so
 * that lessons work offline after that; a worker lives as long as its script.
 */
export class LessonRunner implements ScriptRunner {
  readonly #options: LessonRunnerOptions;
  #frame: HTMLIFrameElement | undefined;
  #ready: Promise<Window> | undefined;
  #giveUp: (() => void) | undefined;
  #run: Run | undefined;
  /** Number of the current start: an answer to an older one is ignored. */
  #starts = 0;

  constructor(options: LessonRunnerOptions) {
    this.#options = options;
  }

  async prepare(): Promise<void> {
    try {
      await this.#load();
    } catch {
      // The error is reported when a script is started.
    }
  }

  start(start: ScriptStart): void {
    this.stop();
    const call = this.#starts;
    this.#load().then(
      (frame) => {
        if (call === this.#starts) this.#run = run(frame, this.#ending(start));
      },
      (error: unknown) => {
        const message = messageOf(error);
        if (call === this.#starts) start.onMessage({ kind: 'failed', message });
      },
    );
  }

  step(): void {
    this.#run?.port.postMessage({ kind: 'step' } satisfies PageMessage);
  }

  stop(): void {
    this.#starts += 1;
    this.#run?.stop();
    this.#run = undefined;
  }

  dispose(): void {
    this.stop();
    this.#giveUp?.();
    this.#unload();
  }

  /** A script that ends by itself is cleaned up like one that was stopped. */
  #ending(start: ScriptStart): ScriptStart {
    return {
      ...start,
      onMessage: (message) => {
        if (message.kind === 'stuck' || message.kind === 'failed') this.stop();
        start.onMessage(message);
      },
    };
  }

  #unload(): void {
    this.#frame?.remove();
    this.#frame = undefined;
    this.#ready = undefined;
  }

  #load(): Promise<Window> {
    this.#ready ??= this.#createFrame().catch((error: unknown) => {
      // The next start tries again.
      this.#unload();
      throw error;
    });
    return this.#ready;
  }

  #createFrame(): Promise<Window> {
    const { address, place, patience = 15_000 } = this.#options;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.hidden = true;
    frame.title = t('Script of the lesson');
    frame.src = address;
    this.#frame = frame;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        removeEventListener('message', onMessage);
        clearTimeout(timer);
        this.#giveUp = undefined;
      };
      const fail = (): void => {
        end();
        reject(
          new Error(
            t(
              'The document in which scripts run does not answer at {0}. Is it there, and may it run scripts?',
              address,
            ),
          ),
        );
      };
      const onMessage = ({ source, data }: MessageEvent): void => {
        if (source !== frame.contentWindow || data !== FRAME_READY) return;
        end();
        resolve(frame.contentWindow!);
      };
      const timer = setTimeout(fail, patience);
      this.#giveUp = fail;
      addEventListener('message', onMessage);
      place.appendChild(frame);
    });
  }
}

function run(frame: Window, { script, url, isStepping, onMessage, onSessions }: ScriptStart): Run {
  const worker = new MessageChannel();
  const own = new MessageChannel();
  const observer = new WebSocketObserver();
  let reports: MessagePort | undefined;
  observer.observeWorker({
    // The worker's port goes with the message that starts it.
    postMessage: (_, [port]) => {
      reports = port as MessagePort;
    },
  });
  const listen = ({ data }: MessageEvent<ScriptMessage>): void => {
    onMessage(data);
  };
  worker.port1.onmessage = listen;
  own.port1.onmessage = listen;
  observer.addEventListener('change', () => {
    onSessions(observer.sessions);
  });
  const start: StartMessage = { kind: 'start', script, url, isStepping };
  frame.postMessage(start, '*', [worker.port2, reports!, own.port2]);
  return {
    port: worker.port1,
    stop: () => {
      frame.postMessage({ kind: 'end' } satisfies EndMessage, '*');
      worker.port1.close();
      own.port1.close();
      observer.stop();
    },
  };
}
