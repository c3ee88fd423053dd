import { describe, expect, it } from 'vitest';

import { LessonError, parseLesson } from '../../../src/core/lessons/lesson.js';
import { LessonProgress } from '../../../src/core/lessons/lesson-progress.js';
import { append, log } from '../../support/log.js';

const source = `---
title: Closing
part: The end
url: sim:close?code=4001
---
Some *text*.

\`\`\`
code of the text
\`\`\`

\`\`\`js
const socket = new WebSocket(url);

socket.close();
\`\`\`

## Your turn

Close it with 3001.

\`\`\`check
dir:sent "hello" => You sent hello.
type:close code:3001 => The socket was closed with 3001.
\`\`\`

\`\`\`solution
close(3001);
\`\`\`
`;

describe('A lesson', () => {
  it('is read from Markdown', () => {
    const { checks, ...lesson } = parseLesson(source);
    expect(lesson).toEqual({
      title: 'Closing',
      part: 'The end',
      url: 'sim:close?code=4001',
      text: 'Some *text*.\n\n```\ncode of the text\n```',
      script: 'const socket = new WebSocket(url);\n\nsocket.close();',
      question: '## Your turn\n\nClose it with 3001.',
      solution: 'close(3001);',
    });
    expect(checks.map(({ filter, sentence }) => [filter, sentence])).toEqual([
      ['dir:sent "hello"', 'You sent hello.'],
      ['type:close code:3001', 'The socket was closed with 3001.'],
    ]);
  });

  it('is the same with the line ends of Windows, and a byte-order mark', () => {
    expect(parseLesson(`\uFEFF${source.replaceAll('\n', '\r\n')}`).script).toBe(
      parseLesson(source).script,
    );
  });

  it('connects to the echo, and asks nothing, where nothing is said', () => {
    const lesson = parseLesson('---\ntitle: Short\n---\n```js\n1;\n```');
    expect(lesson).toMatchObject({
      part: '',
      url: 'sim:echo',
      text: '',
      question: '',
      checks: [],
      solution: '',
    });
  });

  it.each([
    ['no head', '# Title', 'It has to begin with a head'],
    ['no title', '---\npart: x\n---\n```js\n1\n```', 'no “title”'],
    ['a line without a colon', '---\ntitle: x\nnonsense\n---\n', '“nonsense” in the head'],
    ['no script', '---\ntitle: x\n---\ntext', 'language “js”'],
    ['half a check', '---\ntitle: x\n---\n```js\n1\n```\n```check\ntype:open\n```', 'is no check'],
    [
      'a check that is no filter',
      '---\ntitle: x\n---\n```js\n1\n```\n```check\ntype:what => x\n```',
      'is no filter',
    ],
  ])('with %s says so', (_, text, message) => {
    expect(() => parseLesson(text)).toThrow(LessonError);
    expect(() => parseLesson(text)).toThrow(message);
  });
});

describe('The progress of a lesson', () => {
  it('is what the log says, each entry once, and stays', () => {
    const progress = new LessonProgress(parseLesson(source).checks);
    const given = log('open', '< hello');
    expect([progress.look(given), progress.done]).toEqual([false, [false, false]]);
    append(given, '> hello');
    expect([progress.look(given), progress.done]).toEqual([true, [true, false]]);
    expect(progress.look(given)).toBe(false);
    append(given, 'close 3001');
    expect([progress.look(given), progress.isComplete]).toEqual([true, true]);
    given.clear();
    expect([progress.look(given), progress.isComplete]).toEqual([false, true]);
    progress.restart();
    expect(progress.isComplete).toBe(false);
  });
});
