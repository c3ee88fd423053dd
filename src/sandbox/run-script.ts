import type { ScriptMessage, ThrownMessage } from '../core/lessons/script-runner.js';

/** The name of the script in a stack trace. */
const NAME = 'lesson-script.js';

/** The parameters of {@link runScript}. */
export interface ScriptRun {
  /** JavaScript; when stepping, with a call of `$step(line)` before each statement. */
  readonly script: string;
  readonly url: string;
  /** Runs the next event, when stepping through a script holds events back. */
  readonly nextEvent: (() => void) | undefined;
  readonly post: (message: ScriptMessage) => void;
  /** Receives the function to be called for each step. */
  readonly steps: (step: () => void) => void;
}

/** Runs a script as the body of an asynchronous function, and reports how it ends. */
export function runScript({ script, url, nextEvent, post, steps }: ScriptRun): void {
  const stepper = new Stepper(nextEvent, post);
  steps(() => {
    stepper.step();
  });
  addEventListener('error', (event) => {
    event.preventDefault();
    post(thrown(event.error, event.filename.endsWith(NAME) ? event.lineno - 1 : undefined));
  });
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    post(thrown(event.reason));
  });
  Object.assign(globalThis, { $step: stepper.wait });
  // One line precedes the script's first.
  const source = `(async (url) => {\n${script}\n})\n//# sourceURL=${NAME}`;
  let run: (url: string) => Promise<void>;
  try {
    run = (0, eval)(source) as typeof run;
  } catch (error) {
    post({ ...thrown(error), isEnd: true });
    return;
  }
  run(url).then(
    () => {
      post({ kind: 'done' });
      stepper.finish();
    },
    (error: unknown) => {
      post({ ...thrown(error), isEnd: true });
    },
  );
}

/** Advances a script by a statement, or by an event while it waits for one. */
class Stepper {
  readonly #nextEvent: (() => void) | undefined;
  readonly #post: (message: ScriptMessage) => void;
  #goOn: (() => void) | undefined;

  constructor(nextEvent: (() => void) | undefined, post: (message: ScriptMessage) => void) {
    this.#nextEvent = nextEvent;
    this.#post = post;
  }

  /** Called before each statement of the script. */
  readonly wait = (line: number): Promise<void> => {
    this.#post({ kind: 'waiting', line });
    return new Promise((resolve) => {
      this.#goOn = resolve;
    });
  };

  step(): void {
    const goOn = this.#goOn;
    this.#goOn = undefined;
    if (goOn !== undefined) {
      goOn();
      return;
    }
    this.#nextEvent?.();
    this.finish();
  }

  /** The script has no statement left: the next step is an event. */
  finish(): void {
    if (this.#nextEvent !== undefined && this.#goOn === undefined)
      this.#post({ kind: 'waiting', line: undefined });
  }
}

function thrown(error: unknown, line = lineOf(error)): ThrownMessage {
  const isError = error instanceof Error || error instanceof DOMException;
  const name = isError ? error.name : 'Thrown';
  const message = isError ? error.message : String(error);
  return { kind: 'thrown', name, message, line, isEnd: false };
}

/** The line of the script at which an error was thrown, read from its stack. */
function lineOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const match = new RegExp(`${NAME.replace('.', '\\.')}:(\\d+)`, 'u').exec(error.stack ?? '');
  return match === null ? undefined : Number(match[1]) - 1;
}
