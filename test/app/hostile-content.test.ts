import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { corpus } from '../hostile/corpus.js';
import { channels } from '../hostile/channels.js';
import { buildAgent, tryChannel, type Engine } from '../hostile/drive.js';
import { startChromium } from '../hostile/engines.js';

/** Those by which most of what is hostile comes; the others have their tests in `npm run test:long`. */
const MAIN_CHANNELS = ['texts received, in every view'];

// `npm run test:hostile` tries all of them everywhere; here each channel gets others than its neighbours.
const EACH = 23;

let engine: Engine;
let agent: string;

beforeAll(async () => {
  [engine, agent] = await Promise.all([startChromium(), buildAgent()]);
}, 60_000);
afterAll(() => engine.close());

async function isText(name: string, index: number): Promise<void> {
  const inputs = corpus.filter((_, at) => at % EACH === index % EACH);
  const { tried, executions, misplaced, unfaithful, stuck } = await tryChannel(
    engine,
    inject('pageUrl'),
    agent,
    name,
    inputs,
  );
  expect(tried.length).toBeGreaterThan(2);
  expect({ executions, misplaced, unfaithful, stuck }).toEqual({
    executions: [],
    misplaced: [],
    unfaithful: [],
    stuck: [],
  });
}

describe('Hostile content is text, and stays in its place', () => {
  const all = channels.map((name, index) => [name, index] as const);
  const isMain = ([name]: (typeof all)[number]): boolean => MAIN_CHANNELS.includes(name);
  const timeout = 60_000;
  it.each(all.filter(isMain))('%s', { timeout }, isText);
  it.each(all.filter((each) => !isMain(each)))('%s', { timeout, tags: 'long' }, isText);

  it('is known in at least 120 kinds, each by a name of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(120);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });
});
