import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { isInstalled, isSupported } from '../../src/build/install.mjs';

const SCRIPT = fileURLToPath(new URL('../../src/build/install.mjs', import.meta.url));
const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';

let project: string;

const write = (path: string, content: unknown): void => {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), JSON.stringify(content));
};

const touch = (path: string, seconds: number): void =>
  utimesSync(join(project, path), seconds, seconds);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'ws-inspector-'));
});
afterEach(() => rmSync(project, { recursive: true }));

describe('isSupported', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.9', false],
    ['20.19.0', true],
    ['21.7.0', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
  ])('of Node %s says %s', (version, expected) => {
    expect(isSupported(version)).toBe(expected);
  });
});

describe('isInstalled', () => {
  const tree = { packages: { 'node_modules/a': { version: '1.0.0' } } };

  beforeEach(() => {
    write('package.json', { devDependencies: { a: '^1.0.0' } });
    write(LOCK, {
      packages: {
        '': {},
        ...tree.packages,
        'node_modules/of-another-platform': { version: '1.0.0', optional: true },
      },
    });
    write('node_modules/a/package.json', {});
    write(INSTALLED, tree);
    touch(LOCK, 1000);
    touch(INSTALLED, 2000);
  });

  it('is true when all is there', () => {
    expect(isInstalled(project)).toBe(true);
  });

  it('is false without node_modules', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    expect(isInstalled(project)).toBe(false);
  });

  it('is false when a dependency is missing', () => {
    rmSync(join(project, 'node_modules/a'), { recursive: true });
    expect(isInstalled(project)).toBe(false);
  });

  it('is true when the lock file is newer and names the same versions', () => {
    touch(LOCK, 3000);
    expect(isInstalled(project)).toBe(true);
  });

  it('is false when the lock file is newer and names another version', () => {
    write(LOCK, { packages: { 'node_modules/a': { version: '1.0.1' } } });
    touch(LOCK, 3000);
    expect(isInstalled(project)).toBe(false);
  });
});

describe('install.mjs', () => {
  it('installs what is missing, development tools too, and the next time says nothing', () => {
    write('package.json', {
      name: 'project',
      type: 'module',
      devDependencies: { local: 'file:local' },
    });
    write('local/package.json', { name: 'local', version: '1.0.0' });
    cpSync(SCRIPT, join(project, 'src/build/install.mjs'));
    const env = { ...process.env, NODE_ENV: 'production', npm_config_offline: 'true' };
    const install = (): string =>
      execFileSync(process.execPath, ['src/build/install.mjs'], {
        cwd: project,
        env,
        encoding: 'utf8',
      });

    expect(install()).toContain('Installing the dependencies first (npm install)');
    expect(isInstalled(project)).toBe(true);
    expect(install()).toBe('');
    rmSync(join(project, 'node_modules'), { recursive: true });
    expect(install()).toContain('(npm ci)');
    expect(isInstalled(project)).toBe(true);
  });

  it('ends with a sentence when npm fails', () => {
    write('package.json', {
      name: 'project',
      type: 'module',
      dependencies: { local: 'file:local' },
    });
    write(LOCK, { name: 'project', lockfileVersion: 3, packages: {} });
    cpSync(SCRIPT, join(project, 'src/build/install.mjs'));
    const env = { ...process.env, npm_config_offline: 'true' };
    const { status, stderr } = spawnSync(process.execPath, ['src/build/install.mjs'], {
      cwd: project,
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('npm ci failed');
  });
});
