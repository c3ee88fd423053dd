import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../../src/define.js';
import { WsLessonAnswerEvent } from '../../../src/elements/lessons/lesson-events.js';
import type { WsLesson } from '../../../src/elements/lessons/lesson.js';

const source = (script: string, text = 'Some *text*.'): string => `---
title: Closing
---
${text}

\`\`\`js
${script}
\`\`\`

## Your turn

Close it.

\`\`\`check
type:open => It was open.
type:close code:3001 => It was closed with 3001.
\`\`\`

\`\`\`solution
new WebSocket(url).onopen = ({ target }) => target.close(3001);
\`\`\`
`;

const opens =
  "const socket = new WebSocket(url);\nsocket.onopen = () => {\n  console.log('open');\n};";

async function lesson(text: string): Promise<WsLesson> {
  const element = await fixture<WsLesson>(
    html`<ws-lesson frame="/lesson-frame.html" .text=${text}></ws-lesson>`,
  );
  await waitUntil(
    () => inside(element, 'ws-script').shadowRoot!.querySelector('.cm-content') !== null,
    'the editor',
    { timeout: 10_000 },
  );
  return element;
}

function inside(element: WsLesson, selector: string): HTMLElement {
  return element.shadowRoot!.querySelector<HTMLElement>(selector)!;
}

const content = (element: WsLesson): HTMLElement =>
  inside(element, 'ws-script').shadowRoot!.querySelector('.cm-content')!;

function button(element: WsLesson, name: string): HTMLButtonElement {
  return [...element.shadowRoot!.querySelectorAll('button')].find(
    (each) => each.textContent!.trim() === name,
  )!;
}

const status = (element: WsLesson): string =>
  inside(element, '.bar [role=status]').textContent!.trim();
const output = (element: WsLesson): string => inside(element, '.output').innerText.trim();
const held = (element: WsLesson): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.checks li')].map((each) =>
    each.textContent!.replace(/\s+/gu, ' ').trim(),
  );

async function says(
  element: WsLesson,
  read: (of: WsLesson) => string,
  text: string,
): Promise<void> {
  await waitUntil(() => read(element).includes(text), `${text} is said`, { timeout: 10_000 });
}

describe('<ws-lesson>', () => {
  it('is accessible before, while and after a script runs', async () => {
    const element = await lesson(source(opens));
    await expect(element).to.be.accessible();
    button(element, 'Run').click();
    await says(element, output, 'open');
    await expect(element).to.be.accessible();
    button(element, 'Show a solution').click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
    element.presenting = true;
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('ticks what has been seen, and tells once that the question is answered', async () => {
    const element = await lesson(source(opens));
    const answers: string[] = [];
    element.addEventListener(WsLessonAnswerEvent.type, (event) => {
      answers.push((event as WsLessonAnswerEvent).title);
    });
    button(element, 'Run').click();
    await waitUntil(() => held(element)[0] === 'Seen: It was open.', 'the first is ticked', {
      timeout: 10_000,
    });
    expect(held(element)[1]).to.equal('Not yet seen: It was closed with 3001.');
    expect(answers).to.deep.equal([]);
    button(element, 'Show a solution').click();
    await element.updateComplete;
    button(element, 'Put it into the editor').click();
    button(element, 'Run').click();
    await says(
      element,
      (of) => inside(of, '.answered').textContent!,
      'Done: the question is answered.',
    );
    expect(answers).to.deep.equal(['Closing']);
    button(element, 'Reset').click();
    await element.updateComplete;
    expect(held(element)[0]).to.equal('Not yet seen: It was open.');
    expect(content(element).innerText).to.contain("console.log('open')");
  });

  it('is done by keyboard alone: write, run, look', async () => {
    const element = await lesson(source('1;'));
    content(element).focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.keyboard('console.log(6 * 7);');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await says(element, output, '42');
    // Tab is not taken by the editor.
    await userEvent.tab();
    expect(element.shadowRoot!.activeElement).to.equal(button(element, 'Run'));
  });

  it.each([
    ['that is thrown', 'const a = 1;\n\nnothing();', 'ReferenceError: nothing is not defined', 3],
    ['of the parser', 'const a = 1;\nconst = 5;', 'SyntaxError', 2],
  ])('leads to the line of an exception %s', async (_, script, said, line) => {
    const element = await lesson(source(script));
    button(element, 'Run').click();
    await says(element, output, said);
    await says(element, status, 'Ended by an exception.');
    button(element, `line ${String(line)}`).click();
    await waitUntil(() => content(element).matches(':focus'), 'the editor has the focus');
    const there = (): Element => content(element).children[line - 1]!;
    expect(there().querySelector('.cm-lintRange-error')).not.to.equal(null);
    await userEvent.keyboard('x');
    expect(there().textContent).to.match(/^x/u);
  });

  it('goes step by step, with the next line marked, then event by event', async () => {
    const element = await lesson(source(`if (url) {\n  console.log('a block');\n}\n${opens}`));
    // Pressed too often before the script waits, it is one step.
    for (let i = 0; i < 3; i += 1) button(element, 'Step').click();
    await says(element, status, 'Line 1 comes next.');
    button(element, 'Reset').click();
    await element.updateComplete;
    const marked = (): string => content(element).querySelector('.cm-nextLine')?.textContent ?? '';
    for (const [text, line] of [
      ['if (url) {', 1],
      ["  console.log('a block');", 2],
      ['const socket = new WebSocket(url);', 4],
      ['socket.onopen = () => {', 5],
    ] as const) {
      button(element, 'Step').click();
      await says(element, status, `Line ${String(line)} comes next.`);
      await waitUntil(() => marked() === text, `${text} is marked`);
    }
    button(element, 'Step').click();
    await says(element, status, 'All statements have been run. Step lets the next event come.');
    expect(output(element)).to.equal('a block');
    button(element, 'Step').click();
    await says(element, output, 'open');
  });

  it('ends a loop, says so, and runs the next script', async () => {
    const element = await lesson(source('for (;;);'));
    button(element, 'Run').click();
    await says(element, status, 'Ended, because it let nothing else run');
    expect(button(element, 'Stop').disabled).to.equal(true);
    button(element, 'Show a solution').click();
    await element.updateComplete;
    button(element, 'Put it into the editor').click();
    button(element, 'Run').click();
    await says(element, (of) => held(of)[1]!, 'Seen: It was closed');
  });

  it('draws a hostile text as text', async () => {
    const element = await lesson(
      source(
        '1;',
        '<img src=x onerror="window.hostile=1"> **bold** [bad](javascript:alert(1)) [good](https://example.com/) <b>html</b> ![alt](https://example.com/x.png)',
      ),
    );
    await says(element, (of) => inside(of, '.text').innerText, '<img src=x');
    const text = inside(element, '.text');
    expect(text.innerText).to.contain('<b>html</b>');
    expect(text.querySelectorAll('img, b, script')).to.have.length(0);
    expect([...text.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://example.com/',
    ]);
    expect(text.querySelector('strong')!.textContent).to.equal('bold');
    expect('hostile' in window).to.equal(false);
  });

  it('is fetched from a file, and says why where that cannot be', async () => {
    const address = URL.createObjectURL(new Blob([source(opens)]));
    const element = await fixture<WsLesson>(
      html`<ws-lesson frame="/lesson-frame.html" src=${address}></ws-lesson>`,
    );
    await waitUntil(() => inside(element, 'h2')?.textContent === 'Closing', 'the title');
    const lost = await fixture<WsLesson>(html`<ws-lesson src="/no-such-file.md?"></ws-lesson>`);
    await waitUntil(() => inside(lost, '[role=alert]') !== null, 'the reason');
    expect(inside(lost, '[role=alert]').textContent).to.match(
      /^(?:This is no lesson|The lesson could not be fetched)/u,
    );
    await expect(lost).to.be.accessible();
  });

  it('leaves nothing behind when it is taken away, and works when it is put back', async () => {
    const element = await lesson(source(opens));
    button(element, 'Run').click();
    await says(element, output, 'open');
    const parent = element.parentElement!;
    element.remove();
    await waitUntil(
      () => element.shadowRoot!.querySelector('iframe') === null,
      'the frame is gone',
    );
    parent.append(element);
    await element.updateComplete;
    button(element, 'Run').click();
    await says(element, output, 'open');
  });
});
