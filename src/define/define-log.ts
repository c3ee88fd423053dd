import { logTags } from './log-tags.js';
import { registerTags } from './register-tags.js';

/**
 * Registers `<ws-log>` alone, for pages that need no more: its first visible parts at once, the
 * rest (export, statistics, settings and so on) as soon as it is loaded. Tags that are taken stay
 * unchanged.
 *
 * @returns resolved when all parts are registered.
 */
export async function defineLog(): Promise<void> {
  registerTags(logTags);
  (await import('./log-parts.js')).defineLogParts();
}
