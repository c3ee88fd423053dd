import { expect, it, vi } from 'vitest';

import * as core from '../src/core/index.js';
import { currentLanguage, t, useLanguage } from '../src/core/language/language.js';
import * as simulated from '../src/simulated/index.js';
import { codeBlocksOf } from './support/papers.js';

/** The code of the first block of a page in a language that contains a text. */
function exampleOf(page: string, language: string, part = ''): string {
  const blocks = codeBlocksOf(`src/app/guide/${page}`);
  return blocks.find((block) => block.language === language && block.code.includes(part))!.code;
}

/** Runs a script with the modules that it imports. @returns the lines that it logs, also later. */
async function run(
  code: string,
  modules: Readonly<Record<string, object>>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const console = { log: (...values: unknown[]) => lines.push(values.join(' ')) };
  const body = code.replace(/^import (\{[^}]*\}) from ('[^']+');$/gmu, 'const $1 = modules[$2];');
  const AsyncFunction = (async () => {}).constructor as new (
    ...texts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  await new AsyncFunction('modules', 'console', body)(modules, console);
  return lines;
}

it('The simulated server of the guide answers, and is told of the close', async () => {
  const code = exampleOf('simulated-sockets.md', 'js', 'onrequest');
  const lines = await run(code, { 'ws-inspector/simulated': simulated });
  await vi.waitFor(() => {
    expect(lines).toEqual(['you said hello', 'closed with 1000']);
  });
});

it('The language that the guide adds is shown', async () => {
  await run(exampleOf('theming.md', 'js', 'addLanguage'), { 'ws-inspector': core });
  expect(currentLanguage()).toBe('fr');
  expect(t('Connect')).toBe('Se connecter');
  useLanguage();
});

it('The lesson of the guide can be read, with its check and its solution', () => {
  const lesson = core.parseLesson(exampleOf('lessons.md', 'md'));
  expect(lesson).toMatchObject({ title: 'Closing', url: 'sim:echo' });
  expect(lesson.checks.map(({ sentence }) => sentence)).toEqual(['It was closed with 3001.']);
  expect(lesson.solution).toContain('target.close(3001)');
});
