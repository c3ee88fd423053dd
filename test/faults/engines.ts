import type { Engine, EngineName } from './engine.js';
import { startChromium, startFirefox } from './puppeteer-engines.js';
import { startWebKit } from './webkit-engine.js';

const starters = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };

/** Starts an engine; `undefined` where it is not installed. */
export function startEngine(name: EngineName): Promise<Engine | undefined> {
  return starters[name]();
}
