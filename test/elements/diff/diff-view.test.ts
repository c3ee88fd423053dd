import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';

import '../../../src/define.js';
import { EntryKind } from '../../../src/core/log/entry.js';
import type { Log } from '../../../src/core/log/log.js';
import type { WsDiffView } from '../../../src/elements/diff/diff-view.js';
import { log } from '../../support/log.js';

async function diffView(of: Log, sequence: number, height = 400): Promise<WsDiffView> {
  const element = await fixture<WsDiffView>(
    html`<ws-diff-view .log=${of} .sequence=${sequence}></ws-diff-view>`,
  );
  element.style.height = `${String(height)}px`;
  await shown(element);
  return element;
}

async function shown(element: WsDiffView): Promise<void> {
  await element.updateComplete;
  await waitUntil(() => !/^Comparing/u.test(said(element)) && said(element) !== '');
  await element.updateComplete;
}

function said(element: WsDiffView): string {
  return tidy(
    element.renderRoot.querySelector('.said [role=status], .said [role=alert]')?.textContent,
  );
}

function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

function lines(element: WsDiffView): string[] {
  return [...element.renderRoot.querySelectorAll('[role=listitem]')].map((line) =>
    tidy([...line.children].map((part) => part.textContent).join(' ')),
  );
}

function choose(element: WsDiffView, value: string): Promise<void> {
  const select = element.renderRoot.querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  return shown(element);
}

function mark(element: WsDiffView): void {
  element.renderRoot.querySelector<HTMLElement>('.head button')!.click();
}

const talk = (): Log =>
  log(
    'open',
    '< {"type":"tick","n":1,"ask":9007199254740993}',
    '> hello',
    '< {"type":"news"}',
    '< {"type":"tick","n":1,"ask":9007199254740992,"x":true}',
    '< hex:000102',
    '< hex:00ff02',
    '> hello you',
  );

describe('<ws-diff-view>', () => {
  it('compares a message with the last one like it', async () => {
    const element = await diffView(talk(), 5);
    expect(said(element)).to.equal('1 changed, 1 added');
    expect(tidy(element.renderRoot.querySelector('option')!.textContent)).to.equal(
      '#2, the last one like it',
    );
    expect(lines(element)).to.deep.equal([
      '{4}',
      'type "tick"',
      'n 1',
      '− removed ask 9007199254740993',
      '+ added ask 9007199254740992',
      '+ added x true',
    ]);
  });

  it('compares bytes with bytes, and text with text', async () => {
    const bytes = await diffView(talk(), 7);
    expect(said(bytes)).to.equal('1 byte removed, 1 byte added');
    expect(lines(bytes)).to.deep.equal([
      '00000000 00 .',
      '− removed 00000001 01 .',
      '+ added 00000001 ff .',
      '00000002 02 .',
    ]);
    const text = await diffView(talk(), 8);
    expect(said(text)).to.equal('1 line removed, 1 line added');
  });

  it('says so where nothing stands before', async () => {
    const element = await diffView(talk(), 2);
    expect(said(element)).to.contain('No message stands before this one');
    expect(element.renderRoot.querySelector('select')).to.equal(null);
  });

  it('compares with a message that was marked, whatever it is, until it is not marked any more', async () => {
    const all = talk();
    const element = await diffView(all, 3);
    mark(element);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[aria-pressed=true]')).to.not.equal(null);
    element.sequence = 5;
    await shown(element);
    expect(tidy(element.renderRoot.querySelector('option')!.textContent)).to.equal('#3, marked');
    expect(said(element)).to.equal('1 line removed, 1 line added');
    await choose(element, 'partner');
    expect(said(element)).to.equal('1 changed, 1 added');
    element.sequence = 3;
    await element.updateComplete;
    mark(element);
    element.sequence = 5;
    await shown(element);
    expect(element.renderRoot.querySelectorAll('option')).to.have.length(1);
  });

  it('shows what has not changed when one asks', async () => {
    const items = (last: number): string =>
      `< ${JSON.stringify([...Array.from({ length: 500 }, (_, at) => at), last])}`;
    const element = await diffView(log('open', items(-1), items(-2)), 3);
    expect(lines(element)).to.deep.equal([
      '[501]',
      '… 500 unchanged',
      '− removed 500 -1',
      '+ added 500 -2',
    ]);
    element.renderRoot.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    await element.updateComplete;
    expect(lines(element).slice(0, 3)).to.deep.equal(['[501]', '0 0', '1 1']);
    // Only the rows on screen are there.
    expect(lines(element).length).to.be.lessThan(40);
    expect(
      element.renderRoot.querySelector('[role=listitem]')!.getAttribute('aria-setsize'),
    ).to.equal('503');
  });

  it('says why two cannot be compared', async () => {
    const all = log('open', '< a');
    const broken = {
      size: 1,
      type: '',
      arrayBuffer: () => Promise.reject(new Error('NotReadableError')),
    };
    all.appendMessage(EntryKind.received, 2000, 1, broken);
    const element = await diffView(all, 3);
    expect(said(element)).to.contain('They could not be compared. NotReadableError');
  });

  it.each([2, 5, 7, 8])('is accessible for #%i', async (sequence) => {
    const element = await diffView(talk(), sequence);
    await expect(element).to.be.accessible();
  });
});
