import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { readExpectations } from '../faults/expectations.js';
import { journeys } from '../faults/journeys.js';
import { servePage, type PageServers } from '../faults/page-servers.js';
import { startChromium } from '../faults/puppeteer-engines.js';
import { runSuite, type Outcome } from '../faults/suite.js';
import { cases } from '../faults/cases.js';

/** Nothing that waits for longer; the rest is for `npm run test:faults`. In milliseconds. */
const LONGEST = 10_000;
const MINUTES = 60_000;

const outcomes = new Map<string, Outcome>();
let measured: Promise<void> | undefined;
let servers: PageServers;

beforeAll(() => {
  servers = servePage(inject('pageDirectory'));
});

afterAll(async () => {
  await servers.close();
});

/** Measures all at once, for the tests of every group: that is faster. */
async function measure(): Promise<void> {
  const engine = await startChromium();
  if (engine === undefined) throw new Error('There is no Chromium.');
  try {
    await runSuite(engine, servers, { longest: LONGEST }, (outcome) =>
      outcomes.set(outcome.expectation.id, outcome),
    );
  } finally {
    await engine.close();
  }
}

function measureBefore(): void {
  beforeAll(() => (measured ??= measure()), 6 * MINUTES);
}

function isRight(id: string): void {
  const { verdict, problems, seen, bare } = outcomes.get(id)!;
  expect({ verdict, problems, seen, bare }).toMatchObject({ verdict: 'pass' });
}

const isShort = (id: string): boolean => {
  const { only, limit = 0 } = cases.get(id)!;
  return only === undefined && limit <= LONGEST;
};

const short = readExpectations().filter(({ id }) => isShort(id));
const groups = [...new Set(short.map(({ group }) => group))];

describe.each(groups)('The log of a fault, %s', { tags: 'long' }, (group) => {
  measureBefore();
  const rows = short.filter((row) => row.group === group);
  it.each(rows)('$id: $about', ({ id }) => {
    isRight(id);
  });
});

describe('What people do most', { tags: 'long' }, () => {
  measureBefore();
  it.each(journeys)('$id: $about', ({ id }) => {
    isRight(id);
  });
});

describe('The table of faults', () => {
  it('expects something of every case, and has a case for all that it expects', () => {
    const expected = readExpectations().map(({ id }) => id);
    expect(expected.filter((id) => !cases.has(id))).toEqual([]);
    // Some faults are there to be used by cases of other names.
    const helpers = [
      'good',
      'demand-basic',
      'destroy-soon',
      'five-texts',
      'three-binaries',
      'three-binaries-slowly',
      'reads-late',
    ];
    expect([...cases.keys()].filter((id) => !expected.includes(id)).sort()).toEqual(helpers.sort());
  });
});
