import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';

import '../../../src/define.js';
import type { WsTextView } from '../../../src/elements/message/text-view.js';

const textView = (text: string): Promise<WsTextView> =>
  fixture<WsTextView>(html`<ws-text-view .text=${text}></ws-text-view>`);

function shown(element: WsTextView): string {
  return element.renderRoot.querySelector('pre')!.textContent!;
}

async function press(element: WsTextView, name: string): Promise<void> {
  const buttons = [...element.renderRoot.querySelectorAll('button')];
  buttons.find((button) => button.textContent!.trim().startsWith(name))!.click();
  await element.updateComplete;
}

function buttons(element: WsTextView): string[] {
  return [...element.renderRoot.querySelectorAll('button')].map((button) =>
    button.textContent!.trim(),
  );
}

describe('<ws-text-view>', () => {
  it('shows a short text whole, with marks for what cannot be seen', async () => {
    const element = await textView('a\u202Eb');
    expect(shown(element)).to.equal('aU+202E RLOb');
    expect(buttons(element)).to.deep.equal([]);
  });

  it('shows a long text in pieces that grow, and then in parts', async () => {
    const text = Array.from(
      { length: 300_000 },
      (_, line) => `line ${String(line).padStart(6, '0')}`,
    ).join('\n');
    const element = await textView(text);
    expect(shown(element)).to.equal(text.slice(0, 20_000));
    await press(element, 'Show more (3,579,999 characters left)');
    await press(element, 'Show more (3,439,999 characters left)');
    expect(shown(element)).to.equal(text.slice(0, 1_280_000));
    expect(buttons(element)).to.deep.equal(['Next part']);
    await press(element, 'Next part');
    expect(shown(element)).to.equal(text.slice(1_280_000, 2_560_000));
    await press(element, 'Next part');
    expect(shown(element)).to.equal(text.slice(2_560_000));
    expect(
      element.renderRoot.querySelector('[role=status]')!.textContent!.replace(/\s+/gu, ' '),
    ).to.equal('Characters 2,560,001 to 3,599,999 of 3,599,999');
    expect(buttons(element)).to.deep.equal(['Previous part']);
    await press(element, 'Previous part');
    expect(shown(element)).to.equal(text.slice(1_280_000, 2_560_000));
    element.text = 'short';
    await element.updateComplete;
    expect(shown(element)).to.equal('short');
  });

  it('cuts no character apart', async () => {
    const text = `x${'🎉'.repeat(1_000_000)}`;
    const element = await textView(text);
    await press(element, 'Show more');
    await press(element, 'Show more');
    let whole = shown(element);
    while (buttons(element).includes('Next part')) {
      await press(element, 'Next part');
      whole += shown(element);
      expect(element.renderRoot.textContent).to.not.contain('surrogate');
    }
    expect(whole === text).to.equal(true);
  });

  it.each(['', 'plain', '\ud800', 'x'.repeat(30_000)])('is accessible', async (text) => {
    await expect(await textView(text)).to.be.accessible();
  });
});
