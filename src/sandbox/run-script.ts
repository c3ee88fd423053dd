import type { ScriptMessage, ThrownMessage } from '../core/lessons/script-runner.js';

/** The name under which the script stands in a stack of calls. */
const NAME = 'lesson-script.js';

/** What a script is run with. */
export interface ScriptRun {
  /** JavaScript; where it is gone through step by step, with a call of `$step(line)` before each statement. */
  readonly script: string;
  readonly url: string;
  /** Lets the next event come, where the script is gone through step by step and events are held back. */
  readonly nextEvent: (() => void) | undefined;
  readonly post: (message: ScriptMessage) => void;
  /** Says what is to be called for each step. */
  readonly steps: (step: () => void) => void;
}

/** Runs a script as the body of an asynchronous function, and tells what becomes of it. */
export function runScript({ script, url, nextEvent, post: tell, steps }: ScriptRun): void {
  const stepper = new Stepper(nextEvent, tell);
  steps(() => {
    stepper.step();
  });
  addEventListener('error', (event) => {
    event.preventDefault();
    tell(thrown(event.error, event.filename.endsWith(NAME) ? event.lineno - 1 : undefined));
  });
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    tell(thrown(event.reason));
  });
  Object.assign(globalThis, { $step: stepper.wait });
  // One line stands before the script's first.
  const source = `(async (url) => {\n${script}\n})\n//# sourceURL=${NAME}`;
  let run: (url: string) => Promise<void>;
  try {
    run = (0, eval)(source) as typeof run;
  } catch (error) {
    tell({ ...thrown(error), isEnd: true });
    return;
  }
  run(url).then(
    () => {
      tell({ kind: 'done' });
      stepper.finish();
    },
    (error: unknown) => {
      tell({ ...thrown(error), isEnd: true });
    },
  );
}

/** Lets a script go on by a statement, or by an event once it waits for one. */
class Stepper {
  readonly #nextEvent: (() => void) | undefined;
  readonly #post: (message: ScriptMessage) => void;
  #goOn: (() => void) | undefined;

  constructor(nextEvent: (() => void) | undefined, tell: (message: ScriptMessage) => void) {
    this.#nextEvent = nextEvent;
    this.#post = tell;
  }

  /** Stands before each statement of the script. */
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

  /** There is no statement to wait before: the next step is an event. */
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

/** The line of the script at which an error was made, by its stack. */
function lineOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const match = new RegExp(`${NAME.replace('.', '\\.')}:(\\d+)`, 'u').exec(error.stack ?? '');
  return match === null ? undefined : Number(match[1]) - 1;
}
