import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { t } from '../../core/language/language.js';
import { LessonProgress } from '../../core/lessons/lesson-progress.js';
import type { LessonCheck } from '../../core/lessons/lesson.js';
import type {
  OutputMessage,
  ScriptMessage,
  ScriptRunner,
  ThrownMessage,
} from '../../core/lessons/script-runner.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import type * as steps from '../code/script-steps.js';
import { FrameController } from '../drawing/frame-controller.js';
import type { ScriptProblem } from '../field/script-field.js';
import { elementPorts } from '../kit/element-ports.js';

/** What a script has come to. */
export type RunState =
  'idle' | 'starting' | 'running' | 'stepping' | 'done' | 'thrown' | 'stopped' | 'stuck' | 'failed';

/** What has run, in a lesson that is shown. */
export interface LessonScript {
  readonly script: string;
  readonly url: string;
  readonly isStepping: boolean;
}

/** Where a lesson is shown. */
export interface LessonRunOptions {
  /** The address of the document in which scripts run. */
  readonly frameAddress: () => string;
  /** Where its frame is put. */
  readonly place: () => Node;
  /** Is called once in each run in which all checks have come to hold. */
  readonly onAnswer: () => void;
}

/**
 * Runs the script of a lesson and knows what becomes of it: its output, its sockets, and which checks
 * hold.
 */
export class LessonRun implements ReactiveController {
  state: RunState = 'idle';
  /** What was written and thrown, in its order. */
  output: readonly (OutputMessage | ThrownMessage)[] = [];
  /** A session for each socket of the script. */
  sessions: readonly PortableSession[] = [];
  /** The statement that the next step runs; `undefined` when that is an event. */
  line: number | undefined;
  /** Where the script went wrong. */
  problem: ScriptProblem | undefined;
  /** Why nothing could be run. */
  failure: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #options: LessonRunOptions;
  #progress = new LessonProgress([]);
  /** Whether the script waits for a step: one that comes sooner would be taken for another. */
  #isWaiting = false;
  #startsStepping = false;
  #runner: Promise<ScriptRunner> | undefined;
  /** Makes late answers harmless: which run this is. */
  #call = 0;

  constructor(host: ReactiveControllerHost, options: LessonRunOptions) {
    this.#host = host;
    this.#options = options;
    new FrameController(host, () => this.sessions.map(({ log }) => log.changes), this.#look);
    host.addController(this);
  }

  hostUpdate(): void {
    // A log may have had entries before anybody listened to its changes.
    this.#look();
  }

  hostDisconnected(): void {
    this.#call += 1;
    this.state = 'idle';
    void this.#runner?.then((runner) => {
      runner.dispose();
    });
    this.#runner = undefined;
  }

  /** One for each check, in their order. */
  get done(): readonly boolean[] {
    return this.#progress.done;
  }

  /** Whether the question has been answered. */
  get isAnswered(): boolean {
    return this.done.length > 0 && this.#progress.isComplete;
  }

  /** Whether there is a script that can be stopped; after its end its sockets and timers go on. */
  get isAlive(): boolean {
    return ['starting', 'running', 'stepping', 'done', 'thrown'].includes(this.state);
  }

  /** Whether the script is gone through step by step, or is about to be. */
  get isStepping(): boolean {
    return this.state === 'stepping' || (this.state === 'starting' && this.#startsStepping);
  }

  /** Another lesson: nothing has been run. */
  begin(checks: readonly LessonCheck[]): void {
    this.#end();
    this.#progress = new LessonProgress(checks);
    this.state = 'idle';
    this.#clear();
    // What is needed is there before it is asked for, and when the network has gone.
    this.#load()
      .then((runner) => runner.prepare())
      .catch(() => {});
    loadSteps().catch(() => {});
  }

  async run({ script, url, isStepping }: LessonScript): Promise<void> {
    this.#end();
    const call = this.#call;
    this.#progress.restart();
    this.#clear();
    this.state = 'starting';
    this.#startsStepping = isStepping;
    this.#host.requestUpdate();
    const ready = (): boolean => call === this.#call;
    try {
      const runner = await this.#load();
      const stepped = isStepping ? (await loadSteps()).addSteps(script) : script;
      if (!ready()) return;
      this.state = isStepping ? 'stepping' : 'running';
      runner.start({
        script: stepped,
        url,
        isStepping,
        onMessage: (message) => {
          if (ready()) void this.#hear(message, script);
        },
        onSessions: (sessions) => {
          if (!ready()) return;
          this.sessions = sessions;
          this.#host.requestUpdate();
        },
      });
    } catch (error) {
      if (!ready()) return;
      this.#fail(
        t(
          'The script could not be run. {0}',
          error instanceof Error ? error.message : String(error),
        ),
      );
    }
    this.#host.requestUpdate();
  }

  /** Lets the script go on by a statement or an event, if it waits for that. */
  step(): void {
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    this.line = undefined;
    void this.#runner?.then((runner) => {
      runner.step();
    });
    this.#host.requestUpdate();
  }

  /** Ends the script, with its sockets; what it did stays. */
  stop(): void {
    this.#end();
    this.line = undefined;
    this.state = 'stopped';
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#call += 1;
    this.#isWaiting = false;
    void this.#runner?.then((runner) => {
      runner.stop();
    });
  }

  #clear(): void {
    this.output = [];
    this.sessions = [];
    this.line = undefined;
    this.problem = undefined;
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  #fail(sentence: string): void {
    this.state = 'failed';
    this.failure = sentence;
  }

  #load(): Promise<ScriptRunner> {
    const { frameAddress, place } = this.#options;
    this.#runner ??= createRunner(frameAddress(), place()).catch((error: unknown) => {
      // The next one tries again.
      this.#runner = undefined;
      throw error;
    });
    return this.#runner;
  }

  async #hear(message: ScriptMessage, script: string): Promise<void> {
    switch (message.kind) {
      case 'output':
        this.output = [...this.output, message];
        break;
      case 'thrown':
        await this.#onThrown(message, script);
        break;
      case 'waiting':
        this.line = message.line;
        this.#isWaiting = true;
        break;
      case 'done':
        if (this.state === 'running') this.state = 'done';
        break;
      case 'stuck':
        this.state = 'stuck';
        this.line = undefined;
        break;
      case 'failed':
        this.#fail(message.message);
    }
    this.#host.requestUpdate();
  }

  async #onThrown(thrown: ThrownMessage, script: string): Promise<void> {
    const call = this.#call;
    let { line } = thrown;
    if (line === undefined && thrown.name === 'SyntaxError') {
      // Browsers do not say where; the editor's own reading of the script does.
      line = await loadSteps().then(
        ({ faultyLine }) => faultyLine(script),
        () => undefined,
      );
    }
    if (call !== this.#call) return;
    if (thrown.isEnd) {
      this.state = 'thrown';
      this.line = undefined;
    }
    this.output = [...this.output, { ...thrown, line }];
    if (line !== undefined) this.problem ??= { line, message: `${thrown.name}: ${thrown.message}` };
  }

  readonly #look = (): void => {
    const wasAnswered = this.isAnswered;
    const changes = this.sessions.map(({ log }) => this.#progress.look(log));
    if (!changes.some(Boolean)) return;
    this.#host.requestUpdate();
    if (!wasAnswered && this.isAnswered) this.#options.onAnswer();
  };
}

/** What reads JavaScript comes with the editor. */
async function loadSteps(): Promise<typeof steps> {
  return import('../code/script-steps.js');
}

async function createRunner(address: string, place: Node): Promise<ScriptRunner> {
  const { createScriptRunner } = elementPorts;
  if (createScriptRunner === undefined) {
    throw new Error('Import ws-inspector/define before a lesson is run.');
  }
  return createScriptRunner(address, place);
}
