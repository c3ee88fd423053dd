import { channels } from './channels.js';
import { corpus } from './corpus.js';
import { buildAgent, tryChannel, type Outcome } from './drive.js';
import { startChromium, startFirefox } from './engines.js';

/** Which inputs are tried where. */
export interface ReportOptions {
  readonly engine: string;
  /** Words that names of channels, and of inputs, have to contain. */
  readonly channel: string;
  readonly input: string;
}

/** What is counted, by the field of an outcome. */
const counted = {
  executions: 'executions and violations',
  misplaced: 'misplaced neighbours',
  unfaithful: 'unfaithful copies',
  stuck: 'failures to answer',
} as const;

/**
 * Tries the inputs by all channels, and prints what came of it.
 *
 * @param url of the built page.
 * @returns whether all was as it should be.
 */
export async function report(
  url: string,
  { engine: name, channel: words, input }: ReportOptions,
): Promise<boolean> {
  const inputs = corpus.filter((each) => each.name.includes(input));
  const agent = await buildAgent();
  const engine = name === 'firefox' ? await startFirefox() : await startChromium();
  const outcomes: Outcome[] = [];
  try {
    for (const channel of channels.filter((each) => each.includes(words))) {
      const outcome = await tryChannel(engine, url, agent, channel, inputs);
      outcomes.push(outcome);
      printOutcome(outcome);
    }
  } finally {
    await engine.close();
  }
  const tried = new Set(outcomes.flatMap((outcome) => outcome.tried));
  const pairs = outcomes.reduce((sum, outcome) => sum + outcome.tried.length, 0);
  console.log(
    `\n${name}: ${String(tried.size)} inputs, ${String(outcomes.length)} channels, ${String(pairs)} pairs`,
  );
  const fields = Object.keys(counted) as (keyof typeof counted)[];
  for (const field of fields) {
    console.log(
      `${counted[field]} ${String(outcomes.reduce((sum, outcome) => sum + outcome[field].length, 0))}`,
    );
  }
  return (
    pairs > 0 && outcomes.every((outcome) => fields.every((field) => outcome[field].length === 0))
  );
}

function printOutcome(outcome: Outcome): void {
  const fields = Object.keys(counted) as (keyof typeof counted)[];
  const wrong = fields.flatMap((field) =>
    outcome[field].map((what) => `    ${field}: ${JSON.stringify(what)}`),
  );
  const sign = wrong.length === 0 ? '✓' : '✗';
  console.log(
    `${sign} ${outcome.channel}: ${String(outcome.tried.length)} inputs, ${outcome.seconds.toFixed(1)} s`,
  );
  for (const line of wrong.slice(0, 20)) console.log(line.slice(0, 400));
  if (wrong.length > 20) console.log(`    … ${String(wrong.length - 20)} more`);
}
