import { writeFile } from 'node:fs/promises';

import { engineNames, type EngineName } from './engine.js';
import { startEngine } from './engines.js';
import { printCounts, printRow } from './fault-table.js';
import { buildPage } from './page-servers.js';
import { runSuite, type Outcome, type SuiteOptions } from './suite.js';

/** What the command line asked for. */
export interface MainOptions extends SuiteOptions {
  readonly engines: readonly string[];
  /** A file for the outcomes. */
  readonly json?: string;
}

/** Runs the table in each engine that there is. @returns whether no row is wrong. */
export async function main(options: MainOptions): Promise<boolean> {
  const unknown = options.engines.filter((name) => !engineNames.includes(name as EngineName));
  if (unknown.length > 0)
    throw new Error(
      `There is no engine ${unknown.join(', ')}; there are ${engineNames.join(', ')}.`,
    );
  console.log('Building the page …');
  const servers = await buildPage();
  const all = new Map<string, readonly Outcome[]>();
  try {
    for (const name of engineNames.filter((known) => options.engines.includes(known))) {
      const engine = await startEngine(name);
      if (engine === undefined) {
        console.log(`\n${name} is not installed here; it is left out.`);
        continue;
      }
      console.log(`\n${name}, ${engine.version}`);
      const outcomes: Outcome[] = [];
      const start = performance.now();
      try {
        await runSuite(engine, servers, options, (outcome) => {
          outcomes.push(outcome);
          printRow(outcome);
        });
      } finally {
        await engine.close();
      }
      all.set(name, outcomes);
      printCounts(name, outcomes, performance.now() - start);
    }
  } finally {
    await servers.close();
  }
  if (options.json !== undefined)
    await writeFile(options.json, `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`);
  return [...all.values()].flat().every(({ verdict }) => verdict !== 'fail');
}
