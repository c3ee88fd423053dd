// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs before anything is installed: nothing but Node's own modules, and plain JavaScript.

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs the dependencies if they are missing or not the ones that the lock file names; otherwise does nothing and says
 * nothing. Ends the process with a sentence when it cannot be done, or when this Node is too old.
 */
export function ensureInstalled() {
  if (!isSupported(process.versions.node)) {
    fail(
      `ws-inspector needs Node 20.19 or newer, or 22.12 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
    );
  }
  if (isInstalled(PROJECT)) return;

  const command = existsSync(join(PROJECT, 'package-lock.json')) ? 'ci' : 'install';
  console.log(`Installing the dependencies first (npm ${command}); this happens once.`);
  // NODE_ENV=production would leave out Vite, Vitest and TypeScript, and all commands of this project need one of them.
  const args = [command, '--include=dev', '--no-audit', '--no-fund'];
  // npm names itself to its scripts; a shell is needed only to find npm.cmd on Windows.
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? process.env.npm_execpath
    : undefined;
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: PROJECT, stdio: 'inherit' })
    : spawnSync('npm', args, {
        cwd: PROJECT,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (error) fail(`npm could not be started (${error.message}). Install npm and try again.`);
  if (status !== 0)
    fail(`npm ${command} failed; what it says above tells why. Nothing was started.`);
}

/**
 * Whether the tools of this project run on a version of Node; the same range as `engines` in package.json.
 * @param {string} version as in `20.19.0`
 */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
}

/**
 * Whether node_modules holds what package.json and the lock file name. Versions are compared only if the lock file is the
 * newer one: a checkout also touches it.
 * @param {string} project
 */
export function isInstalled(project) {
  const lock = join(project, 'package-lock.json');
  const installed = join(project, 'node_modules', '.package-lock.json');
  const { dependencies = {}, devDependencies = {} } = readJson(join(project, 'package.json'));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  if (!names.every((name) => existsSync(join(project, 'node_modules', name, 'package.json'))))
    return false;
  if (!existsSync(lock)) return true;
  if (!existsSync(installed)) return false;
  return (
    statSync(installed).mtimeMs >= statSync(lock).mtimeMs ||
    isSameTree(readJson(lock), readJson(installed))
  );
}

/**
 * @param {{ packages?: Record<string, { version?: string, optional?: boolean }> }} wanted
 * @param {{ packages?: Record<string, { version?: string }> }} installed
 */
function isSameTree({ packages: wanted = {} }, { packages: installed = {} }) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    // Optional packages are those of other platforms, too.
    return found ? found.version === version : optional === true;
  });
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  ensureInstalled();
