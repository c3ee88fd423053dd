import { fileURLToPath } from 'node:url';

import { build, type Rollup } from 'vite';

import type { Agent } from './agent/agent.js';
import type { TrialReport } from './agent/trial.js';
import type { HostileInput } from './corpus.js';
import { tryCode } from './try-code.js';

/** A page of a browser, whichever drives it. */
export interface Tab {
  /** Runs a script in the page, and gives the value of its promise. */
  evaluate<T>(script: string): Promise<T>;
  /** What the browser itself saw since the page was opened: dialogs, navigations, requests elsewhere. */
  readonly events: readonly string[];
  close(): Promise<void>;
}

/** A browser in which pages are opened that run a script before their own. */
export interface Engine {
  open(url: string, agent: string): Promise<Tab>;
  close(): Promise<void>;
}

/** What a channel did with the inputs. */
export interface Outcome extends TrialReport {
  readonly channel: string;
  readonly seconds: number;
}

/** What tries the inputs from inside of the page, as one script. */
export async function buildAgent(): Promise<string> {
  const entry = fileURLToPath(new URL('agent/agent.ts', import.meta.url));
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: { checks: { pluginTimings: false } },
      lib: { entry, formats: ['iife'], name: 'agent' },
    },
  })) as Rollup.RollupOutput[];
  return result[0]!.output[0].code;
}

/** Tries the inputs by one channel, in a page of its own. */
export async function tryChannel(
  engine: Engine,
  url: string,
  agent: string,
  channel: string,
  inputs: readonly HostileInput[],
): Promise<Outcome> {
  const begun = performance.now();
  const tab = await engine.open(url, agent);
  try {
    const { report, written } = await tab.evaluate<Awaited<ReturnType<Agent['run']>>>(
      `hostile.run(${JSON.stringify(channel)}, ${JSON.stringify(inputs)})`,
    );
    const executions = [...report.executions, ...tab.events];
    const unfaithful = [...report.unfaithful, ...written.flatMap(tryCode)];
    return {
      ...report,
      executions,
      unfaithful,
      channel,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    await tab.close();
  }
}
