// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { launch } from 'puppeteer-core';

/**
 * The path of a Firefox: the one that FIREFOX_PATH names, or one on PATH. Undefined if there is none.
 * @returns {string | undefined}
 */
export function findFirefox() {
  const { FIREFOX_PATH, PATH = '' } = process.env;
  const directories = PATH.split(delimiter).filter(Boolean);
  const names = ['firefox', 'firefox-esr'];
  const candidates = names.flatMap((name) => directories.map((directory) => join(directory, name)));
  return [FIREFOX_PATH ?? '', ...candidates].find(isExecutable);
}

/** Starts a Firefox without a window, over WebDriver BiDi. */
export async function launchFirefox() {
  return launch({ browser: 'firefox', executablePath: findFirefox(), headless: true });
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}
