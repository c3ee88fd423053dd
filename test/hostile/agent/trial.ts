import type { HostileInput } from '../corpus.js';
import {
  connect,
  disconnect,
  dismiss,
  drawn,
  endpoint,
  inspector,
  paste,
  press,
  until,
} from './act.js';
import { canTurn, misplacedBy } from './placement.js';
import { takeSeen } from './watch.js';

/** What one channel did with the inputs. */
export interface TrialReport {
  /** Names of inputs that were given to it. */
  readonly tried: string[];
  /** What ran, was made, was violated or was polluted: "input: what". */
  readonly executions: string[];
  /** What stood elsewhere than where it belongs. */
  readonly misplaced: string[];
  /** What did not come back as it was given. */
  readonly unfaithful: string[];
  /** What the page did not do any more. */
  readonly stuck: string[];
}

/** Code for other tools, by the name of the tool, and what it has to send: texts, and bytes as numbers. */
export interface WrittenCode {
  readonly code: Readonly<Record<string, string>>;
  readonly sent: readonly (string | readonly number[])[];
  readonly protocols: readonly string[];
}

/** Failures after which a channel is given up. */
const MOST_STUCK = 5;

/** One channel at work: it tries the inputs one after the other, and keeps what was wrong. */
export class Trial {
  readonly report: TrialReport = {
    tried: [],
    executions: [],
    misplaced: [],
    unfaithful: [],
    stuck: [],
  };
  #current = '';
  /** What may be on the page of other inputs. */
  #turning: string[] | undefined;

  /** Code for Node to try. */
  readonly written: WrittenCode[] = [];

  constructor(readonly inputs: readonly HostileInput[]) {}

  /** Gives each input to the channel, and looks at what became of it. */
  async each(attempt: (input: HostileInput) => Promise<void>, inputs = this.inputs): Promise<void> {
    for (const input of inputs) {
      await this.one(input, () => attempt(input));
      if (this.report.stuck.length > MOST_STUCK)
        throw new Error(`The channel is stuck. ${this.report.stuck.join('; ')}`);
    }
  }

  async one(input: HostileInput, attempt: () => Promise<void>): Promise<void> {
    this.#current = input.name;
    if (!this.report.tried.includes(input.name)) this.report.tried.push(input.name);
    try {
      await attempt();
    } catch (error) {
      this.report.stuck.push(`${input.name}: ${(error as Error).message}`);
      dismiss();
    }
    this.look(input);
  }

  /** Looks at the page as it is now. */
  look({ name, text }: HostileInput): void {
    for (const what of takeSeen()) this.report.executions.push(`${name}: ${what}`);
    if (!canTurn(text)) return;
    this.#turning ??= this.inputs.map((input) => input.text).filter(canTurn);
    for (const what of misplacedBy(text, this.#turning)) {
      const said = `${name}: ${what}`;
      if (!this.report.misplaced.includes(said)) this.report.misplaced.push(said);
    }
  }

  /** Takes what else is wrong with the input that is tried. */
  fail(what: string): void {
    this.report.unfaithful.push(`${this.#current}: ${what}`);
  }

  /** Compares what came back with what was given. */
  same(what: string, got: unknown, given: unknown): void {
    const [one, other] = [got, given].map((value) => JSON.stringify(value) ?? 'undefined');
    if (one === other) return;
    this.fail(`${what} is ${one!.slice(0, 120)}, not ${other!.slice(0, 120)}`);
  }

  /** A normal message still passes, in a session of its own. */
  async stillAnswers(): Promise<void> {
    this.#current = 'afterwards';
    try {
      dismiss();
      const session = inspector().addSession({ url: endpoint('echo') });
      await drawn();
      await connect(endpoint('echo'));
      await paste('still here');
      await press('Send');
      await until('the echo', () => session.log.length === 3);
      await disconnect();
      inspector().removeSession(session);
    } catch (error) {
      this.report.stuck.push(`afterwards: ${(error as Error).message}`);
    }
    for (const what of takeSeen()) this.report.executions.push(`afterwards: ${what}`);
    if (document.title !== 'ws-inspector')
      this.report.executions.push(`the title is ${document.title}`);
  }
}

/** A way by which something hostile gets into the page. */
export interface Channel {
  readonly name: string;
  /** Which inputs it takes; default: all. */
  readonly takes?: (input: HostileInput) => boolean;
  run(trial: Trial): Promise<void>;
}
