import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { corpus } from '../hostile/corpus.js';
import { channels } from '../hostile/channels.js';
import { buildAgent, tryChannel, type Engine } from '../hostile/drive.js';
import { startChromium } from '../hostile/engines.js';

// `npm run test:hostile` tries all of them everywhere; here each channel gets others than its neighbours.
const EACH = 23;

let engine: Engine;
let agent: string;

beforeAll(async () => {
  [engine, agent] = await Promise.all([startChromium(), buildAgent()]);
}, 60_000);
afterAll(() => engine.close());

describe('Hostile content is text, and stays in its place', () => {
  it.each(channels.map((name, index) => [name, index] as const))(
    '%s',
    { timeout: 60_000 },
    async (name, index) => {
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
    },
  );

  it('is known in at least 120 kinds, each by a name of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(120);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });
});
