import { readFileSync } from 'node:fs';

import type { EngineName } from './engine.js';

/** What the log must show in one case. */
export interface Expectation {
  readonly id: string;
  readonly group: string;
  /** One sentence on the case. */
  readonly about: string;
  /** What each engine makes of it; where one is missing, it is as in Chromium. */
  readonly chromium: string;
  readonly firefox?: string;
  readonly webkit?: string;
  /** What truly happened: where the end is 1006 or 1015, it must be among the causes that remain possible. */
  readonly cause?: string;
  /** Where this differs from what was measured first, and why. */
  readonly remark?: string;
}

/** The table, in its order. */
export function readExpectations(): readonly Expectation[] {
  const file = new URL('expected.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Expectation[];
}

/** What one engine may show: one text, or several where it is a matter of luck. */
export function alternativesOf(expectation: Expectation, engine: EngineName): readonly string[] {
  const text = expectation[engine] ?? expectation.chromium;
  return text.split(' | ');
}

/**
 * A log in one line. Four messages of a kind in a row and more are counted, whatever their size: `received text ×2000`;
 * failures in a row are not.
 */
export function inOneLine(log: readonly string[]): string {
  const parts: string[] = [];
  for (let at = 0; at < log.length;) {
    const kind = messageKind(log[at]!);
    let end = at + 1;
    while (kind !== undefined && end < log.length && messageKind(log[end]!) === kind) end += 1;
    if (end - at >= 4) parts.push(`${kind!} ×${String(end - at)}`);
    else parts.push(...log.slice(at, end));
    at = end;
  }
  return parts.join(', ').replace(/(error, close 1006 unclean)(?:, \1){3,}/u, '($1) ×n');
}

/** Whether a log is as expected; `×n` stands for any number of messages, also for less than four. */
export function isAsExpected(line: string, expected: string): boolean {
  const [before, after] = expected.split(' ×n');
  if (after === undefined || line === expected) return line === expected;
  const kind = before!.split(', ').at(-1)!;
  const start = before!.slice(0, before!.length - kind.length);
  if (!line.startsWith(start) || !line.endsWith(after)) return false;
  const middle = line.slice(start.length, line.length - after.length).split(', ');
  return middle.every((part) => part.startsWith(kind));
}

function messageKind(text: string): string | undefined {
  return /^(?:sent|received) (?:text|binary)/u.exec(text)?.[0];
}
