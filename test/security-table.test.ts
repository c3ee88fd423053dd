import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { PAGE_POLICY } from '../src/build/page-policy.js';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const security = read('SECURITY.md');

/** The rows under a heading, as cells. */
function rowsUnder(text: string, heading: string): string[][] {
  const section = text.split(heading)[1]?.split(/^##/mu)[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('SECURITY.md', () => {
  const rows = rowsUnder(security, '## Threats');

  it('has a table of threats', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(rows.map((row) => [row[0]!, row] as const))(
    'names a test that is there: %s',
    (_, row) => {
      expect(row).toHaveLength(3);
      const files = [...row[2]!.matchAll(/`(test\/[^`]+\.test\.ts)`/gu)].map(([, file]) => file!);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files)
        expect(existsSync(fileURLToPath(new URL(`../${file}`, import.meta.url))), file).toBe(true);
    },
  );

  it('says the policy that the page has', () => {
    const said = security
      .split('\n')
      .filter((line) => line.startsWith('    '))
      .map((line) => line.trim())
      .join(' ');
    expect(said).toBe(PAGE_POLICY);
  });
});

it('The README names every package that the published one depends on, and no other', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    dependencies: Record<string, string>;
  };
  const named = rowsUnder(read('README.md'), '### What it stands on')
    .map((row) => {
      expect(row[1]).not.toBe('');
      return [...row[0]!.matchAll(/`([^`]+)`/gu)].map(([, name]) => name!);
    })
    .flat();
  const matches = (name: string): boolean =>
    named.some(
      (each) => each === name || (each.endsWith('/*') && name.startsWith(each.slice(0, -1))),
    );
  expect(Object.keys(dependencies).filter((name) => !matches(name))).toEqual([]);
  const isUsed = (each: string): boolean =>
    Object.keys(dependencies).some(
      (name) => name === each || (each.endsWith('/*') && name.startsWith(each.slice(0, -1))),
    );
  expect(named.filter((each) => !isUsed(each))).toEqual([]);
});
