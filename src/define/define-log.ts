import { logTags } from './log-tags.js';
import { registerTags } from './register-tags.js';

/**
 * Registers `<ws-log>` alone, for pages that need no more: what is seen first at once, the rest of it
 * (export, statistics, settings and so on) as soon as that has been fetched. Tags that are taken stay
 * what they are.
 *
 * @returns resolved when all of it is there.
 */
export async function defineLog(): Promise<void> {
  registerTags(logTags);
  (await import('./log-parts.js')).defineLogParts();
}
