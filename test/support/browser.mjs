// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const require = createRequire(import.meta.url);

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const MAC_APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Chromium without the window of a browser: it opens a page in half the time. */
const HEADLESS_SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];

/** @type {string | undefined} */
let found;

/**
 * The path of a Chromium: the one that CHROMIUM_PATH names, one on PATH, one where macOS and Windows keep theirs, or
 * Playwright's own. Undefined if there is none; once found, it is remembered.
 * @returns {string | undefined}
 */
export function findChromium() {
  found ??= [...candidates()].find(isBrowser) ?? findPlaywrightChromium();
  return found;
}

/**
 * Installs a Chromium: with apt on Debian, with its headless shell where there is one, otherwise with Playwright. Its
 * output goes to the terminal.
 * @returns {string | undefined} its path, or undefined if that did not work
 */
export function installChromium() {
  console.log('Installing a Chromium for the tests; this happens once.');
  const root = rootPrefix();
  if (root && isDebian()) {
    const install = [...root, 'apt-get', 'install', '-y', 'chromium'];
    const isDone =
      run([...root, 'apt-get', 'update']) &&
      (run([...install, 'chromium-headless-shell']) || run(install));
    if (isDone && findChromium()) return findChromium();
  }
  const playwright = resolvePlaywright();
  if (playwright) run([process.execPath, join(playwright, 'cli.js'), 'install', 'chromium']);
  return findChromium();
}

/**
 * What Playwright needs to start the Chromium found. Without one, Playwright is left to look for its own, and to complain
 * when a browser is really wanted: the configuration of Vite is also read where none is.
 * @param {{ isWhole?: boolean }} [options] `isWhole` takes a whole browser, with tabs that can be hidden and DevTools,
 *   also where there is a headless shell, which is faster; default false
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function browserLaunchOptions({ isWhole = false } = {}) {
  const executablePath = (!isWhole && findHeadlessShell()) || findChromium();
  return {
    ...(executablePath && { executablePath }),
    args: [
      // Chromium's sandbox refuses to work for root.
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** @returns {string | undefined} */
function findHeadlessShell() {
  // Who names a browser wants to test in that one.
  if (process.env.CHROMIUM_PATH) return undefined;
  return [...onPath(HEADLESS_SHELLS)].find(isBrowser);
}

/** @param {readonly string[]} names of programs */
function* onPath(names) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of names) {
    for (const directory of (process.env.PATH ?? '').split(delimiter)) {
      if (directory) yield join(directory, name + suffix);
    }
  }
}

function* candidates() {
  const { CHROMIUM_PATH, HOME = '' } = process.env;
  if (CHROMIUM_PATH) yield CHROMIUM_PATH;
  yield* onPath(NAMES);
  if (process.platform === 'darwin') {
    for (const application of MAC_APPLICATIONS) {
      yield join('/Applications', application);
      yield join(HOME, 'Applications', application);
    }
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, LOCALAPPDATA } = process.env;
    for (const directory of [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA]) {
      if (directory) yield* WINDOWS_PROGRAMS.map((program) => join(directory, program));
    }
  }
}

/** @param {string} path */
function isBrowser(path) {
  try {
    accessSync(path, constants.X_OK);
    const { size } = statSync(path);
    // Ubuntu's package is a script that only asks for the snap.
    const isSnapStub =
      size < 10_000 && readFileSync(path, 'utf8').includes('snap install chromium');
    return !isSnapStub || existsSync('/snap/bin/chromium');
  } catch {
    return false;
  }
}

function findPlaywrightChromium() {
  const playwright = resolvePlaywright();
  if (!playwright) return undefined;
  const path = require(playwright).chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** The directory of the package, or undefined while it is not installed. */
function resolvePlaywright() {
  try {
    return join(require.resolve('playwright/package.json'), '..');
  } catch {
    return undefined;
  }
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** What comes before a command that needs root: nothing, sudo, or undefined when that would ask for a password. */
function rootPrefix() {
  if (isRoot()) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n']
    : undefined;
}

/** Ubuntu is left out: its package `chromium` is a stub for the snap. */
function isDebian() {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return existsSync('/usr/bin/apt-get') && !/^ID="?ubuntu/m.test(release);
  } catch {
    return false;
  }
}

/** @param {string[]} command */
function run([program = '', ...args]) {
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0;
}
